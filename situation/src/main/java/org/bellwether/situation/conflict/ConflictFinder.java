package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Conflict;
import org.bellwether.model.ConflictId;
import org.bellwether.model.EventId;
import org.bellwether.model.Passage;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conflicts of a case. Give it all statements and rebuttals twice, in any order: first to {@link #survey}, then to
 * {@link #add}, which holds only what has a counterpart; so a case of any size needs little memory and about linear time.
 *
 * <p>Not thread-safe.
 */
public final class ConflictFinder {
    /** In what senses a deed of somebody is told; bits. */
    private static final int POSITIVE = 1;

    private static final int NEGATIVE = 2;

    private final Case joined;
    private final Sides sides;
    private final Sources sources;
    private final Wording wording;
    private final Map<String, Integer> senses = new HashMap<>();
    private final Map<String, List<Statement>> kept = new TreeMap<>();
    private final Map<EventId, List<Statement>> amounts = new TreeMap<>();
    private final RunningTotals totals;
    private final Map<ConflictId, Conflict> found = new TreeMap<>();

    /** @param joined the case, with its events */
    public ConflictFinder(Case joined) {
        this.joined = joined;
        Map<ActorId, Actor> actors =
                joined.actors().stream().collect(Collectors.toMap(Actor::id, a -> a, (a, _) -> a, TreeMap::new));
        sides = new Sides(actors);
        sources = new Sources(joined.documents());
        wording = new Wording(sides, sources);
        totals = new RunningTotals(sides, sources, Scopes.of(joined.events(), sides));
    }

    /** The id that the conflict of two places has. */
    public static ConflictId id(ArticleId a, Passage inA, ArticleId b, Passage inB) {
        return Wording.id(Wording.key(a, inA.start(), inA.end()), Wording.key(b, inB.start(), inB.end()));
    }

    /** Takes note of what a statement is about. */
    public void survey(Statement statement) {
        if (isRejected(statement)) {
            return;
        }
        if (statement.amount() == null
                && !sources.isCopy(statement.article())
                && statement.sense() != Statement.Sense.POSSIBLE) {
            int sense = statement.sense().isNegative() ? NEGATIVE : POSITIVE;
            for (String key : keys(joined(statement))) {
                senses.merge(key, sense, (a, b) -> a | b);
            }
        }
    }

    /** Holds the statement if another says the contrary. */
    public void add(Statement statement) {
        if (isRejected(statement)
                || sources.isCopy(statement.article())
                || statement.sense() == Statement.Sense.POSSIBLE) {
            return;
        }
        if (RunningTotals.isTotal(statement)) {
            totals.add(joined(statement));
            return;
        }
        if (statement.amount() != null) {
            EventId event = statement.report() == null ? null : joined.eventOf().get(statement.report());
            if (event != null) {
                amounts.computeIfAbsent(event, _ -> new ArrayList<>()).add(joined(statement));
            }
            return;
        }
        Statement ours = joined(statement);
        for (String key : keys(ours)) {
            if (senses.getOrDefault(key, 0) == (POSITIVE | NEGATIVE)) {
                kept.computeIfAbsent(key, _ -> new ArrayList<>()).add(ours);
            }
        }
    }

    /** Holds what an article sets against one another itself. */
    public void add(Rebuttal rebuttal) {
        if (!isRejected(rebuttal) && !sources.isCopy(rebuttal.article())) {
            Conflict conflict = wording.conflict(joined(rebuttal));
            if (conflict != null) {
                found.putIfAbsent(conflict.id(), conflict);
            }
        }
    }

    private boolean isRejected(Statement statement) {
        return isRejected(statement.claim())
                || (statement.report() != null && joined.corrected().reports().contains(statement.report()));
    }

    private boolean isRejected(Rebuttal rebuttal) {
        return isRejected(rebuttal.claim()) || isRejected(rebuttal.ofClaim());
    }

    private boolean isRejected(@Nullable ClaimId claim) {
        return claim != null && joined.corrected().claims().contains(claim);
    }

    /** Under which deed and whose a statement is found by others. */
    private Set<String> keys(Statement statement) {
        String deed = statement.deed() + (statement.bearing() == Statement.Bearing.VERB ? " ... " : " ");
        Set<String> keys = sides.known(statement.doers()).stream()
                .map(w -> deed + w)
                .collect(Collectors.toCollection(TreeSet::new));
        if (statement.bearing() != Statement.Bearing.VERB) {
            statement.nouns().forEach(n -> keys.add(deed + statement.article() + " " + n));
        }
        return keys;
    }

    /** The conflicts, by id. */
    public List<Conflict> find() {
        Opposites opposites = new Opposites(sides, sources);
        for (List<Statement> same : kept.values()) {
            for (Opposites.Pair pair : opposites.pairs(same)) {
                Conflict conflict = wording.conflict(pair, joined.eventOf());
                if (conflict != null && !isListed(conflict)) {
                    found.putIfAbsent(conflict.id(), conflict);
                }
            }
        }
        Amounts numbers = new Amounts(sources);
        for (List<Statement> same : amounts.values()) {
            for (Amounts.Pair pair : numbers.pairs(same)) {
                Conflict conflict = wording.conflict(pair, joined.eventOf());
                if (conflict != null) {
                    found.putIfAbsent(conflict.id(), conflict);
                }
            }
        }
        for (Amounts.Pair pair : totals.pairs()) {
            Conflict conflict = wording.conflict(pair, joined.eventOf());
            if (conflict != null && !isListed(conflict)) {
                found.putIfAbsent(conflict.id(), conflict);
            }
        }
        new EventConflicts(sides, sources, wording)
                .in(joined.events()).stream().filter(c -> !isListed(c)).forEach(c -> found.putIfAbsent(c.id(), c));
        return found.values().stream()
                .filter(c -> !joined.corrected().conflicts().contains(c.id()))
                .sorted(Comparator.comparing(Conflict::id))
                .toList();
    }

    /** After {@link #find}: the conflicts that an analyst has rejected, by id. */
    public List<Conflict> rejected() {
        return found.values().stream()
                .filter(c -> joined.corrected().conflicts().contains(c.id()))
                .sorted(Comparator.comparing(Conflict::id))
                .toList();
    }

    /** Whether the same two stretches are listed already, in whichever order. */
    private boolean isListed(Conflict conflict) {
        return found.containsKey(conflict.id()) || found.containsKey(Wording.id(conflict.b(), conflict.a()));
    }

    private Statement joined(Statement s) {
        return new Statement(
                s.words(),
                s.deed(),
                s.sense(),
                s.bearing(),
                joined(s.doers(), s.words()),
                joined(s.others(), s.words()),
                s.nouns(),
                s.amount(),
                s.when(),
                joined(s.voice(), s.words()),
                s.claim(),
                s.report());
    }

    private Rebuttal joined(Rebuttal r) {
        return new Rebuttal(
                r.words(),
                joined(r.voice(), r.words()),
                r.claim(),
                r.of(),
                joined(r.ofVoice(), r.of()),
                r.ofClaim(),
                r.kind(),
                r.cue(),
                joined(r.about(), r.words()));
    }

    private Voice joined(Voice voice, Span near) {
        @Nullable ActorId actor = voice.actor();
        return actor == null ? voice : new Voice(joined.joined(actor, near), voice.text(), voice.role());
    }

    private List<ActorId> joined(List<ActorId> actors, Span near) {
        return actors.stream().map(a -> joined.joined(a, near)).distinct().toList();
    }
}
