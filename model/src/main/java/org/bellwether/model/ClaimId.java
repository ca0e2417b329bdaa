package org.bellwether.model;

/**
 * Names a claim; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ClaimId(String value) implements Comparable<ClaimId> {
    public ClaimId {
        Ids.checked("claim", value);
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
