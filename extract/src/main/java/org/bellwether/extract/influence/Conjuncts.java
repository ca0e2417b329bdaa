package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/**
 * Takes apart a side that names several states, each with words of its own: "higher prices and a lack of fuel". "The security and
 * stability of the valley" share what follows and stay together.
 */
final class Conjuncts {
    private static final Set<String> OWN = Set.of("det", "poss", "nmod", "amod", "compound", "prep", "acl");

    private Conjuncts() {}

    /** The states of a side, in the order of the text; the side alone where it is one. */
    static List<Side> of(Grammar grammar, Side side) {
        if (grammar.isVerb(side.head())
                || side.owner() >= 0
                || !grammar.token(side.head()).tag().startsWith("NN")) {
            return List.of(side);
        }
        List<Integer> heads = heads(grammar, side);
        if (heads.size() == 1 || isShared(grammar, heads)) {
            return List.of(side);
        }
        Sides sides = new Sides(grammar);
        List<Side> parts = new ArrayList<>();
        for (int head : heads) {
            Set<Integer> others = new HashSet<>(heads);
            others.remove(head);
            sides.of(head, others)
                    .filter(p -> side.range()
                                    .contains(side.range().sentence(), p.range().first())
                            && side.range()
                                    .contains(side.range().sentence(), p.range().end() - 1))
                    .ifPresent(parts::add);
        }
        return parts.size() == heads.size() ? parts : List.of(side);
    }

    private static List<Integer> heads(Grammar grammar, Side side) {
        List<Integer> heads = new ArrayList<>(List.of(side.head()));
        for (int i = 0; i < heads.size(); i++) {
            for (int next : grammar.children(heads.get(i), "conj")) {
                if (side.range().contains(grammar.sentence().index(), next)) {
                    heads.add(next);
                }
            }
        }
        return heads;
    }

    /** Whether a part is no noun, or a bare word that lives from what stands with another: "bodily injury and harm". */
    private static boolean isShared(Grammar grammar, List<Integer> heads) {
        boolean nouns = heads.stream().allMatch(h -> grammar.token(h).tag().startsWith("NN"));
        boolean allBare = heads.stream().allMatch(h -> own(grammar, h).isEmpty());
        boolean oneBare = heads.stream().anyMatch(h -> own(grammar, h).isEmpty());
        int last = heads.getLast();
        boolean shares = hasPreposition(grammar, last)
                && !hasPreposition(grammar, heads.getFirst())
                && grammar.children(last, "det", "poss").isEmpty();
        return !nouns || (oneBare && !allBare) || shares || sharesHead(grammar, heads.getFirst(), last);
    }

    /** "oil and potash exports": exports of both. */
    private static boolean sharesHead(Grammar grammar, int first, int last) {
        return grammar.token(first).tag().equals("NN")
                && grammar.token(last).tag().equals("NNS")
                && !grammar.children(last, "compound").isEmpty()
                && grammar.children(first, "det", "poss").isEmpty()
                && grammar.children(last, "det", "poss").isEmpty();
    }

    private static List<Token> own(Grammar grammar, int head) {
        return grammar.children(head).stream()
                .filter(c -> OWN.contains(c.relation()))
                .toList();
    }

    private static boolean hasPreposition(Grammar grammar, int noun) {
        return !grammar.children(noun, "prep").isEmpty();
    }
}
