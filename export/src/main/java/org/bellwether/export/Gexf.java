package org.bellwether.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network as GEXF 1.3, with typed attributes; parallel edges have a {@code kind}, as Gephi wants them. */
final class Gexf {
    private static final String NAMESPACE = "http://gexf.net/1.3";

    private Gexf() {}

    static String write(Network network) {
        return Xml.document(
                xml -> xml.element("gexf", root -> root(root, network), "xmlns", NAMESPACE, "version", "1.3"));
    }

    private static void root(Xml xml, Network network) {
        xml.element(
                "meta",
                meta -> meta.element("creator", c -> c.characters("Bellwether"))
                        .element("description", d -> d.characters(network.name())));
        xml.element(
                "graph",
                graph -> {
                    columns(graph, "node", network.nodeColumns());
                    columns(graph, "edge", network.edgeColumns());
                    graph.element("nodes", nodes -> network.nodes().forEach(n -> node(nodes, n)));
                    graph.element("edges", edges -> network.edges().forEach(e -> edge(edges, e)));
                },
                "defaultedgetype",
                "directed",
                "mode",
                "static");
    }

    private static void columns(Xml xml, String of, List<Network.Column> columns) {
        xml.element(
                "attributes",
                attributes -> {
                    for (int i = 0; i < columns.size(); i++) {
                        attributes.empty(
                                "attribute",
                                "id",
                                i,
                                "title",
                                columns.get(i).key(),
                                "type",
                                switch (columns.get(i).type()) {
                                    case TEXT -> "string";
                                    case WHOLE -> "integer";
                                    case REAL -> "double";
                                });
                    }
                },
                "class",
                of,
                "mode",
                "static");
    }

    private static void node(Xml xml, Network.Node node) {
        xml.element("node", n -> values(n, node.values()), "id", node.id(), "label", node.label());
    }

    private static void edge(Xml xml, Network.Edge edge) {
        xml.element(
                "edge",
                e -> values(e, edge.values()),
                "id",
                edge.id(),
                "source",
                edge.from(),
                "target",
                edge.to(),
                "kind",
                edge.kind(),
                "label",
                edge.kind(),
                "weight",
                edge.weight());
    }

    private static void values(Xml xml, List<? extends @Nullable Object> values) {
        xml.element("attvalues", all -> {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    all.empty("attvalue", "for", i, "value", values.get(i));
                }
            }
        });
    }
}
