package org.bellwether.extract.time;

import java.util.List;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * Says from which other verb of the sentence a verb takes its time when it has none of its own.
 *
 * <p>"Belarus diverted a flight on Sunday and arrested him": the arrest was on Sunday too. A time that opens the sentence holds
 * for every conjunct, a later one only where the subject goes on. What happens while, when or as another thing happens, and what
 * a participle adds ("struck the port, killing five"), shares its time; relative clauses, reported speech and purposes do not.
 */
final class SharedTime {
    /** Conjunctions of clauses that tell of the same time. */
    private static final Set<String> SAME_TIME = Set.of("when", "as", "while");

    /** Verbs that say no more of the one below than that it came about. */
    private static final Set<String> COMPLETED =
            Set.of("appear", "seem", "leave", "manage", "fail", "help", "go", "come");

    private static final Set<String> SUBORDINATORS = Set.of(
            "when", "while", "as", "after", "before", "although", "though", "if", "because", "that", "until", "once");

    private static final TimeWords WORDS = TimeWords.bundled();

    private SharedTime() {}

    /**
     * A verb whose time holds here as well.
     *
     * @param verb its index
     * @param onlyBefore whether only a time that stands before that verb does
     */
    record Source(int verb, boolean onlyBefore) {
        static final Source NONE = new Source(-1, false);
    }

    static Source of(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        int head = token.head();
        int extraposed = extraposedFrom(sentence, verb);
        if (extraposed >= 0) {
            return new Source(extraposed, false);
        }
        int visited = visitedIn(sentence, verb);
        if (visited >= 0) {
            return new Source(visited, false);
        }
        int means = doneBy(sentence, verb);
        if (means >= 0) {
            return new Source(means, false);
        }
        if (cameFor(sentence, verb)) {
            return new Source(head, false);
        }
        if (head < 0 || !sentence.token(head).isVerb() || !sameStage(sentence, verb, head)) {
            return Source.NONE;
        }
        return switch (token.relation()) {
            case "conj" ->
                new Source(head, !sentence.children(verb, "nsubj", "nsubjpass").isEmpty());
            case "advcl" -> isSameTime(sentence, verb) ? new Source(head, false) : Source.NONE;
            default -> Source.NONE;
        };
    }

    /**
     * A verb below, whose time is also this one's: "ten died when a bomb went off on Friday", "six were killed and 58 wounded on
     * Friday"; −1 for none.
     */
    static int below(Sentence sentence, int verb) {
        boolean result = WORDS.isResult(sentence.token(verb).lemma());
        for (Token clause : sentence.children(verb, "advcl")) {
            boolean cause = result
                    && sentence.children(clause.index(), "mark").stream()
                            .anyMatch(m -> m.lemma().equals("after"));
            boolean placed = clause.index() > verb || !isPresent(sentence, verb);
            if (placed && isPast(sentence, clause.index()) && (cause || isMarkedSame(sentence, clause.index()))) {
                return clause.index();
            }
        }
        for (Token other : sentence.children(verb, "conj")) {
            if (result && WORDS.isResult(other.lemma()) && sameStage(sentence, other.index(), verb)) {
                return other.index();
            }
        }
        return -1;
    }

    /** In "shot two men on Friday who had ..." the clause after the day goes on telling of it; −1 elsewhere. */
    private static int extraposedFrom(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        if (!word.relation().equals("relcl")
                || word.head() < 0
                || !sentence.token(verb).tag().equals("VBD")) {
            return -1;
        }
        Token noun = sentence.token(word.head());
        List<Token> subjects = sentence.children(verb, "nsubj");
        boolean argument = Set.of("dobj", "nsubjpass").contains(noun.relation()) && noun.head() >= 0;
        return argument
                        && !subjects.isEmpty()
                        && subjects.getFirst().tag().equals("WP")
                        && subjects.getFirst().index() > noun.index() + 1
                        && sentence.token(subjects.getFirst().index() - 1)
                                .relation()
                                .equals("npadvmod")
                ? noun.head()
                : -1;
    }

    /** In "visited Oslo on Monday, where he met the king" the verb before is "visited"; −1 elsewhere. */
    private static int visitedIn(Sentence sentence, int verb) {
        Token at = sentence.token(verb);
        boolean where = at.relation().equals("relcl")
                && sentence.children(verb, "advmod").stream()
                        .anyMatch(w -> w.lemma().equals("where"));
        if (!where || !isPast(sentence, verb)) {
            return -1;
        }
        for (int steps = 0; at.head() >= 0 && steps < 6; steps++) {
            at = sentence.token(at.head());
            if (at.isVerb()) {
                return isPast(sentence, at.index()) && sameStage(sentence, verb, at.index()) ? at.index() : -1;
            }
        }
        return -1;
    }

    /** In "ended the strike on Monday by signing" the verb before is "ended"; −1 elsewhere. */
    private static int doneBy(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        if (!word.relation().equals("pcomp") || word.head() < 0) {
            return -1;
        }
        Token by = sentence.token(word.head());
        if (!by.lemma().equals("by") || by.head() < 0) {
            return -1;
        }
        Token holder = sentence.token(by.head());
        int ended = holder.relation().equals("dobj") ? holder.head() : by.head();
        return ended >= 0 && sentence.token(ended).isVerb() ? ended : -1;
    }

    /** "Flew to Oslo on Monday to meet the king". */
    private static boolean cameFor(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        return Set.of("advcl", "xcomp").contains(word.relation())
                && word.head() >= 0
                && stage(sentence, verb).equals("to")
                && WORDS.isComing(sentence.token(word.head()).lemma())
                && sentence.token(word.head()).tag().equals("VBD");
    }

    private static boolean isMarkedSame(Sentence sentence, int verb) {
        return sentence.children(verb, "mark", "advmod", "prep").stream()
                .anyMatch(t -> t.index() < verb && SAME_TIME.contains(t.lemma()));
    }

    /** Whether the verb only completes the one above, as in "began to fall", "appeared to dismiss", "left four people dead". */
    static boolean isOneWith(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        String above = sentence.token(word.head()).lemma();
        return word.relation().equals("xcomp")
                ? WORDS.isOccurrence(above) || COMPLETED.contains(above)
                : above.equals("leave") && word.tag().equals("VBN");
    }

    /** Whether the time only opens a subordinate clause: "When on Friday, ...". */
    static boolean opensClause(Sentence sentence, int first) {
        return sentence.tokens().subList(0, first).stream().anyMatch(t -> SUBORDINATORS.contains(t.lemma()));
    }

    private static boolean isSameTime(Sentence sentence, int verb) {
        List<Token> starts = sentence.children(verb, "mark", "advmod").stream()
                .filter(t ->
                        t.index() < verb && (t.tag().equals("IN") || t.tag().equals("WRB")))
                .toList();
        if (starts.isEmpty()) {
            return sentence.token(verb).tag().equals("VBG")
                    && sentence.children(verb, "nsubj", "aux").isEmpty();
        }
        return starts.size() == 1
                && SAME_TIME.contains(starts.getFirst().lemma())
                && isPast(sentence, verb)
                && !isPresent(sentence, sentence.token(verb).head());
    }

    /** "Visited on Friday and will meet" leaves the day of the meeting open; so does "struck on Friday and has struck before". */
    private static boolean sameStage(Sentence sentence, int verb, int other) {
        return stage(sentence, verb).isEmpty() || stage(sentence, verb).equals(stage(sentence, other));
    }

    private static String stage(Sentence sentence, int verb) {
        for (Token aux : sentence.children(verb, "aux")) {
            if (aux.tag().equals("MD")) {
                return "modal";
            }
            if (aux.lemma().equals("have")) {
                return aux.tag();
            }
            if (aux.lemma().equals("to")) {
                return "to";
            }
        }
        return "";
    }

    private static boolean isPresent(Sentence sentence, int verb) {
        return Set.of("VBZ", "VBP").contains(sentence.token(verb).tag())
                || sentence.children(verb, "aux", "auxpass").stream()
                        .anyMatch(a -> Set.of("VBZ", "VBP", "MD").contains(a.tag()));
    }

    private static boolean isPast(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        return tag.equals("VBD")
                || sentence.children(verb, "aux", "auxpass").stream()
                        .anyMatch(a -> a.tag().equals("VBD"));
    }
}
