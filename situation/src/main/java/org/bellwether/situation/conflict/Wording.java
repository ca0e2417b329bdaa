package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.ConflictId;
import org.bellwether.model.ContentHash;
import org.bellwether.model.EventId;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Statement.Sense;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/** Says of two statements what both are about and why they are listed. */
final class Wording {
    /** A denial of what forces do, though they are told by their country: "no Rovian troops took part". */
    private static final Pattern NO_TROOPS =
            Pattern.compile("\\bno\\s+(?:\\p{L}+\\s+)?(?:troops|soldiers|forces)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** Who has seen no sign of something does not say that it is not so. */
    private static final Pattern NO_SIGN = Pattern.compile(
            "\\bno\\s+(?:evidence|sign|signs|proof|indication|indications)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FORMAL = Pattern.compile("\\b(?:formally|officially)\\b");

    /** So many days after one another two articles speak of two times; before, they contradict each other. */
    private static final int LONG = 30;

    private final Sides sides;
    private final Sources sources;

    Wording(Sides sides, Sources sources) {
        this.sides = sides;
        this.sources = sources;
    }

    static ConflictId id(Span a, Span b) {
        return id(key(a.article(), a.start(), a.end()), key(b.article(), b.start(), b.end()));
    }

    static ConflictId id(String a, String b) {
        return new ConflictId("k" + ContentHash.of(a + " " + b, 16));
    }

    static String key(ArticleId article, int start, int end) {
        return "%s %d %d".formatted(article, start, end);
    }

    /** The conflict of two opposites; null where neither belongs to a claim or an event. */
    @Nullable
    Conflict conflict(Opposites.Pair pair, Map<ReportId, EventId> eventOf) {
        Statement denial = pair.denial();
        Statement assertion = pair.assertion();
        List<String> items = items(Stream.of(denial, assertion), eventOf);
        if (items.isEmpty()) {
            return null;
        }
        String about = about(denial, assertion);
        boolean forces = sides.areOnlyForcesBeside(denial.doers(), assertion.doers())
                || NO_TROOPS.matcher(denial.words().quote()).find();
        if (assertion.isNear() || forces || isOfSigns(denial) || isFormal(denial) != isFormal(assertion)) {
            return new Conflict(
                    id(assertion.words(), denial.words()),
                    Relation.QUALIFIES,
                    assertion.words(),
                    denial.words(),
                    items,
                    about,
                    "%s; %s what bears on it".formatted(no(denial), yes(assertion)));
        }
        if (isOfAnotherTime(denial, assertion)) {
            return overtaken(denial, assertion, items, about);
        }
        boolean broken = assertion.sense() == Sense.EXPECTED;
        String reason = broken
                ? "%s; %s".formatted(yes(assertion), no(denial))
                : "%s; %s".formatted(no(denial), yes(assertion));
        return new Conflict(
                id(denial.words(), assertion.words()),
                Relation.CONTRADICTS,
                denial.words(),
                assertion.words(),
                items,
                about,
                reason);
    }

    /** What articles of two times tell themselves: sanctions were imposed, and long after they are eased. */
    private boolean isOfAnotherTime(Statement denial, Statement assertion) {
        return sources.daysBetween(denial.article(), assertion.article()) >= LONG
                && denial.sense() == Sense.NOT_DONE
                && assertion.sense() == Sense.DONE
                && denial.voice().role() == Voice.Role.AUTHOR
                && assertion.voice().role() == Voice.Role.AUTHOR
                && (sources.isBefore(denial.article(), assertion.article())
                        || sources.isBefore(assertion.article(), denial.article()));
    }

    private Conflict overtaken(Statement denial, Statement assertion, List<String> items, String about) {
        boolean so = sources.isBefore(denial.article(), assertion.article());
        Statement later = so ? assertion : denial;
        Statement before = so ? denial : assertion;
        return new Conflict(
                id(later.words(), before.words()),
                Relation.UPDATES,
                later.words(),
                before.words(),
                items,
                about,
                so
                        ? "%s; later %s".formatted(no(denial), yes(assertion))
                        : "%s; later %s".formatted(yes(assertion), no(denial)));
    }

    /** "Will not formally enter the war" leaves open what is done without a form. */
    private static boolean isFormal(Statement statement) {
        return FORMAL.matcher(statement.words().quote()).find();
    }

    /** The conflict of two numbers; null where neither belongs to a claim or an event. */
    @Nullable
    Conflict conflict(Amounts.Pair pair, Map<ReportId, EventId> eventOf) {
        Statement a = pair.a();
        Statement b = pair.b();
        String reason = switch (pair.relation()) {
            case CORROBORATES -> "the same number from %s and from %s";
            case UPDATES -> "another number, later, from %s than from %s";
            case CONTRADICTS, QUALIFIES -> "another number from %s than from %s";
        };
        List<String> items = new ArrayList<>(items(Stream.of(a, b), eventOf));
        EventId event = a.report() == null ? null : eventOf.get(a.report());
        if (event != null && !items.contains(event.value())) {
            items.add(event.value());
        }
        if (items.isEmpty()) {
            return null;
        }
        return new Conflict(
                id(a.words(), b.words()),
                pair.relation(),
                a.words(),
                b.words(),
                items.stream().sorted().toList(),
                "%s (%s)".formatted(a.deed(), Objects.requireNonNull(a.amount()).of()),
                reason.formatted(who(a.voice(), a.article()), who(b.voice(), b.article())));
    }

    private static boolean isOfSigns(Statement denial) {
        return NO_SIGN.matcher(denial.words().quote()).find();
    }

    private String no(Statement s) {
        if (isOfSigns(s)) {
            return "no sign of it according to %s".formatted(who(s.voice(), s.article()));
        }
        return switch (s.sense()) {
            case NOT_EXPECTED -> "%s says it will not be so".formatted(who(s.voice(), s.article()));
            default ->
                s.voice().role() == Voice.Role.AUTHOR
                        ? "%s tells that it is not so".formatted(who(s.voice(), s.article()))
                        : "denied by %s".formatted(who(s.voice(), s.article()));
        };
    }

    private String yes(Statement s) {
        String who = who(s.voice(), s.article());
        if (s.sense() == Sense.EXPECTED) {
            return "announced by %s".formatted(who);
        }
        return s.voice().role() == Voice.Role.AUTHOR ? "reported by %s".formatted(who) : "said by %s".formatted(who);
    }

    /** Who vouches: the speaker, or the publisher of the article. */
    String who(Voice voice, ArticleId article) {
        if (voice.role() == Voice.Role.SPEAKER) {
            return voice.called(sides::name);
        }
        String publisher = sources.publisher(article);
        return publisher == null ? "the article" : publisher;
    }

    private String about(Statement one, Statement other) {
        String names = sides.names(Stream.of(one, other)
                .flatMap(s -> s.doers().stream())
                .distinct()
                .toList());
        if (names.isEmpty()) {
            names = sides.names(Stream.of(one, other)
                    .flatMap(s -> s.others().stream())
                    .distinct()
                    .toList());
        }
        String deed = one.deed().replace('-', ' ');
        List<String> nouns =
                one.nouns().stream().filter(other.nouns()::contains).toList();
        String what = nouns.isEmpty() ? deed : deed + " (" + String.join(", ", nouns) + ")";
        return names.isEmpty() ? what : names + ": " + what;
    }

    /** The conflict that an article shows itself; null where it belongs to no claim. */
    @Nullable
    Conflict conflict(Rebuttal rebuttal) {
        List<String> items = Stream.of(rebuttal.claim(), rebuttal.ofClaim())
                .filter(Objects::nonNull)
                .map(ClaimId::value)
                .distinct()
                .sorted()
                .toList();
        if (items.isEmpty()) {
            return null;
        }
        String by = who(rebuttal.voice(), rebuttal.article());
        String of = who(rebuttal.ofVoice(), rebuttal.article());
        Relation relation = rebuttal.kind() == Rebuttal.Kind.DOUBTS ? Relation.QUALIFIES : Relation.CONTRADICTS;
        String reason = switch (rebuttal.kind()) {
            case DENIES -> "said by %s; denied by %s (\"%s\")".formatted(of, by, rebuttal.cue());
            case DOUBTS -> "said by %s; doubted by %s (\"%s\")".formatted(of, by, rebuttal.cue());
            case BELIES -> "announced by %s; another deed told by %s (\"%s\")".formatted(of, by, rebuttal.cue());
        };
        String about = sides.names(rebuttal.about());
        return new Conflict(
                id(rebuttal.words(), rebuttal.of()),
                relation,
                rebuttal.words(),
                rebuttal.of(),
                items,
                about.isEmpty() ? "what %s said".formatted(of) : about,
                reason);
    }

    private static List<String> items(Stream<Statement> statements, Map<ReportId, EventId> eventOf) {
        List<String> items = new ArrayList<>();
        statements.forEach(s -> {
            ClaimId claim = s.claim();
            EventId event = s.report() == null ? null : eventOf.get(s.report());
            if (claim != null) {
                items.add(claim.value());
            } else if (event != null) {
                items.add(event.value());
            }
        });
        return items.stream().distinct().sorted().toList();
    }
}
