package org.bellwether.bench;

/** A stretch of a text in UTF-16, end exclusive. */
record GoldSpan(int start, int end) implements Comparable<GoldSpan> {
    boolean overlaps(GoldSpan other) {
        return start < other.end && other.start < end;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(GoldSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
