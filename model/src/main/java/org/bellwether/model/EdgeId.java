package org.bellwether.model;

/**
 * Names an edge; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record EdgeId(String value) implements Comparable<EdgeId> {
    public EdgeId {
        Ids.checked("edge", value);
    }

    @Override
    public int compareTo(EdgeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
