package org.bellwether.model;

/**
 * Names a causal statement; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record InfluenceId(String value) implements Comparable<InfluenceId> {
    public InfluenceId {
        Ids.checked("influence", value);
    }

    @Override
    public int compareTo(InfluenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
