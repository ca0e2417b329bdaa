package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** What hangs on a verb or a noun besides subject and object: a clause, an infinitive, what a preposition governs. */
final class Complements {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;

    Complements(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
    }

    /** "helped | close the plant": the clause behind the verb. */
    Optional<Side> clause(int verb, Set<Integer> excluded) {
        for (int clause : grammar.children(verb, "ccomp", "xcomp")) {
            if (grammar.isVerb(clause) && clause > verb) {
                return sides.of(clause, excluded);
            }
        }
        return Optional.empty();
    }

    /** "forced the firm to close", "made the firm a target", "left it weaker"; with a passive verb the clause alone. */
    Optional<Side> objectClause(int verb, Set<Integer> excluded) {
        for (int clause : grammar.children(verb, "xcomp", "ccomp", "oprd", "acomp", "advcl")) {
            Token token = grammar.token(clause);
            boolean state = WordClass.MAKING_SO.has(grammar.token(verb).lemma())
                    && token.tag().equals("VBN")
                    && grammar.children(verb, "dobj").contains(clause - 1);
            if (clause < verb || (token.relation().equals("advcl") && !grammar.isInfinitive(clause) && !state)) {
                continue;
            }
            List<Integer> own = grammar.children(clause, "nsubj");
            if (token.relation().equals("ccomp")
                    && !own.isEmpty()
                    && grammar.children(clause, "mark").isEmpty()
                    && own.getFirst() > verb) {
                boolean pronoun = grammar.token(own.getFirst()).tag().startsWith("PRP");
                return sides.of(clause, pronoun ? Set.of(own.getFirst()) : excluded)
                        .map(s -> s.ownedBy(own.getFirst()));
            }
            if (grammar.isPassive(verb)) {
                List<Integer> undergoing = grammar.object(verb);
                if (!undergoing.isEmpty() && token.relation().equals("xcomp")) {
                    return sides.of(clause, excluded).map(s -> s.ownedBy(undergoing.getFirst()));
                }
                continue;
            }
            List<Integer> objects = grammar.children(verb, "dobj");
            if (!objects.isEmpty() && objects.getFirst() > verb && objects.getFirst() < clause) {
                if (grammar.token(objects.getFirst()).tag().startsWith("PRP")) {
                    return sides.of(clause, excluded).map(s -> s.ownedBy(objects.getFirst()));
                }
                return sides.together(objects.getFirst(), clause, excluded);
            }
        }
        // the parser hangs some infinitives on the object itself
        for (int object : grammar.children(verb, "dobj")) {
            for (int clause : grammar.children(object, "acl", "relcl")) {
                if (grammar.isInfinitive(clause)) {
                    return sides.of(object, excluded).map(s -> new Side(s.range(), clause, object));
                }
            }
        }
        return Optional.empty();
    }

    /** "kept the firm from closing": what is kept from happening. */
    Optional<Side> objectFrom(int verb, Set<Integer> excluded) {
        for (int from : grammar.children(verb, "prep")) {
            if (grammar.form(from).equals("from") || grammar.form(from).equals("into")) {
                for (int clause : grammar.children(from, "pcomp")) {
                    List<Integer> objects = grammar.object(verb);
                    if (objects.isEmpty()) {
                        return Optional.empty();
                    }
                    int object = objects.getFirst();
                    return sides.of(clause, excluded).map(s -> s.ownedBy(object));
                }
            }
        }
        return Optional.empty();
    }

    /** "a way for the firm to grow". */
    Optional<Side> infinitive(int noun) {
        for (int clause : grammar.children(noun, "acl", "relcl", "xcomp")) {
            if (grammar.isInfinitive(clause)) {
                int doer = grammar.children(noun, "prep").stream()
                        .filter(p -> grammar.form(p).equals("for"))
                        .flatMap(p -> grammar.children(p, "pobj").stream())
                        .findFirst()
                        .orElse(-1);
                return sides.of(clause, Set.of()).map(s -> s.ownedBy(doer));
            }
        }
        return Optional.empty();
    }

    /** "put pressure on the firm to close". */
    Optional<Side> purpose(int verb) {
        return grammar.children(verb, "advcl").stream()
                .filter(c -> c > verb && grammar.isInfinitive(c))
                .findFirst()
                .flatMap(c -> sides.of(c, Set.of()).map(s -> s.ownedBy(onWhom(verb))));
    }

    /** "put pressure on the firm": who is to act, or −1. */
    private int onWhom(int verb) {
        return Stream.concat(
                        grammar.children(verb).stream(),
                        grammar.children(verb, "dobj").stream().flatMap(o -> grammar.children(o).stream()))
                .filter(c ->
                        c.relation().equals("prep") && grammar.form(c.index()).equals("on"))
                .flatMap(c -> grammar.children(c.index(), "pobj").stream())
                .findFirst()
                .orElse(-1);
    }

    /** What the preposition governs that hangs on the noun, else on the verb that carries it; both are the same where there is but one. */
    Optional<Side> behind(String preposition, int verb, int noun, Set<Integer> excluded) {
        for (int carrier : noun == verb ? List.of(verb) : List.of(noun, verb)) {
            for (Token child : grammar.children(carrier)) {
                boolean prep = Set.of("prep", "dative", "agent", "prt", "advmod", "aux")
                        .contains(child.relation());
                if (prep && grammar.form(child.index()).equals(preposition) && child.index() > Math.min(verb, noun)) {
                    for (int object : grammar.children(child.index(), "pobj", "pcomp")) {
                        return grammar.isVerb(object)
                                ? sides.of(object, excluded)
                                : pointers.resolved(grammar, sides, object, verb, excluded);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
