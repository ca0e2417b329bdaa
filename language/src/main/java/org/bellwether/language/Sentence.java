package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Block;

/**
 * A sentence with its grammar.
 *
 * @param index its place in the article, from 0
 * @param block the kind of block it stands in
 * @param paragraph which block of the article, from 0
 * @param tokens at least one, in text order; token {@code i} has index {@code i}
 * @param names in text order, without overlaps
 */
public record Sentence(int index, Block.Kind block, int paragraph, List<Token> tokens, List<Name> names) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("sentence %d has no token".formatted(index));
        }
    }

    /** First UTF-16 position in the article's text. */
    public int start() {
        return tokens.getFirst().start();
    }

    /** One past the last UTF-16 position. */
    public int end() {
        return tokens.getLast().end();
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    /** The words that depend directly on the one at the index, in text order. */
    public List<Token> children(int at) {
        List<Token> found = new ArrayList<>();
        for (Token token : tokens) {
            if (token.head() == at) {
                found.add(token);
            }
        }
        return found;
    }

    /** The direct dependents with one of the relations, in text order. */
    public List<Token> children(int at, String... relations) {
        List<String> wanted = List.of(relations);
        return children(at).stream().filter(t -> wanted.contains(t.relation())).toList();
    }

    /** Whether {@code at} is {@code ancestor} or hangs below it. */
    public boolean isBelow(int at, int ancestor) {
        for (int i = at, steps = 0;
                i >= 0 && steps <= tokens.size();
                i = tokens.get(i).head(), steps++) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The word and all that hangs below it, in text order. */
    public List<Token> subtree(int at) {
        return tokens.stream().filter(t -> isBelow(t.index(), at)).toList();
    }

    /** The name that covers the token, if the engine marked one. */
    public java.util.Optional<Name> nameAt(int at) {
        return names.stream().filter(n -> n.first() <= at && at < n.end()).findFirst();
    }
}
