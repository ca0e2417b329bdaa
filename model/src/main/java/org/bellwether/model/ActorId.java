package org.bellwether.model;

/**
 * Names an actor; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ActorId(String value) implements Comparable<ActorId> {
    /** How ids begin of those whom a text does not name: "a gunman", "the court". */
    public static final String UNNAMED = "u.";

    /** How ids begin of those whom a user's own table names. */
    public static final String OWN = "own.";

    public ActorId {
        Ids.checked("actor", value);
    }

    /** Whether it is somebody without a name, who is never the same as anybody of another article. */
    public boolean isUnnamed() {
        return value.startsWith(UNNAMED);
    }

    /** Whether it is an actor of a user's own table. */
    public boolean isOwn() {
        return value.startsWith(OWN);
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
