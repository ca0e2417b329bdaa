package org.bellwether.model;

/**
 * Names an event; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record EventId(String value) implements Comparable<EventId> {
    public EventId {
        Ids.checked("event", value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
