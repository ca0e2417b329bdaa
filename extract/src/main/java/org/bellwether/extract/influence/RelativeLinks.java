package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.Set;
import org.bellwether.extract.event.Grammar;

/** Finds what "as a result of which" says of the clause before it. */
final class RelativeLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final Links links;

    RelativeLinks(ParsedSentence parsed, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        this.links = links;
    }

    /** "was banned, as a result of which the miners left": the relative stands for the clause before, whatever the parser makes of it. */
    boolean find(Form form, int at, int which) {
        boolean apart = at > 1 && grammar.token(at - 1).tag().equals(",");
        int after = -1;
        for (int word = which + 1;
                apart && after < 0 && word < grammar.sentence().tokens().size();
                word++) {
            boolean top = grammar.isVerb(word)
                    && grammar.token(word).head() >= 0
                    && grammar.token(word).head() <= which;
            after = top ? word : -1;
        }
        int before = after < 0 ? -1 : grammar.token(after).head();
        while (before >= at || (before >= 0 && !grammar.isVerb(before))) {
            before = grammar.token(before).head();
        }
        if (before < 0 || !form.cause().contains("own")) {
            return true;
        }
        Set<Integer> outside = new HashSet<>();
        for (int word = at; word <= which; word++) {
            outside.add(word);
        }
        Set<Integer> aside = new HashSet<>(outside);
        aside.add(after);
        int clause = after;
        sides.of(before, aside)
                .filter(cause -> cause.range().end() <= at)
                .ifPresent(cause -> sides.of(clause, outside)
                        .filter(effect -> effect.range().first() > which)
                        .ifPresent(effect -> links.add(form, at, clause, cause, effect)));
        return true;
    }
}
