package org.bellwether.ask.question;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a statement speaks for what a question asks, or against it. */
public enum Stance {
    FOR,
    AGAINST,
    /** It cannot be judged. */
    UNCLEAR;

    private static final Set<String> ENDS = Set.of(";", ":", ",", ".", "!", "but");

    /** Words farther apart belong to different things. */
    private static final int SPREAD = 10;

    Stance turned() {
        return switch (this) {
            case FOR -> AGAINST;
            case AGAINST -> FOR;
            case UNCLEAR -> UNCLEAR;
        };
    }

    /**
     * Judges a statement that has all that the question asks about close together, its subject before them or as its speaker, and
     * nothing that leaves it open; one word that turns it round makes it speak against. What its subject is about to do or means to
     * ("is edging closer to", "is trying to avoid") counts although it is not certain.
     *
     * @param words of the statement
     * @param bySubject whether the question's subject says it
     * @param reported whether it is what somebody is reported to have said, so that "would" is "will"
     * @param denied whether it is told as a denial
     */
    static Stance of(
            Question question,
            List<String> words,
            boolean bySubject,
            boolean reported,
            boolean denied,
            QuestionWords known) {
        return of(question, words, bySubject, reported, denied, false, known);
    }

    /** As an author's own words that say what the subject is about to do or means to; not judged where they say anything else. */
    static Stance leaning(Question question, List<String> words, QuestionWords known) {
        return of(question, words, false, false, false, true, known);
    }

    private static Stance of(
            Question question,
            List<String> words,
            boolean bySubject,
            boolean reported,
            boolean denied,
            boolean onlyLeaning,
            QuestionWords known) {
        if (!question.plain() || question.matter().isEmpty()) {
            return UNCLEAR;
        }
        int first = words.size();
        int last = -1;
        boolean opposite = false;
        for (Asked asked : question.matter()) {
            int answer = asked.place(words);
            int denial = answer < 0 ? asked.opposite(words) : -1;
            int at = Math.max(answer, denial);
            if (at < 0) {
                return UNCLEAR;
            }
            if (at < first && last >= 0 && !opposite) {
                return UNCLEAR; // what is asked about comes before what is done; what is withdrawn stays by itself
            }
            opposite ^= denial >= 0;
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        int start = first;
        List<Integer> named =
                question.subjects().stream().map(s -> s.place(words)).toList();
        boolean before = named.stream().allMatch(at -> at >= 0 && at < start);
        if (last - first > SPREAD || !(before || bySubject)) {
            return UNCLEAR;
        }
        int clause = clauseStart(words, first);
        int subject = before ? named.stream().mapToInt(i -> i).max().orElse(clause) : clause - 1;
        boolean leaning =
                IntStream.range(Math.max(subject + 1, clause), first).anyMatch(i -> known.isLeaning(words, i));
        if (onlyLeaning && !leaning) {
            return UNCLEAR;
        }
        return judged(words, clause, last, reported, denied, leaning, known, question.negative() != opposite);
    }

    /** Not before the last comma or the like. */
    private static int clauseStart(List<String> words, int first) {
        int start = first;
        while (start > 0 && !ENDS.contains(words.get(start - 1))) {
            start--;
        }
        return start;
    }

    /** What turns it round counts in its clause; what stands elsewhere may yet change it, so that it does not speak for. */
    private static Stance judged(
            List<String> words,
            int start,
            int last,
            boolean reported,
            boolean denied,
            boolean leaning,
            QuestionWords known,
            boolean turned) {
        int turns = 0;
        int elsewhere = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean here = i >= start && i <= last;
            boolean told = reported && words.get(i).equals("would");
            boolean turnedAtOnce = i + 1 < words.size() && known.isNot(words, i + 1);
            if (known.isPerhaps(words, i) && !told && !turnedAtOnce && !(leaning && here)) {
                return UNCLEAR;
            }
            if (known.isNot(words, i)) {
                turns += here ? 1 : 0;
                elsewhere += here ? 0 : 1;
            }
        }
        boolean against = turns == 1 || (denied && turns == 0);
        if (turns > 1 || (elsewhere > 0 && !against)) {
            return UNCLEAR;
        }
        Stance stance = against ? AGAINST : FOR;
        return turned ? stance.turned() : stance;
    }
}
