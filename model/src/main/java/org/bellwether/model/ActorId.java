package org.bellwether.model;

/**
 * Names an actor; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ActorId(String value) implements Comparable<ActorId> {
    public ActorId {
        Ids.checked("actor", value);
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
