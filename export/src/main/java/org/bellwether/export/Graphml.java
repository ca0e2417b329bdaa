package org.bellwether.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network as GraphML, with typed attributes. */
final class Graphml {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private Graphml() {}

    static String write(Network network) {
        return Xml.document(xml -> xml.element("graphml", root -> root(root, network), "xmlns", NAMESPACE));
    }

    private static void root(Xml xml, Network network) {
        xml.element("desc", d -> d.characters(network.name()));
        xml.empty("key", "id", "label", "for", "node", "attr.name", "label", "attr.type", "string");
        xml.empty("key", "id", "weight", "for", "edge", "attr.name", "weight", "attr.type", "double");
        xml.empty("key", "id", "kind", "for", "edge", "attr.name", "kind", "attr.type", "string");
        keys(xml, "node", "n", network.nodeColumns());
        keys(xml, "edge", "e", network.edgeColumns());
        xml.element("graph", graph -> graph(graph, network), "id", network.id(), "edgedefault", "directed");
    }

    private static void keys(Xml xml, String of, String prefix, List<Network.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            xml.empty(
                    "key",
                    "id",
                    prefix + i,
                    "for",
                    of,
                    "attr.name",
                    columns.get(i).key(),
                    "attr.type",
                    switch (columns.get(i).type()) {
                        case TEXT -> "string";
                        case WHOLE -> "int";
                        case REAL -> "double";
                    });
        }
    }

    private static void graph(Xml xml, Network network) {
        for (Network.Node node : network.nodes()) {
            xml.element(
                    "node",
                    n -> {
                        data(n, "label", node.label());
                        values(n, "n", node.values());
                    },
                    "id",
                    node.id());
        }
        for (Network.Edge edge : network.edges()) {
            xml.element(
                    "edge",
                    e -> {
                        data(e, "weight", edge.weight());
                        data(e, "kind", edge.kind());
                        values(e, "e", edge.values());
                    },
                    "id",
                    edge.id(),
                    "source",
                    edge.from(),
                    "target",
                    edge.to());
        }
    }

    private static void values(Xml xml, String prefix, List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            data(xml, prefix + i, values.get(i));
        }
    }

    private static void data(Xml xml, String key, @Nullable Object value) {
        if (value != null) {
            xml.element("data", d -> d.characters(value), "key", key);
        }
    }
}
