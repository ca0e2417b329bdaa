package org.bellwether.extract.time;

import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** Whether the clause in which a time stands looks forward. */
final class Tense {
    private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "wo", "would", "to");
    private static final Set<String> EXPECTING =
            Set.of("due", "expect", "schedule", "plan", "set", "slate", "expire", "mature", "intend", "payable");

    private static final Set<String> ACHIEVED = Set.of(
            "begin", "start", "continue", "fail", "manage", "use", "help", "cause", "force", "have", "able", "refuse");

    private Tense() {}

    static boolean looksAhead(Sentence sentence, int first, int last) {
        String before = first > 0 ? sentence.token(first - 1).lemma() : "";
        if (before.equals("due") || before.equals("by")) {
            return before.equals("due") || !hasPast(sentence, first, last);
        }
        int at = outside(sentence, first, last);
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            Token token = sentence.token(at);
            if (EXPECTING.contains(token.lemma())) {
                return true;
            }
            if (token.isVerb()) {
                for (Token child : sentence.children(at, "aux", "auxpass")) {
                    if (AHEAD.contains(child.lemma())
                            && child.index() < at
                            && !child.tag().equals("IN")) {
                        return child.tag().equals("MD") || isPurpose(sentence, at);
                    }
                    if (child.tag().equals("VBD")) {
                        return false;
                    }
                }
                if (token.tag().equals("VBD") || token.tag().equals("VBN")) {
                    return false;
                }
            }
            at = token.head();
        }
        return false;
    }

    /** An infinitive looks ahead unless the verb above it says that it came about: "began to fall", "failed to come". */
    private static boolean isPurpose(Sentence sentence, int infinitive) {
        int head = sentence.token(infinitive).head();
        return head >= 0 && !ACHIEVED.contains(sentence.token(head).lemma());
    }

    private static boolean hasPast(Sentence sentence, int first, int last) {
        int at = outside(sentence, first, last);
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            Token token = sentence.token(at);
            if (token.isVerb()) {
                return token.tag().equals("VBD")
                        && sentence.children(at, "aux").stream()
                                .noneMatch(a -> a.tag().equals("MD"));
            }
            at = token.head();
        }
        return false;
    }

    private static int outside(Sentence sentence, int first, int last) {
        int at = first;
        for (int steps = 0;
                at >= first && at <= last && steps < sentence.tokens().size();
                steps++) {
            at = sentence.token(at).head();
        }
        return at;
    }
}
