package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** What stands as the object of a causal verb, with who gets it and what the parser hangs beside it. */
final class DirectObjects {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;

    DirectObjects(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
    }

    /**
     * The object, of a passive verb its subject.
     *
     * @param taken prepositions behind which the other side stands: "blamed the drought | for the famine"
     */
    Optional<Side> of(int verb, Set<Integer> excluded, Set<String> taken) {
        List<Integer> heads = grammar.object(verb);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        return pointers.resolved(grammar, sides, heads.getFirst(), verb, excluded)
                .map(s -> grammar.isPassive(verb) ? s : withReceiver(withComplement(s, verb, taken), verb));
    }

    /** "gave | the rebels an advantage": who has it belongs to what there is more of. */
    Side withReceiver(Side thing, int verb) {
        for (int receiver : grammar.children(verb, "dative")) {
            boolean named = receiver < thing.range().first()
                    && receiver > verb
                    && grammar.token(receiver).tag().startsWith("NN");
            TokenRange range = thing.range();
            if (named && sides.last(receiver) + 1 == range.first()) {
                return new Side(
                        new TokenRange(range.sentence(), sides.first(receiver), range.end()),
                        thing.head(),
                        thing.owner());
            }
        }
        return thing;
    }

    /** "gave the council reason to resist": who may do so, or −1. */
    int receiver(int verb) {
        return grammar.children(verb, "dative").stream().findFirst().orElse(-1);
    }

    /** "put pressure on the firm": what the parser hangs on the verb although it tells of what the object is. */
    private Side withComplement(Side object, int verb, Set<String> taken) {
        int end = object.range().end();
        if (object.head() != end - 1 || end >= grammar.sentence().tokens().size()) {
            return object;
        }
        Token next = grammar.token(end);
        boolean mine = next.head() == verb
                && next.relation().equals("prep")
                && WordClass.TELLING_PREPOSITION.has(grammar.form(end))
                && !taken.contains(grammar.form(end));
        boolean time = grammar.children(end, "pobj").stream().anyMatch(o -> Moments.isTime(grammar, o));
        return mine && !time
                ? sides.of(end, Set.of())
                        .map(p -> new Side(
                                new TokenRange(
                                        grammar.sentence().index(),
                                        object.range().first(),
                                        p.range().end()),
                                object.head(),
                                object.owner()))
                        .orElse(object)
                : object;
    }
}
