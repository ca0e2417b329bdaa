package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "On Monday Mali attacked Ghana": makes "Mali" the subject where the parser, missing a comma, takes it for part of the day and leaves
 * the verb without one.
 */
final class LeadingDays {
    private static final Set<String> BEFORE_DAYS = Set.of("on", "in", "by", "since", "until", "from", "before");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "csubjpass", "expl");

    private LeadingDays() {}

    /** The words of a sentence, with such subjects put right. */
    static List<Token> mended(List<Token> tokens) {
        List<Token> mended = tokens;
        for (Token preposition : tokens) {
            int at = preposition.index();
            int verb = preposition.head();
            boolean before = preposition.relation().equals("prep")
                    || (preposition.relation().equals("mark") && at + 1 < tokens.size() && isDay(tokens.get(at + 1)));
            if (!before || !BEFORE_DAYS.contains(preposition.lemma()) || verb < 0) {
                continue;
            }
            if (verb < at && tokens.get(verb).isVerb()) {
                verb = told(tokens, verb, at);
            }
            if (verb > at && isFinite(tokens, verb, at)) {
                mended = Trees.orElse(mended(mended, at, verb), mended);
            }
        }
        return mended;
    }

    /** "Said on Monday talks would resume": the verb of what is said, if the day stands before it. */
    private static int told(List<Token> tokens, int saying, int after) {
        return tokens.stream()
                .filter(t ->
                        t.index() > after && t.head() == saying && t.relation().equals("ccomp"))
                .map(Token::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a verb is one of a clause that should have a subject and has none, or one that has the day after the preposition in it. */
    private static boolean isFinite(List<Token> tokens, int verb, int preposition) {
        Token token = tokens.get(verb);
        boolean helped = tokens.stream()
                .anyMatch(t -> t.head() == verb
                        && t.index() < verb
                        && t.relation().startsWith("aux")
                        && !t.tag().equals("TO"));
        boolean finite =
                token.isVerb() && (helped || Set.of("VBD", "VBZ", "VBP").contains(token.tag()));
        boolean clause = Set.of(Token.ROOT, "ccomp", "advcl").contains(token.relation());
        return finite
                && clause
                && tokens.stream()
                        .noneMatch(t -> t.head() == verb
                                && SUBJECTS.contains(t.relation())
                                && !isWithDay(tokens, t.index(), preposition));
    }

    /** "Since Monday police have searched", read as "Monday police". */
    private static boolean isWithDay(List<Token> tokens, int subject, int preposition) {
        int day = preposition + 1;
        if (day + 1 < subject && tokens.get(day).tag().equals("CD")) {
            day++;
        }
        return day < subject
                && isDay(tokens.get(day))
                && isBelow(tokens, day, subject)
                && tokens.stream().noneMatch(t -> t.head() == preposition);
    }

    private static List<Token> mended(List<Token> tokens, int preposition, int verb) {
        int name = preposition + 1;
        while (name < verb && !isDay(tokens.get(name))) {
            name++;
        }
        int last = name;
        while (last + 1 < verb && (isDay(tokens.get(last + 1)) || Calendar.goesOn(tokens.get(last + 1)))) {
            last++;
        }
        int noun = name < verb ? noun(tokens, last, verb) : -1;
        if (noun < 0 || (!isBelow(tokens, noun, preposition) && !isWithDay(tokens, noun, preposition))) {
            return tokens;
        }
        boolean follows = name == preposition + 1 || tokens.get(name - 1).tag().equals("CD");
        int governor = follows || tokens.get(name).head() < 0
                ? preposition
                : tokens.get(name).head();
        boolean passive =
                tokens.stream().anyMatch(t -> t.head() == verb && t.relation().equals("auxpass"));
        List<Token> mended = new ArrayList<>();
        for (Token token : tokens) {
            int at = token.index();
            boolean ofDate = at > preposition
                    && at <= last
                    && (token.head() == preposition || (token.head() > last && token.head() <= noun))
                    // "in the night of Sunday": what the day belongs to stays above it
                    && !isBelow(tokens, name, at);
            if (at == preposition) {
                mended.add(token.under(token.head(), "prep"));
            } else if (at == noun) {
                mended.add(token.under(verb, passive ? "nsubjpass" : "nsubj"));
            } else if (at == name) {
                boolean stays = token.head() >= 0 && token.head() < name;
                mended.add(stays ? token : token.under(governor < name ? governor : preposition, "pobj"));
            } else if (ofDate) {
                mended.add(token.under(name, "nmod"));
            } else {
                mended.add(token);
            }
        }
        return mended;
    }

    private static boolean isDay(Token token) {
        return token.isProperNoun() && Calendar.isName(token.form());
    }

    /**
     * The noun between the date and the verb that is the subject: all between belongs to it or to the verb, and no mark parts it from
     * the date.
     */
    private static int noun(List<Token> tokens, int last, int verb) {
        if (last + 1 >= verb || tokens.get(last + 1).relation().equals("punct")) {
            return -1;
        }
        int found = -1;
        for (int at = last + 1; at < verb; at++) {
            Token token = tokens.get(at);
            boolean inside = token.head() > last && token.head() < verb;
            boolean ofVerb = token.head() == verb && !token.isNominal();
            if (inside || ofVerb) {
                continue;
            }
            if (found >= 0 || !token.isNominal()) {
                return -1;
            }
            found = at;
        }
        return found;
    }

    private static boolean isBelow(List<Token> tokens, int at, int above) {
        int head = tokens.get(at).head();
        for (int steps = 0; head >= 0 && steps < tokens.size(); steps++) {
            if (head == above) {
                return true;
            }
            head = tokens.get(head).head();
        }
        return false;
    }
}
