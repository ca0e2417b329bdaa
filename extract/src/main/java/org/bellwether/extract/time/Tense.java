package org.bellwether.extract.time;

import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Block;

/** Whether the clause in which a time stands looks forward. */
final class Tense {
    private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "wo", "would", "to");
    private static final Set<String> EXPECTING = Set.of(
            "due",
            "expect",
            "schedule",
            "plan",
            "set",
            "slate",
            "expire",
            "mature",
            "intend",
            "payable",
            "effective",
            "extend",
            "postpone",
            "delay",
            "adjourn",
            "invite");

    /** Verbs that in the present say what is or was: "figures show", "the law dates from May". */
    private static final Set<String> SAYING = Set.of(
            "be",
            "have",
            "say",
            "tell",
            "report",
            "show",
            "state",
            "write",
            "quote",
            "add",
            "claim",
            "suggest",
            "note",
            "describe",
            "date",
            "mark",
            "recall",
            "remember",
            "know",
            "think",
            "believe",
            "indicate",
            "do",
            "remain",
            "stand",
            "mean",
            "follow",
            "come",
            "include",
            "cover");

    private static final Set<String> ACHIEVED = Set.of(
            "begin",
            "start",
            "continue",
            "fail",
            "manage",
            "use",
            "help",
            "cause",
            "force",
            "have",
            "able",
            "refuse",
            "appear",
            "seem",
            "happen",
            "prove",
            "try",
            "attempt",
            "go",
            "come",
            "rush",
            "decline");

    private Tense() {}

    /** Whether the time lies ahead. In the present, "they meet on Monday" does, "the trial concerns a raid on Monday" does not. */
    static boolean looksAhead(Sentence sentence, int first, int last) {
        String before = first > 0 ? sentence.token(first - 1).lemma() : "";
        if (before.equals("due") || before.equals("by")) {
            return before.equals("due") || !hasPast(sentence, first, last);
        }
        if (isAsSoonAs(sentence, first)) {
            return true;
        }
        int at = outside(sentence, first, last);
        boolean past = false;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            Token token = sentence.token(at);
            past |= TimeWords.bundled().isViolence(token.lemma()) && token.isNominal();
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
                if (!past && isTimetable(sentence, token)) {
                    return true;
                }
            }
            at = token.head();
        }
        return false;
    }

    /** "As soon as Tuesday", "as early as Tuesday". */
    private static boolean isAsSoonAs(Sentence sentence, int first) {
        return first >= 3
                && sentence.token(first - 1).lemma().equals("as")
                && Set.of("soon", "early").contains(sentence.token(first - 2).lemma())
                && sentence.token(first - 3).lemma().equals("as");
    }

    /** "They meet on Monday": what is told in the present of a day is to come, but for headlines. */
    private static boolean isTimetable(Sentence sentence, Token verb) {
        boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
        return present && sentence.block() != Block.Kind.HEADLINE && !SAYING.contains(verb.lemma());
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
