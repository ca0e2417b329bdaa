package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Statement.Sense;
import org.bellwether.model.Voice;

/**
 * Among statements on one deed of the same side, those of which one says that it is so and another that it is not.
 *
 * <p>A statement stands in two pairs at most, first those that clash outright, then those of its own article: more would say the
 * same again.
 */
final class Opposites {
    private static final int MOST = 2;

    /** Beyond so many a side's deed is no longer one thing; the first of each article and voice stand for the rest. */
    private static final int CROWD = 400;

    /** So many days after one another two reports in a plain tense speak of two times. */
    private static final int LONG = 60;

    /** Within so many code points two sentences speak of one matter. */
    private static final int NEXT = 500;

    private final Sides sides;
    private final Sources sources;

    Opposites(Sides sides, Sources sources) {
        this.sides = sides;
        this.sources = sources;
    }

    /** A negative statement and a positive one. */
    record Pair(Statement denial, Statement assertion) {}

    List<Pair> pairs(List<Statement> same) {
        List<Statement> negative = new ArrayList<>();
        List<Statement> positive = new ArrayList<>();
        Set<String> voices = new HashSet<>();
        same.stream()
                .sorted(Comparator.comparing(Statement::words).thenComparing(Statement::toString))
                .forEach(s -> {
                    if (s.sense().isNegative()) {
                        if (voices.add(s.article() + " " + voice(s) + " " + s.sense())) {
                            negative.add(s);
                        }
                    } else {
                        positive.add(s);
                    }
                });
        List<Pair> candidates = new ArrayList<>();
        for (Statement denial : negative.subList(0, Math.min(CROWD, negative.size()))) {
            for (Statement assertion : positive.subList(0, Math.min(CROWD, positive.size()))) {
                if (clash(denial, assertion)) {
                    candidates.add(new Pair(denial, assertion));
                }
            }
        }
        candidates.sort(Comparator.comparing((Pair p) -> p.assertion().isNear())
                .thenComparing(p -> !p.denial().article().equals(p.assertion().article()))
                .thenComparing(p -> p.denial().words())
                .thenComparing(p -> p.assertion().words()));
        Map<Span, Integer> used = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            Span denial = pair.denial().words();
            Span assertion = pair.assertion().words();
            if (used.getOrDefault(denial, 0) < MOST
                    && used.getOrDefault(assertion, 0) < MOST
                    && told.add(denial + " " + pair.assertion().article())) {
                used.merge(denial, 1, Integer::sum);
                used.merge(assertion, 1, Integer::sum);
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private boolean clash(Statement denial, Statement assertion) {
        return !denial.words().overlaps(assertion.words())
                && sameDoers(denial, assertion)
                && sameMatter(denial, assertion)
                && denial.when().isCompatibleWith(assertion.when())
                && sameTime(denial, assertion)
                && !isOneVoice(denial, assertion);
    }

    private boolean sameDoers(Statement denial, Statement assertion) {
        if (denial.doers().isEmpty() || assertion.doers().isEmpty()) {
            // "no prisoner was beaten" beside "the guards beat prisoners": only next to one another
            return isNextTo(denial.words(), assertion.words())
                    && (sides.meet(denial.others(), assertion.others())
                            || !Collections.disjoint(denial.nouns(), assertion.nouns()));
        }
        return sides.meet(denial.doers(), assertion.doers());
    }

    private static boolean isNextTo(Span one, Span other) {
        return one.article().equals(other.article()) && Math.abs(one.start() - other.start()) <= NEXT;
    }

    /** What is told of both, the deed is done to the same; where one of them does not say to what, the deed itself must be telling. */
    private boolean sameMatter(Statement denial, Statement assertion) {
        Set<String> one = sides.known(denial.others());
        Set<String> other = sides.known(assertion.others());
        if (!one.isEmpty() && !other.isEmpty()) {
            return !Collections.disjoint(one, other);
        }
        if (assertion.isNear()) {
            return true;
        }
        // somebody without a name is somebody all the same: "not to attack the town" beside "attacked the farmers"
        boolean bare = (denial.others().isEmpty() && denial.nouns().isEmpty())
                || (assertion.others().isEmpty() && assertion.nouns().isEmpty());
        return bare ? isClass(denial) : !Collections.disjoint(denial.nouns(), assertion.nouns());
    }

    /** Whether the deed is a class of deeds, not a mere verb. */
    private static boolean isClass(Statement statement) {
        return statement.bearing() != Statement.Bearing.VERB;
    }

    /** A promise is broken after it was made; what was so long before need not be so now. */
    private boolean sameTime(Statement denial, Statement assertion) {
        ArticleId no = denial.article();
        ArticleId yes = assertion.article();
        boolean known = denial.when().isKnown() && assertion.when().isKnown();
        return switch (denial.sense()) {
            case NOT_EXPECTED -> assertion.sense() == Sense.EXPECTED || !sources.isBefore(yes, no);
            default ->
                assertion.sense() == Sense.EXPECTED
                        ? sources.isBefore(yes, no) || (no.equals(yes) && isClass(denial))
                        : known || isClass(denial) || sources.daysBetween(no, yes) <= LONG;
        };
    }

    /** Nobody contradicts himself in one breath; what he promised and did not do is another matter. */
    private boolean isOneVoice(Statement denial, Statement assertion) {
        if (denial.sense() == Sense.NOT_EXPECTED || assertion.sense() == Sense.EXPECTED) {
            return denial.voice().role() == Voice.Role.AUTHOR
                    && assertion.voice().role() == Voice.Role.AUTHOR
                    && denial.article().equals(assertion.article());
        }
        return Objects.equals(voice(denial), voice(assertion));
    }

    private String voice(Statement s) {
        Voice voice = s.voice();
        if (voice.role() == Voice.Role.AUTHOR) {
            return "author " + sources.source(s.article());
        }
        if (voice.actor() != null) {
            return sides.of(voice.actor());
        }
        return s.article() + " "
                + Objects.requireNonNullElse(voice.text(), s.words().toString());
    }
}
