package org.bellwether.model;

/**
 * Names a node; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        Ids.checked("node", value);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
