package org.bellwether.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** Where noun phrases begin and how they are determined. */
final class Phrases {
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "another", "any", "every", "each", "no", "some", "other", "many", "several", "few", "such",
            "one");

    /** Words that put a holder of an office into the past, the future or the second rank. */
    private static final Set<String> NOT_NOW = Set.of(
            "former",
            "ex",
            "ex-",
            "then",
            "late",
            "previous",
            "past",
            "future",
            "next",
            "incoming",
            "outgoing",
            "deposed",
            "ousted",
            "acting",
            "interim",
            "deputy",
            "vice",
            "would-be",
            "designate",
            "elect",
            "new",
            "potential",
            "first",
            "then-president",
            "ex-president",
            "self-proclaimed",
            "successive",
            "post-war",
            "founding");

    /** Relations of words that may begin a phrase and are no part of it: "specifically its leader". */
    private static final Set<String> LOOSE = Set.of("advmod", "cc", "preconj", "punct");

    private Phrases() {}

    /** Index of the first token of the noun phrase that hangs on the token. */
    static int left(Sentence sentence, int head) {
        int left = head;
        while (left > 0 && sentence.isBelow(left - 1, head) && !isBorder(sentence.token(left - 1), head)) {
            left--;
        }
        while (left < head
                && LOOSE.contains(sentence.token(left).relation())
                && !sentence.token(left).tag().startsWith("JJ")) {
            left++;
        }
        return left;
    }

    private static boolean isBorder(Token token, int head) {
        boolean mark = token.tag().equals(",")
                || token.tag().equals(":")
                || token.tag().equals("-LRB-");
        boolean quote = token.tag().equals("``") || token.tag().equals("''");
        boolean outside =
                token.head() == head && Set.of("prep", "preconj", "cc", "mark").contains(token.relation());
        return mark || quote || outside || token.relation().equals("relcl");
    }

    static boolean isIndefinite(Sentence sentence, int left) {
        return INDEFINITE.contains(lower(sentence.token(left)));
    }

    static boolean hasArticle(Sentence sentence, int left, int head) {
        return left <= head
                && sentence.tokens().subList(left, head + 1).stream()
                        .anyMatch(t -> lower(t).equals("the") && t.head() == head);
    }

    static boolean isNegated(Sentence sentence, int left) {
        return lower(sentence.token(left)).equals("no");
    }

    static boolean isNotNow(Sentence sentence, int left, int end) {
        // a noun may come before the phrase that the parser gives it: nothing stands between then
        List<Token> words = left < end ? sentence.tokens().subList(left, end) : List.of();
        boolean said = words.stream().anyMatch(t -> NOT_NOW.contains(lower(t)));
        boolean elect = end + 1 < sentence.tokens().size()
                && sentence.token(end).form().equals("-")
                && sentence.token(end + 1).form().equals("elect");
        return said || elect;
    }

    static boolean isPlural(Token token) {
        return token.tag().equals("NNS") || token.tag().equals("NNPS");
    }

    /** Whether the noun only qualifies another one: "troop movements". */
    static boolean isModifier(Token token) {
        return switch (token.relation()) {
            case "compound", "nmod", "npadvmod", "amod" -> true;
            default -> false;
        };
    }

    /** "a crowd of protesters": those gathered are meant. */
    static boolean gathers(Sentence sentence, int head) {
        return sentence.children(head, "prep").stream()
                .filter(p -> Phrases.lower(p).equals("of"))
                .flatMap(p -> sentence.children(p.index(), "pobj").stream())
                .anyMatch(Phrases::isPlural);
    }

    /** The noun that "and" joins to this one; the parser may hang both on the verb. */
    static Optional<Token> joined(Sentence sentence, Token noun) {
        Optional<Token> conjunct = sentence.children(noun.index(), "conj").stream()
                .filter(t -> t.tag().startsWith("NN"))
                .findFirst();
        if (conjunct.isPresent()
                || noun.head() < 0
                || sentence.children(noun.index(), "cc").isEmpty()) {
            return conjunct;
        }
        return sentence.children(noun.head(), noun.relation()).stream()
                .filter(t -> t.index() > noun.index() && t.tag().startsWith("NN"))
                .findFirst();
    }

    static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
