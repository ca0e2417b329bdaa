package org.bellwether.model;

/**
 * Names a mention; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record MentionId(String value) implements Comparable<MentionId> {
    public MentionId {
        Ids.checked("mention", value);
    }

    @Override
    public int compareTo(MentionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
