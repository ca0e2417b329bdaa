package org.bellwether.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directed network, ready to be written for a program that draws networks.
 *
 * @param id its name in a file
 * @param name what it shows
 * @param nodeColumns what is told of each node
 * @param edgeColumns what is told of each edge
 * @param nodes by id
 * @param edges by id
 */
record Network(
        String id,
        String name,
        List<Column> nodeColumns,
        List<Column> edgeColumns,
        List<Node> nodes,
        List<Edge> edges) {
    /** What kind of values a column has. */
    enum Type {
        TEXT,
        WHOLE,
        REAL
    }

    /** One attribute. */
    record Column(String key, Type type) {
        static Column text(String key) {
            return new Column(key, Type.TEXT);
        }

        static Column whole(String key) {
            return new Column(key, Type.WHOLE);
        }

        static Column real(String key) {
            return new Column(key, Type.REAL);
        }
    }

    /**
     * A node.
     *
     * @param values one for each column, null where not known
     */
    record Node(String id, String label, List<? extends @Nullable Object> values) {}

    /**
     * An edge.
     *
     * @param kind parallel edges differ in it
     * @param weight above 0
     * @param values one for each column, null where not known
     */
    record Edge(
            String id, String from, String to, String kind, double weight, List<? extends @Nullable Object> values) {}
}
