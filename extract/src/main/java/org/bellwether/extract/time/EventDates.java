package org.bellwether.extract.time;

import static org.bellwether.extract.time.TimeExpression.Type.DATE;
import static org.bellwether.extract.time.TimeExpression.Type.TIME;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Says when an event happened: the time that grammar ties to its trigger, or unknown.
 *
 * <p>In "said on Wednesday that Russia attacked in February", Wednesday is the saying's and February the attack's. A date of
 * another clause, or the article's own, is never lent to an event.
 */
public final class EventDates {
    private static final TimeWords WORDS = TimeWords.bundled();

    /** Words that introduce the content of a report; a date before one is the report's. */
    private static final Set<String> COMPLEMENT_STARTS = Set.of("that", "whether", "if");

    /** Tags of the words before a time that opens its sentence: "But also in March ...". */
    private static final Set<String> OPENERS = Set.of("IN", "CC", "RB", "TO", ",", "``");

    private static final Set<String> PLACING = Set.of("on", "in", "over", "during");

    /** "Protests beginning on 9 April": the day is the protests'. */
    private static final Set<String> BEGINNINGS = Set.of("begin", "start", "hold", "schedule", "plan", "set");

    /** Prepositions before what came earlier or later: in "quit after the defeat in last year's war" the year is the war's. */
    private static final Set<String> LIMITS = Set.of("since", "after", "before", "until", "following");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** How many verbs a time may be handed on by. */
    private static final int STEPS = 5;

    private EventDates() {}

    /** How firmly an expression is tied to a trigger, firmest first. */
    private enum Tie {
        DIRECT,
        NESTED,
        OBJECT,
        OPENING
    }

    private record Candidate(Tie tie, TimeExpression time, int distance) {
        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::tie)
                .thenComparing(Candidate::isUnknown)
                .thenComparingLong(Candidate::days)
                .thenComparingInt(Candidate::distance)
                .thenComparing(c -> c.time().range());

        boolean isUnknown() {
            return !time.when().isKnown();
        }

        long days() {
            When when = time.when();
            return when.start() == null || when.end() == null
                    ? Long.MAX_VALUE
                    : when.end().toEpochDay() - when.start().toEpochDay();
        }
    }

    /**
     * The time of the event that the trigger names.
     *
     * @param trigger index of the trigger's token in the sentence
     * @param all the article's expressions, in text order
     */
    public static When of(AnnotatedText text, Sentence sentence, int trigger, List<TimeExpression> all) {
        TimeExpression found = inSentence(sentence, trigger, all);
        if (found != null) {
            return found.when();
        }
        return CarriedTime.of(text, sentence, trigger, all);
    }

    /** The expression of the sentence that gives the time of the event; null where none does. */
    static @Nullable TimeExpression inSentence(Sentence sentence, int trigger, List<TimeExpression> all) {
        List<TimeExpression> here = all.stream()
                .filter(t -> t.range().sentence() == sentence.index())
                .filter(t -> t.when().isKnown() || t.type() == DATE || t.type() == TIME)
                .filter(t -> !t.range().contains(sentence.index(), trigger))
                .toList();
        if (here.isEmpty()) {
            return null;
        }
        TimeExpression found = find(sentence, trigger, here, STEPS);
        int below = found != null || !sentence.token(trigger).isVerb() ? -1 : SharedTime.below(sentence, trigger);
        return below < 0 ? found : find(sentence, below, here, 0);
    }

    private static @Nullable TimeExpression find(
            Sentence sentence, int trigger, List<TimeExpression> times, int steps) {
        Optional<Candidate> own = times.stream()
                .map(t -> candidate(sentence, trigger, t))
                .filter(Objects::nonNull)
                .min(Candidate.ORDER);
        if (own.isPresent() || steps == 0) {
            return own.map(Candidate::time).orElse(null);
        }
        Optional<Candidate> framed = framed(sentence, trigger, times);
        if (framed.isPresent()) {
            return framed.get().time();
        }
        if (!sentence.token(trigger).isVerb()) {
            int verb = TellingVerb.of(sentence, trigger);
            return verb < 0 ? null : find(sentence, verb, times, steps - 1);
        }
        Token word = sentence.token(trigger);
        if (Set.of("xcomp", "oprd", "ccomp").contains(word.relation())
                && word.head() >= 0
                && SharedTime.isOneWith(sentence, trigger)) {
            return find(sentence, word.head(), times, steps - 1);
        }
        SharedTime.Source source = SharedTime.of(sentence, trigger);
        if (source.verb() < 0) {
            return null;
        }
        List<TimeExpression> shared = source.onlyBefore()
                ? times.stream().filter(t -> t.range().first() < source.verb()).toList()
                : times;
        return find(sentence, source.verb(), shared, steps - 1);
    }

    private static Optional<Candidate> framed(Sentence sentence, int trigger, List<TimeExpression> times) {
        if (!sentence.token(trigger).isVerb()) {
            return Optional.empty();
        }
        return Occasions.of(sentence, trigger).stream()
                .flatMap(noun -> times.stream()
                        .map(t -> t.range().contains(sentence.index(), noun) ? named(t) : candidate(sentence, noun, t))
                        .filter(Objects::nonNull))
                .min(Candidate.ORDER);
    }

    /** The time itself, of "in October, when he met her"; "since October, when" tells no end. */
    private static @Nullable Candidate named(TimeExpression time) {
        When when = time.when();
        return when.start() == null || when.end() == null ? null : new Candidate(Tie.DIRECT, time, 0);
    }

    private static @Nullable Candidate candidate(Sentence sentence, int trigger, TimeExpression time) {
        Tie tie = tie(sentence, trigger, time);
        return tie == null
                ? null
                : new Candidate(tie, time, Math.abs(time.range().head(sentence) - trigger));
    }

    private static @Nullable Tie tie(Sentence sentence, int trigger, TimeExpression time) {
        int governor = governor(sentence, time);
        if (governor < 0) {
            return null;
        }
        if (governor == trigger) {
            return Tie.DIRECT;
        }
        Token word = sentence.token(trigger);
        Token holder = sentence.token(governor);
        if (holder.head() < 0 && isCaption(sentence, holder, trigger)) {
            return Tie.NESTED;
        }
        if (!word.isVerb()) {
            // "Talks, which began years ago" are held year after year.
            boolean once = holder.relation().equals("relcl") && word.tag().equals("NN");
            boolean clause = once || holder.relation().equals("acl");
            if (holder.head() == trigger && clause && BEGINNINGS.contains(holder.lemma())) {
                return Tie.NESTED;
            }
            boolean spokenOf = time.range().first() > trigger && isSpokenOf(sentence, word);
            return !spokenOf && isNested(sentence, governor, trigger) ? Tie.NESTED : null;
        }
        boolean made = word.head() == governor
                && word.relation().equals("acl")
                && time.range().end() <= governor
                && WORDS.isOccurrence(word.lemma());
        if (made) {
            return Tie.NESTED; // "the March 3 accord signed in Oslo"
        }
        // Prepositional phrases are often hung on the object that stands between: "struck Kyiv in February".
        boolean object = holder.isNominal()
                && governor > trigger
                && time.range().first() > governor
                && isPlainArgument(sentence, governor, trigger);
        if (object) {
            return Tie.OBJECT;
        }
        return Occasions.verbOpenedBy(sentence, time) == trigger ? Tie.OPENING : null;
    }

    /** In "the visit to Belarus in December" the month hangs on Belarus; names and many have no time of their own. */
    private static boolean isNested(Sentence sentence, int governor, int noun) {
        int at = governor;
        for (int steps = 0; steps < 6 && at > noun; steps++) {
            Token token = sentence.token(at);
            boolean through = token.isProperNoun()
                    || token.tag().equals("NNS")
                    || token.relation().equals("prep");
            if (!through || !Set.of("pobj", "prep", "conj").contains(token.relation())) {
                return false;
            }
            at = token.head();
        }
        return at == noun;
    }

    /** In "Houses destroyed by a raid on the port, on Monday." the time at the end is that of all that the caption tells. */
    private static boolean isCaption(Sentence sentence, Token root, int trigger) {
        boolean finite = sentence.tokens().stream().anyMatch(t -> FINITE.contains(t.tag()));
        return root.isNominal() && !finite && sentence.isBelow(trigger, root.index());
    }

    /** In "condemned the bombing of embassies in Kenya on Monday" the day is the condemnation's. */
    private static boolean isSpokenOf(Sentence sentence, Token noun) {
        return noun.relation().equals("dobj")
                && noun.head() >= 0
                && WORDS.speaks(sentence.token(noun.head()).lemma());
    }

    /** The verb or noun whose time the expression gives; −1 where there is none. */
    private static int governor(Sentence sentence, TimeExpression time) {
        int reporting = reportingVerbBefore(sentence, time);
        if (reporting >= 0) {
            return reporting;
        }
        int opened = clauseOpenedBy(sentence, time);
        if (opened >= 0) {
            return opened;
        }
        int between = verbAfterSubject(sentence, time);
        if (between >= 0) {
            return between;
        }
        int at = sentence.token(time.range().head(sentence)).head();
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            Token token = sentence.token(at);
            boolean carrier = token.tag().equals("IN")
                    || token.tag().equals("TO")
                    || token.relation().equals("prep")
                    || token.tag().startsWith("RB")
                    || time.range().contains(sentence.index(), at);
            if (!carrier) {
                return token.relation().startsWith("aux") && token.head() >= 0 ? token.head() : at;
            }
            at = token.head();
        }
        return -1;
    }

    /** In "the council on Monday approved" the day is the approval's, though the parse hangs it on the council; else −1. */
    private static int verbAfterSubject(Sentence sentence, TimeExpression time) {
        int at = time.range().end();
        while (at < sentence.tokens().size() && sentence.token(at).tag().startsWith("RB")) {
            at++;
        }
        if (at >= sentence.tokens().size() || !sentence.token(at).isVerb()) {
            return -1;
        }
        Token verb = sentence.token(at);
        verb = verb.relation().startsWith("aux") && verb.head() >= 0 ? sentence.token(verb.head()) : verb;
        int first = time.range().first();
        boolean placed = first > 0 && PLACING.contains(sentence.token(first - 1).lemma());
        int before = placed ? first - 2 : first - 1;
        if (before < 0 || !sentence.token(before).isNominal()) {
            return -1;
        }
        for (Token subject : sentence.children(verb.index(), "nsubj", "nsubjpass")) {
            boolean inSubject = before == subject.index() || sentence.isBelow(before, subject.index());
            if (inSubject
                    && !WORDS.isOccasion(subject.lemma())
                    && !WORDS.isOccasion(sentence.token(before).lemma())) {
                return verb.index();
            }
        }
        return -1;
    }

    /** A time that opens the sentence is its main clause's, though the parse hangs it on a noun; −1 where it does not open it. */
    private static int clauseOpenedBy(Sentence sentence, TimeExpression time) {
        int first = time.range().first();
        for (int i = 0; i < first; i++) {
            if (!OPENERS.contains(sentence.token(i).tag())) {
                return -1;
            }
        }
        int end = time.range().end();
        if (end < sentence.tokens().size()
                && sentence.token(end).tag().equals(",")
                && !SharedTime.opensClause(sentence, first)) {
            int subject = Occasions.firstSubject(sentence, end);
            if (subject >= 0) {
                return sentence.token(subject).head();
            }
        }
        Token word = sentence.token(time.range().head(sentence));
        if (first == 0
                || !sentence.token(first - 1).tag().equals("IN")
                || word.relation().equals("poss")) {
            return -1;
        }
        int at = word.head();
        boolean nominal = false;
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            Token token = sentence.token(at);
            if (token.isVerb()) {
                return nominal && at > first ? at : -1;
            }
            nominal |= token.isNominal() && !time.range().contains(sentence.index(), at);
            if (nominal && sentence.token(at).index() > time.range().end() + 3) {
                return -1;
            }
            at = token.head();
        }
        return -1;
    }

    /** In "said Wednesday that …" and "said on Wednesday Russia …" the day is the saying's, whatever the parse. */
    private static int reportingVerbBefore(Sentence sentence, TimeExpression time) {
        int before = time.range().first() - 1;
        if (before >= 0 && sentence.token(before).tag().equals("IN")) {
            before--;
        }
        if (before < 0
                || !sentence.token(before).isVerb()
                || !WORDS.isReporting(sentence.token(before).lemma())) {
            return -1;
        }
        int after = time.range().end();
        boolean complement = after < sentence.tokens().size()
                && (COMPLEMENT_STARTS.contains(sentence.token(after).lemma())
                        || sentence.tokens().subList(after, sentence.tokens().size()).stream()
                                .anyMatch(Token::isVerb));
        return complement || after >= sentence.tokens().size() - 1 ? before : -1;
    }

    /** Whether the noun hangs on the verb as object or by a preposition, with no other verb between. */
    private static boolean isPlainArgument(Sentence sentence, int noun, int verb) {
        int at = noun;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            int head = sentence.token(at).head();
            if (LIMITS.contains(sentence.token(at).lemma())) {
                return false;
            }
            if (head == verb) {
                return !Set.of("ccomp", "advcl", "conj", "parataxis", "nsubj")
                        .contains(sentence.token(at).relation());
            }
            if (head < 0 || sentence.token(head).isVerb()) {
                return false;
            }
            at = head;
        }
        return false;
    }
}
