package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.Sentence;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;

/**
 * Two given parties of one sentence, and the choice of the deed that is between them.
 *
 * @param cast the two alone
 * @param sources heads of the words that name who acts
 * @param targets heads of the words that name whom it is done to
 */
record Pair(Cast cast, List<Integer> sources, List<Integer> targets) {
    private static final ActorId SOURCE = new ActorId("pair.source");
    private static final ActorId TARGET = new ActorId("pair.target");

    /** What it is worth that a party stands where the deed's entry looks for it. */
    private static final double IN_ROLE = 3;

    /** What each step away from the words between the two costs. */
    private static final double OFF_PATH = 0.5;

    private static final double DEPTH = 0.1;

    static Pair of(Sentence sentence, List<TokenRange> sources, List<TokenRange> targets) {
        List<Actor> actors = new ArrayList<>();
        List<ActorMention> mentions = new ArrayList<>();
        List<Integer> first = add(sentence, SOURCE, sources, actors, mentions);
        List<Integer> second = add(sentence, TARGET, targets, actors, mentions);
        return new Pair(new Cast(actors, mentions), first, second);
    }

    private static List<Integer> add(
            Sentence sentence, ActorId id, List<TokenRange> ranges, List<Actor> actors, List<ActorMention> mentions) {
        List<Integer> heads = new ArrayList<>();
        for (TokenRange range : ranges) {
            int head = range.head(sentence);
            heads.add(head);
            mentions.add(new ActorMention(range, head, id, Mention.Kind.NAME, 1));
        }
        if (!ranges.isEmpty()) {
            actors.add(new Actor(id, id.value(), ActorKind.GROUP, null, List.of(), List.of(), List.of(), null));
        }
        return heads;
    }

    /** The deed that fits the pair best; the earlier one of two that fit as well. */
    Optional<Deed> best(Grammar grammar, List<Deed> told) {
        Optional<Deed> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (Deed deed : told) {
            double worth = worth(grammar, deed);
            if (worth > most) {
                most = worth;
                best = Optional.of(deed);
            }
        }
        return best;
    }

    private double worth(Grammar grammar, Deed deed) {
        Set<ActorId> acting = new HashSet<>(deed.actors());
        Set<ActorId> reached = new HashSet<>(deed.recipients());
        boolean mutual = acting.contains(SOURCE) && acting.contains(TARGET);
        double worth = 0;
        worth += acting.contains(SOURCE) ? IN_ROLE : 0;
        worth += reached.contains(TARGET) || mutual ? IN_ROLE : 0;
        worth -= (acting.contains(TARGET) && !mutual) ? IN_ROLE : 0;
        worth -= reached.contains(SOURCE) ? IN_ROLE : 0;
        worth -= OFF_PATH * offPath(grammar, deed.frame().anchor());
        worth -= DEPTH * grammar.depth(deed.frame().anchor());
        worth -= switch (deed.standing().level()) {
            case FACT, ALLEGED, PLANNED -> 0;
            case HYPOTHETICAL, DENIED -> 0.5;
            case UNREAL, NEGATED -> 1;
        };
        return worth;
    }

    /** How many steps the word lies off the way from one party to the other. */
    private double offPath(Grammar grammar, int at) {
        int toSource = nearest(grammar, at, sources);
        int toTarget = nearest(grammar, at, targets);
        if (sources.isEmpty() || targets.isEmpty()) {
            return Math.max(0, Math.max(toSource, toTarget) - 1);
        }
        int between = Integer.MAX_VALUE;
        for (int source : sources) {
            between = Math.min(between, nearest(grammar, source, targets));
        }
        return (toSource + toTarget - between) / 2.0;
    }

    private static int nearest(Grammar grammar, int at, List<Integer> heads) {
        int least = heads.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (int head : heads) {
            least = Math.min(least, distance(grammar, at, head));
        }
        return least;
    }

    /** Steps between two words in the tree. */
    private static int distance(Grammar grammar, int one, int other) {
        List<Integer> above = chain(grammar, one);
        List<Integer> ofOther = chain(grammar, other);
        for (int i = 0; i < above.size(); i++) {
            int k = ofOther.indexOf(above.get(i));
            if (k >= 0) {
                return i + k;
            }
        }
        return above.size() + ofOther.size();
    }

    private static List<Integer> chain(Grammar grammar, int at) {
        List<Integer> found = new ArrayList<>();
        for (int i = at; i >= 0 && !found.contains(i); i = grammar.token(i).head()) {
            found.add(i);
        }
        return found;
    }
}
