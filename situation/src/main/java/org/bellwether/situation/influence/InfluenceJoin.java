package org.bellwether.situation.influence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.State;

/**
 * Joins the causal statements of all articles into one influence model. The order of the statements does not matter, and a new
 * statement touches only its own two nodes and the edge between them, and the nodes of its owners and concepts where it is the first to say
 * towards whom they are.
 *
 * <p>"More" and "less" of a state are one node: an edge's sign is between what both sides are about ({@link Influence#between}). Where
 * nobody is named or no concept was found the wording itself is the node, with whatever "fall of" stands in it, and counts as it is worded. A statement
 * whose two sides are one node is kept, but makes no edge.
 */
public final class InfluenceJoin {
    private static final Comparator<Influence> ORDER = Comparator.comparing(Influence::id);

    private final Function<ArticleId, ArticleId> original;
    private final Function<ArticleId, String> source;
    private final NodeMaker nodes;
    private final StateOwners owners;

    /**
     * Prepares a join.
     *
     * @param nameOf what an actor is called
     * @param owners whose a state is
     * @param original from an article to the one it is a copy of, or to itself
     * @param source who counts as an article's source
     */
    public InfluenceJoin(
            Function<ActorId, String> nameOf,
            StateOwners owners,
            Function<ArticleId, ArticleId> original,
            Function<ArticleId, String> source) {
        this.owners = owners;
        this.original = original;
        this.source = source;
        nodes = new NodeMaker(nameOf);
    }

    /**
     * The model.
     *
     * @param influences with joined actors, each id once
     */
    public InfluenceGraph joined(Collection<Influence> influences) {
        List<Influence> ordered = influences.stream().sorted(ORDER).toList();
        Map<StateKey, Members> states = new TreeMap<>();
        Map<StateKey, ActorId> towards = onlyTowards(ordered);
        List<LinkedInfluence> linked = new ArrayList<>();
        for (Influence influence : ordered) {
            NodeId cause = state(influence.cause(), causeNode(influence.id()), states, towards);
            NodeId effect = state(influence.effect(), effectNode(influence.id()), states, towards);
            linked.add(new LinkedInfluence(influence, cause, effect));
        }
        List<Node> found = new ArrayList<>();
        states.forEach((key, members) -> found.add(nodes.node(members.id(), key, members.wordings())));
        found.sort(Comparator.comparing(Node::id));
        return new InfluenceGraph(found, edges(linked), linked);
    }

    /** The phrases that are one node; the first statement in order gives it its id. */
    private record Members(NodeId id, List<String> wordings) {}

    /**
     * By owner and concept, the one towards whom all are that say so: "Rovian support" is "Rovian support for Lestan" as long as no
     * article tells of Rovian support for others.
     */
    private Map<StateKey, ActorId> onlyTowards(List<Influence> influences) {
        Map<StateKey, Set<ActorId>> known = new TreeMap<>();
        for (Influence influence : influences) {
            for (State state : List.of(influence.cause(), influence.effect())) {
                StateKey key = StateKey.of(state, owners);
                if (key.towards() != null) {
                    known.computeIfAbsent(key.atLarge(), _ -> new TreeSet<>()).add(key.towards());
                }
            }
        }
        Map<StateKey, ActorId> only = new TreeMap<>();
        known.forEach((key, towards) -> {
            if (towards.size() == 1) {
                only.put(key, towards.iterator().next());
            }
        });
        return only;
    }

    private NodeId state(State state, NodeId ifNew, Map<StateKey, Members> states, Map<StateKey, ActorId> towards) {
        StateKey key = StateKey.of(state, owners).completed(towards::get);
        Members members = states.computeIfAbsent(key, _ -> new Members(ifNew, new ArrayList<>()));
        members.wordings().add(state.words().quote());
        return members.id();
    }

    private List<Edge> edges(List<LinkedInfluence> linked) {
        Map<NodeId, Map<NodeId, List<LinkedInfluence>>> between = new TreeMap<>();
        for (LinkedInfluence one : linked) {
            if (!one.cause().equals(one.effect())) {
                between.computeIfAbsent(one.cause(), _ -> new TreeMap<>())
                        .computeIfAbsent(one.effect(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return between.values().stream()
                .flatMap(m -> m.values().stream())
                .map(this::edge)
                .sorted(Comparator.comparing(Edge::id))
                .toList();
    }

    private Edge edge(List<LinkedInfluence> same) {
        Statements statements = new Statements();
        for (LinkedInfluence one : same) {
            ArticleId article = one.influence().article();
            statements.add(one.influence(), source.apply(article), original.apply(article), sign(one.influence()));
        }
        LinkedInfluence first = same.getFirst();
        return new Edge(
                edgeId(first.influence().id()),
                first.cause(),
                first.effect(),
                statements.support(),
                statements.sources(),
                same.stream().map(l -> l.influence().id()).toList());
    }

    /** The sign between two nodes: what falls is turned round, but for a wording that is a node of its own. */
    private static Sign sign(Influence influence) {
        return isTurned(influence.cause()) == isTurned(influence.effect())
                ? influence.sign()
                : influence.sign().flipped();
    }

    private static boolean isTurned(State state) {
        return state.falling() && StateKey.isOfConcept(state);
    }

    /** The id of a node whose first member is this statement's cause; all members' ids lead to the node. */
    public static NodeId causeNode(InfluenceId influence) {
        return new NodeId("n" + influence.value().substring(1) + "c");
    }

    /** The id of a node whose first member is this statement's effect. */
    public static NodeId effectNode(InfluenceId influence) {
        return new NodeId("n" + influence.value().substring(1) + "e");
    }

    /** The id of an edge whose first member is this statement. */
    public static EdgeId edgeId(InfluenceId influence) {
        return new EdgeId("l" + influence.value().substring(1));
    }
}
