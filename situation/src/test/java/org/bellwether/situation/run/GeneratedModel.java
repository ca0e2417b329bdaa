package org.bellwether.situation.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Support;

/** Influence models made up from a seed. */
final class GeneratedModel {
    private GeneratedModel() {}

    static NodeId node(int number) {
        return new NodeId("n%04d".formatted(number));
    }

    static EdgeId edge(int number) {
        return new EdgeId("l%05d".formatted(number));
    }

    static Support positive(double support) {
        return new Support(support, support, 0, 0);
    }

    static Support negative(double support) {
        return new Support(support, 0, support, 0);
    }

    static Edge edge(int number, int cause, int effect, Support support) {
        return new Edge(
                edge(number),
                node(cause),
                node(effect),
                support,
                1,
                List.of(new InfluenceId("i%05d".formatted(number))));
    }

    static InfluenceGraph of(int nodes, List<Edge> edges) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            made.add(new Node(node(i), "state " + i, null, "concept" + i, List.of("words " + i)));
        }
        return new InfluenceGraph(made, edges, List.of());
    }

    /** Edges of any sign between any nodes; some are denied, of some the sign is not told. */
    static InfluenceGraph random(int nodes, int edges, Random random) {
        List<Edge> made = new ArrayList<>();
        for (int e = 0; e < edges; e++) {
            int cause = random.nextInt(nodes);
            int effect = (cause + 1 + random.nextInt(nodes - 1)) % nodes;
            made.add(edge(e, cause, effect, support(random)));
        }
        return of(nodes, made);
    }

    private static Support support(Random random) {
        double one = 0.4 + random.nextDouble() / 2;
        double other = random.nextInt(4) == 0 ? one / 2 : 0;
        double none = random.nextInt(8) == 0 ? 0.65 : 0;
        return switch (random.nextInt(5)) {
            case 0 -> new Support(one, 0, 0, none);
            case 1, 2 -> new Support(one, other, one, none);
            default -> new Support(one, one, other, none);
        };
    }

    /** A path from node 0 through all nodes, of random signs. */
    static List<Edge> path(int nodes, Random random) {
        List<Edge> made = new ArrayList<>();
        for (int i = 0; i + 1 < nodes; i++) {
            double support = 0.8 + random.nextDouble() / 6;
            made.add(edge(i, i, i + 1, random.nextBoolean() ? positive(support) : negative(support)));
        }
        return made;
    }

    static InfluenceGraph shuffled(InfluenceGraph graph, Random random) {
        List<Node> nodes = new ArrayList<>(graph.nodes());
        List<Edge> edges = new ArrayList<>(graph.edges());
        Collections.shuffle(nodes, random);
        Collections.shuffle(edges, random);
        return new InfluenceGraph(nodes, edges, graph.influences());
    }
}
