package org.bellwether.model;

/**
 * Names an entry of the corrections' log; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record CorrectionId(String value) implements Comparable<CorrectionId> {
    public CorrectionId {
        Ids.checked("correction", value);
    }

    @Override
    public int compareTo(CorrectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
