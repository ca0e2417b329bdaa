package org.bellwether.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.bellwether.situation.same.Telling;
import org.bellwether.situation.same.Vocabulary;
import org.bellwether.situation.same.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * All of a report that is looked at where it is compared with one of another article; of equal ones the same is said.
 *
 * @param report the report
 * @param article that tells it, or of which that is a copy
 * @param published when the article was
 * @param telling its words
 * @param sides who does something to whom
 * @param persons that it names
 * @param deed the lasting deed that it tells of, or null
 * @param numbers of its sentence
 * @param targets the place that it names as what is attacked, unless that only names a party
 */
record Told(
        Report report,
        ArticleId article,
        When published,
        Telling telling,
        Parties.Sides sides,
        Set<ActorId> persons,
        @Nullable LastingDeed deed,
        Set<String> numbers,
        Set<String> targets) {
    /** So many days after another round of talks comes another. */
    private static final int ROUND = 60;

    /** A name that follows at once: "attacked Chernburg", "the attack on Chernburg". */
    private static final Pattern TARGET =
            Pattern.compile("\\s+(?:on\\s+|of\\s+)?(?<name>\\p{Lu}[\\p{Ll}'’-]+)(?=[\\s,.;:]|$)");

    Told {
        persons = Set.copyOf(persons);
        numbers = WordSet.of(numbers);
        targets = Set.copyOf(targets);
    }

    static Told of(Report report, ArticleId article, When published, Parties parties, Vocabulary vocabulary) {
        Telling telling = ReportTelling.of(report, article, parties, vocabulary);
        return new Told(
                report,
                article,
                published,
                telling,
                parties.sides(report),
                parties.persons(report),
                LastingDeeds.bundled().in(report),
                telling.numbers(),
                targets(report, parties));
    }

    private static Set<String> targets(Report report, Parties parties) {
        if (report.code().type() != EventType.ASSAULT) {
            return Set.of();
        }
        String quote = report.evidence().quote();
        int behind = report.trigger().end() - report.evidence().start();
        int from = quote.offsetByCodePoints(0, Math.min(behind, quote.codePointCount(0, quote.length())));
        Matcher name = TARGET.matcher(quote).region(from, quote.length());
        return name.lookingAt() && !parties.isNameOf(name.group("name"), report)
                ? Set.of(name.group("name"))
                : Set.of();
    }

    /** Whether the two cannot be one event, however alike they are: what one article tells as two events is two. */
    boolean contradicts(Told other) {
        return article.equals(other.article) || contradictsIn(other);
    }

    /** All but the article by which it may contradict another; of equal ones one is enough to look at. */
    List<@Nullable Object> contradicting() {
        return Arrays.asList(
                report.code().type(),
                report.code().mode(),
                report.status().isReal() ? null : report.status(),
                report.when().start(),
                report.when().end(),
                report.place(),
                published.start(),
                published.end(),
                sides,
                persons,
                deed,
                numbers,
                targets);
    }

    /** As {@link #contradicts}, whichever articles tell the two. */
    boolean contradictsIn(Told other) {
        Report a = report;
        Report b = other.report;
        return a.code().type() != b.code().type()
                || a.status().isReal() != b.status().isReal()
                || (!a.status().isReal() && a.status() != b.status())
                || differ(a.code().mode(), b.code().mode())
                || timesDiffer(a.when(), b.when())
                || isAfterPublicationOf(other)
                || other.isAfterPublicationOf(this)
                || isOfAnotherRound(other)
                || placesDiffer(a.place(), b.place())
                || !sides.agreeWith(other.sides)
                || Parties.areApart(persons, other.persons)
                || isDecidedWith(other)
                || Parties.areApart(numbers, other.numbers)
                || targetsDiffer(other);
    }

    /** "Attacked Chernburg" is not the attack of which another article does not name the town. */
    private boolean targetsDiffer(Told other) {
        return !(targets.isEmpty() && other.targets.isEmpty())
                && targets.stream().noneMatch(other.targets::contains);
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }

    /** Of two that are dated well enough it is decided by their dates. */
    private static boolean timesDiffer(When a, When b) {
        return !a.isCompatibleWith(b) || (Stretch.of(a) != null && Stretch.of(b) != null);
    }

    /** What an article tells as done is not what is done after it; a day is left for the world's clocks. */
    private boolean isAfterPublicationOf(Told other) {
        LocalDate start = report.when().start();
        LocalDate end = other.published.end();
        return start != null && end != null && other.report.status().isReal() && start.isAfter(end.plusDays(1));
    }

    /** Talks go on for months, round after round: articles that lie far apart mean different ones where neither dates them. */
    private boolean isOfAnotherRound(Told other) {
        LocalDate one = published.start();
        LocalDate two = other.published.start();
        return report.code().type() == EventType.CONSULT
                && one != null
                && two != null
                && Math.abs(ChronoUnit.DAYS.between(one, two)) > ROUND;
    }

    /** Which reports of one war are one is known by then. */
    private boolean isDecidedWith(Told other) {
        return deed != null && deed.of() == LastingDeed.Of.BOTH && deed.equals(other.deed);
    }

    private static boolean placesDiffer(@Nullable Place left, @Nullable Place right) {
        if (left == null || right == null) {
            return false;
        }
        boolean fine = left.precision() != Place.Precision.COUNTRY && right.precision() != Place.Precision.COUNTRY;
        return fine
                ? !left.name().equals(right.name()) && !Objects.equals(left.geonames(), right.geonames())
                : differ(left.country(), right.country());
    }
}
