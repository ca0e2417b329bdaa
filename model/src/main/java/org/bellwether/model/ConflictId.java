package org.bellwether.model;

/**
 * Names a conflict; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ConflictId(String value) implements Comparable<ConflictId> {
    public ConflictId {
        Ids.checked("conflict", value);
    }

    @Override
    public int compareTo(ConflictId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
