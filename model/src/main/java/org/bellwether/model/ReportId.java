package org.bellwether.model;

/**
 * Names one article's report of an event; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ReportId(String value) implements Comparable<ReportId> {
    public ReportId {
        Ids.checked("report", value);
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
