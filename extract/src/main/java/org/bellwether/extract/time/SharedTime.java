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
