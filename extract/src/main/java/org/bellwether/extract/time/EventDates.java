package org.bellwether.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private EventDates() {}

    /** How firmly an expression is tied to a trigger, firmest first. */
    private enum Tie {
        DIRECT,
        OCCURRENCE,
        OBJECT,
        SHARED
    }

    private record Candidate(Tie tie, TimeExpression time, int distance) {
        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::tie)
                .thenComparingLong(Candidate::days)
                .thenComparingInt(Candidate::distance)
                .thenComparing(c -> c.time().range());

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
        List<Candidate> candidates = new ArrayList<>();
        for (TimeExpression time : all) {
            if (time.range().sentence() != sentence.index()
                    || !time.when().isKnown()
                    || time.range().contains(sentence.index(), trigger)) {
                continue;
            }
            Tie tie = tie(sentence, trigger, time);
            if (tie != null) {
                candidates.add(new Candidate(tie, time, Math.abs(time.range().head(sentence) - trigger)));
            }
        }
        return candidates.stream()
                .min(Candidate.ORDER)
                .map(c -> c.time().when())
                .orElse(When.unknown());
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
        if (!word.isVerb() && holder.isVerb() && isNominalArgument(sentence, trigger, governor)) {
            return WORDS.isOccurrence(holder.lemma()) ? Tie.OCCURRENCE : null;
        }
        if (word.isVerb() && holder.isNominal() && governor > trigger && isPlainArgument(sentence, governor, trigger)) {
            // Prepositional phrases are often hung on the object that stands between: "struck Kyiv in February".
            return time.range().first() > governor ? Tie.OBJECT : null;
        }
        if (word.isVerb() && holder.isVerb()) {
            if (word.relation().equals("conj")
                    && word.head() == governor
                    && time.range().first() < governor) {
                return Tie.SHARED;
            }
            boolean phase = WORDS.isOccurrence(holder.lemma());
            if (phase && word.head() == governor && word.relation().equals("xcomp")) {
                return Tie.OCCURRENCE;
            }
        }
        return null;
    }

    /** The verb or noun whose time the expression gives; −1 where there is none. */
    private static int governor(Sentence sentence, TimeExpression time) {
        int reporting = reportingVerbBefore(sentence, time);
        if (reporting >= 0) {
            return reporting;
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

    private static boolean isNominalArgument(Sentence sentence, int noun, int verb) {
        Token token = sentence.token(noun);
        return token.head() == verb
                && Set.of("nsubj", "nsubjpass", "dobj", "attr").contains(token.relation());
    }

    /** Whether the noun hangs on the verb as object or by a preposition, with no other verb between. */
    private static boolean isPlainArgument(Sentence sentence, int noun, int verb) {
        int at = noun;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            int head = sentence.token(at).head();
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
