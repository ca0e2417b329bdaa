package org.bellwether.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Support;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.WhatIf;

/** Times what-ifs on influence models made up from seeds; each model is new, the first two also warm the machine up. */
public final class WhatIfSpeed {
    private static final int MODELS = 5;

    private WhatIfSpeed() {}

    /**
     * Prints seconds of the clock and of the thread, one line a model.
     *
     * @param args nodes, edges and draws (200 1000 2000)
     */
    public static void main(String[] args) {
        int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int edges = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int draws = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        for (int seed = 1; seed <= MODELS; seed++) {
            InfluenceGraph graph = model(nodes, edges, new Random(seed));
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Outcome outcome = WhatIf.run(graph, Map.of(node(0), -1.0), draws, seed);
            double seconds = (System.nanoTime() - start) / 1e9;
            double own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            long reached = outcome.nodes().stream()
                    .filter(Outcome.NodeOutcome::isReached)
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "model %d: %d nodes (%d reached), %d edges, %d draws (%d unsettled): %.2f s, %.2f s of CPU%n",
                    seed,
                    nodes,
                    reached,
                    edges,
                    draws,
                    outcome.unsettled(),
                    seconds,
                    own);
        }
    }

    private static NodeId node(int number) {
        return new NodeId("n" + number);
    }

    private static InfluenceGraph model(int nodes, int edges, Random random) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            made.add(new Node(node(i), "state " + i, null, "concept" + i, List.of("words")));
        }
        List<Edge> between = new ArrayList<>();
        for (int e = 0; e < edges; e++) {
            int cause = random.nextInt(nodes);
            int effect = (cause + 1 + random.nextInt(nodes - 1)) % nodes;
            double support = 0.4 + random.nextDouble() * 0.59;
            between.add(new Edge(
                    new EdgeId("l" + e),
                    node(cause),
                    node(effect),
                    random.nextInt(3) == 0 ? new Support(support, 0, support, 0) : new Support(support, support, 0, 0),
                    1,
                    List.of(new InfluenceId("i" + e))));
        }
        return new InfluenceGraph(made, between, List.of());
    }
}
