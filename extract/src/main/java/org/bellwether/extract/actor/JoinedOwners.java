package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** Several whose something is, joined by "and": "the Polish and Catalan farmers", "envoys from Chad and Tigray". */
final class JoinedOwners {
    private static final Set<String> BEFORE = Set.of("nmod", "amod", "compound");

    private static final Set<String> AFTER = Set.of("of", "from");

    private JoinedOwners() {}

    /** The words for them, if they are two or more and all are names; else nothing. */
    static List<Integer> of(Sentence sentence, int head) {
        for (Token child : sentence.children(head)) {
            if (child.index() < head && BEFORE.contains(child.relation())) {
                List<Integer> joined = joined(sentence, child, head);
                if (joined.size() > 1) {
                    return joined;
                }
            }
            if (child.index() > head && child.relation().equals("prep") && AFTER.contains(Phrases.lower(child))) {
                for (Token object : sentence.children(child.index(), "pobj")) {
                    List<Integer> joined =
                            joined(sentence, object, sentence.tokens().size());
                    if (joined.size() > 1) {
                        return joined;
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Integer> joined(Sentence sentence, Token first, int until) {
        List<Integer> found = new ArrayList<>();
        Token token = first;
        while (token != null) {
            if (!Character.isUpperCase(token.form().codePointAt(0))) {
                return List.of();
            }
            found.add(token.index());
            token = sentence.children(token.index(), "conj").stream()
                    .filter(t -> t.index() < until && found.stream().noneMatch(f -> f == t.index()))
                    .findFirst()
                    .orElse(null);
        }
        return found;
    }

    /** Where the words of the last of them end. */
    static int end(Sentence sentence, List<Integer> owners) {
        int last = owners.getLast();
        return Math.min(last + 1, sentence.tokens().size());
    }

    /** The whole name that ends in the word: "South Ossetia". */
    static String name(Scene scene, Sentence sentence, int at) {
        int first = at;
        while (first > 0
                && sentence.token(first - 1).head() == at
                && BEFORE.contains(sentence.token(first - 1).relation())
                && Character.isUpperCase(sentence.token(first - 1).form().codePointAt(0))) {
            first--;
        }
        return scene.words(sentence, first, at + 1);
    }
}
