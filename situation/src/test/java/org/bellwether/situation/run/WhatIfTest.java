package org.bellwether.situation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bellwether.situation.run.GeneratedModel.edge;
import static org.bellwether.situation.run.GeneratedModel.negative;
import static org.bellwether.situation.run.GeneratedModel.node;
import static org.bellwether.situation.run.GeneratedModel.positive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bellwether.model.Edge;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.NodeId;
import org.bellwether.model.Support;
import org.bellwether.situation.run.Outcome.NodeOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {
    private static final int DRAWS = 300;

    private static Outcome run(InfluenceGraph graph, Map<NodeId, Double> set) {
        return WhatIf.run(graph, set, DRAWS, WhatIf.SEED);
    }

    private static NodeOutcome of(Outcome outcome, int number) {
        return outcome.nodes().stream()
                .filter(n -> n.id().equals(node(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyModelGivesNothingAndNodesWithoutEdgesStayAtZero() {
        assertThat(run(GeneratedModel.of(0, List.of()), Map.of()).nodes()).isEmpty();
        Outcome outcome = run(GeneratedModel.of(5, List.of()), Map.of(node(2), -1.0));
        for (int i : new int[] {0, 1, 3, 4}) {
            NodeOutcome still = of(outcome, i);
            assertThat(new double[] {still.up(), still.down(), still.unchanged(), still.p10(), still.p50(), still.p90()
                    })
                    .containsExactly(0, 0, 1, 0, 0, 0);
            assertThat(still.label()).isEqualTo("unchanged");
        }
        assertThat(of(outcome, 2).p50()).isEqualTo(-1);
        assertThat(of(outcome, 2).label()).isEqualTo("set");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "-1, 0.9", "0.5, 0.1", "-0.25, 0.77", "0, 0.5"})
    void aSingleEdgeGivesTheHyperbolicTangentOfWeightTimesValue(double value, double weight) {
        InfluenceGraph graph = GeneratedModel.of(2, List.of(edge(0, 0, 1, positive(0.65))));
        Relaxation relaxation = new Relaxation(Wiring.of(graph, new java.util.TreeMap<>(Map.of(node(0), value))));
        assertThat(relaxation.settles(new double[] {weight})).isTrue();
        assertThat(relaxation.state()).containsExactly(value, StrictMath.tanh(weight * value));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEndsOfASingleEdgeLieInTheBandOfItsMagnitudes(long seed) {
        InfluenceGraph graph = GeneratedModel.of(2, List.of(edge(0, 0, 1, positive(0.65))));
        NodeOutcome end = of(WhatIf.run(graph, Map.of(node(0), -1.0), WhatIf.DRAWS, seed), 1);
        assertThat(end.down()).isCloseTo(0.65, within(0.04));
        assertThat(end.up()).isZero();
        assertThat(end.unchanged()).isCloseTo(0.35, within(0.04));
        assertThat(end.p10()).isBetween(-StrictMath.tanh(0.9), -StrictMath.tanh(0.7));
        assertThat(end.p90()).isZero();
        assertThat(end.label()).isEqualTo("down");
    }

    /** The same edges in the plain engine, with the λ that a draw must have. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void aDrawEndsWherePlainStepsEnd(long seed) {
        Random random = new Random(seed);
        InfluenceGraph graph = GeneratedModel.random(12, 30, random);
        Wiring wiring = Wiring.of(graph, new java.util.TreeMap<>(Map.of(node(0), -1.0)));
        double[] drawn = random.doubles(wiring.edges.size(), -0.9, 0.9).toArray();
        double[][] weights = new double[wiring.nodes.size()][wiring.nodes.size()];
        for (int e = 0; e < drawn.length; e++) {
            weights[wiring.cause[e]][wiring.effect[e]] += drawn[e];
        }
        double[] rows = new double[wiring.nodes.size()];
        for (int e = 0; e < drawn.length; e++) {
            rows[wiring.cause[e]] += Math.abs(drawn[e]);
        }
        double norm = Arrays.stream(rows).max().orElse(0);
        double lambda = norm <= 0.95 ? 1 : 0.95 / norm;
        int set = wiring.nodes.indexOf(node(0));
        double[] expected = new FuzzyMap(weights, FuzzyMap.Activation.TANH, FuzzyMap.Rule.KOSKO, lambda)
                .run(new double[wiring.nodes.size()], Map.of(set, -1.0), new FuzzyMap.Stop.Settled(1e-9, 500))
                .getLast();
        Relaxation relaxation = new Relaxation(wiring);
        assertThat(relaxation.settles(drawn)).isTrue();
        assertThat(relaxation.state()).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void whatNoPathReachesStaysExactlyAtZero(long seed) {
        Random random = new Random(seed);
        InfluenceGraph graph = GeneratedModel.random(20, 25, random);
        Outcome outcome = run(graph, Map.of(node(0), 1.0, node(1), -1.0));
        List<NodeId> reached = reached(graph, List.of(node(0), node(1)));
        assertThat(reached).hasSizeBetween(3, 19);
        for (NodeOutcome end : outcome.nodes()) {
            if (!reached.contains(end.id())) {
                assertThat(new double[] {end.p10(), end.p50(), end.p90()}).containsExactly(0, 0, 0);
                assertThat(end.unchanged()).isEqualTo(1);
                assertThat(end.paths()).isEmpty();
            } else if (!end.label().equals("set")) {
                assertThat(end.paths()).isNotEmpty();
            }
        }
    }

    /** By following edges until nothing new is found. */
    private static List<NodeId> reached(InfluenceGraph graph, List<NodeId> set) {
        List<NodeId> reached = new ArrayList<>(set);
        for (int i = 0; i < reached.size(); i++) {
            for (Edge edge : graph.edges()) {
                if (edge.cause().equals(reached.get(i)) && !reached.contains(edge.effect())) {
                    reached.add(edge.effect());
                }
            }
        }
        return reached;
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void theOrderOfNodesAndEdgesChangesNothing(long seed) {
        Random random = new Random(seed);
        InfluenceGraph graph = GeneratedModel.random(15, 40, random);
        Outcome outcome = run(graph, Map.of(node(3), -1.0));
        for (int i = 0; i < 3; i++) {
            assertThat(run(GeneratedModel.shuffled(graph, random), Map.of(node(3), -1.0)))
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void turningOneSignOnASinglePathTurnsTheResult(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(5);
        List<Edge> path = GeneratedModel.path(nodes, random);
        NodeOutcome end = of(run(GeneratedModel.of(nodes, path), Map.of(node(0), 1.0)), nodes - 1);
        int at = random.nextInt(path.size());
        Support support = path.get(at).support();
        path.set(at, edge(at, at, at + 1, support.plus() > 0 ? negative(support.any()) : positive(support.any())));
        NodeOutcome turned = of(run(GeneratedModel.of(nodes, path), Map.of(node(0), 1.0)), nodes - 1);
        assertThat(turned.up()).isEqualTo(end.down());
        assertThat(turned.down()).isEqualTo(end.up());
        assertThat(end.up() + end.down()).isPositive();
        assertThat(turned.p10()).isEqualTo(-end.p90(), within(1e-12));
        assertThat(turned.p50()).isEqualTo(-end.p50(), within(1e-12));
        assertThat(turned.label()).isNotEqualTo(end.label());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void theSameSeedGivesTheSameOnAnyNumberOfThreads(long seed) {
        InfluenceGraph graph = GeneratedModel.random(15, 40, new Random(seed));
        Outcome outcome = WhatIf.run(graph, Map.of(node(0), 1.0), DRAWS, seed);
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> WhatIf.run(graph, Map.of(node(0), 1.0), DRAWS, seed))
                        .distinct())
                .containsExactly(outcome);
        assertThat(WhatIf.run(graph, Map.of(node(0), 1.0), DRAWS, seed + 100).nodes())
                .isNotEqualTo(outcome.nodes());
    }

    @Test
    void aNodeThatIsSetHandsNothingOn() {
        InfluenceGraph graph =
                GeneratedModel.of(3, List.of(edge(0, 0, 1, positive(0.9)), edge(1, 1, 2, positive(0.9))));
        Outcome outcome = run(graph, Map.of(node(0), 1.0, node(1), 0.0));
        assertThat(of(outcome, 2).p90()).isZero();
        assertThat(of(outcome, 2).unchanged()).isEqualTo(1);
    }

    @Test
    void aLoopDoesNotRunAway() {
        InfluenceGraph graph = GeneratedModel.of(
                3,
                List.of(edge(0, 0, 1, positive(0.95)), edge(1, 1, 2, positive(0.95)), edge(2, 2, 1, positive(0.95))));
        Outcome outcome = run(graph, Map.of(node(0), 1.0));
        assertThat(outcome.unsettled()).isZero();
        assertThat(of(outcome, 1).p90()).isLessThan(1);
    }

    @Test
    void whatIsDeniedOutrightCarriesNothing() {
        InfluenceGraph graph = GeneratedModel.of(2, List.of(edge(0, 0, 1, new Support(0, 0, 0, 0.65))));
        NodeOutcome end = of(run(graph, Map.of(node(0), 1.0)), 1);
        assertThat(end.paths()).isEmpty();
        assertThat(end.label()).isEqualTo("unchanged");
    }

    @Test
    void whereNobodyTellsTheSignItGoesEitherWay() {
        InfluenceGraph graph = GeneratedModel.of(2, List.of(edge(0, 0, 1, new Support(0.9, 0, 0, 0))));
        NodeOutcome end = of(run(graph, Map.of(node(0), 1.0)), 1);
        assertThat(end.up()).isCloseTo(0.45, within(0.1));
        assertThat(end.label()).isEqualTo("either way");
    }

    @Test
    void aLongPathMovesItsEndInFewDraws() {
        InfluenceGraph graph =
                GeneratedModel.of(3, List.of(edge(0, 0, 1, positive(0.65)), edge(1, 1, 2, negative(0.65))));
        NodeOutcome end = of(run(graph, Map.of(node(0), 1.0)), 2);
        assertThat(end.down()).isCloseTo(0.65 * 0.65, within(0.1));
        assertThat(end.label()).isEqualTo("perhaps down");
    }

    @Test
    void allEdgesOfASinglePathDecideAndNoneOfTwoEqualOnes() {
        List<Edge> single = List.of(edge(0, 0, 1, positive(0.65)), edge(1, 1, 2, negative(0.65)));
        NodeOutcome end = of(run(GeneratedModel.of(3, single), Map.of(node(0), 1.0)), 2);
        assertThat(end.paths()).containsExactly(List.of(GeneratedModel.edge(0), GeneratedModel.edge(1)));
        assertThat(end.deciding()).containsExactly(GeneratedModel.edge(0), GeneratedModel.edge(1));

        List<Edge> twice = new ArrayList<>(single);
        twice.add(edge(2, 0, 3, positive(0.65)));
        twice.add(edge(3, 3, 2, negative(0.65)));
        NodeOutcome both = of(run(GeneratedModel.of(4, twice), Map.of(node(0), 1.0)), 2);
        assertThat(both.paths()).hasSize(2);
        assertThat(both.deciding()).isEmpty();
    }

    @Test
    void theEdgeThatOutweighsAnotherWayDecides() {
        InfluenceGraph graph = GeneratedModel.of(
                3, List.of(edge(0, 0, 2, positive(0.95)), edge(1, 0, 1, positive(0.6)), edge(2, 1, 2, negative(0.6))));
        NodeOutcome end = of(run(graph, Map.of(node(0), 1.0)), 2);
        assertThat(end.label()).isEqualTo("up");
        assertThat(end.paths())
                .containsExactly(
                        List.of(GeneratedModel.edge(0)), List.of(GeneratedModel.edge(1), GeneratedModel.edge(2)));
    }

    @Test
    void theSurestComesFirst() {
        InfluenceGraph graph =
                GeneratedModel.of(4, List.of(edge(0, 0, 3, positive(0.5)), edge(1, 0, 2, negative(0.95))));
        assertThat(run(graph, Map.of(node(0), 1.0)).nodes())
                .extracting(NodeOutcome::id)
                .containsExactly(node(0), node(2), node(3), node(1));
    }

    @Test
    void whatCannotBeSetIsRefused() {
        InfluenceGraph graph = GeneratedModel.of(1, List.of());
        assertThatThrownBy(() -> run(graph, Map.of(node(0), -1.5))).hasMessage("n0000 may be set to -1…1, got -1.5");
        assertThatThrownBy(() -> run(graph, Map.of(node(0), Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run(graph, Map.of(node(7), 1.0))).hasMessage("the model has no node n0007");
        assertThatThrownBy(() -> WhatIf.run(graph, Map.of(), 0, 1)).hasMessage("a run has at least one draw, got 0");
    }
}
