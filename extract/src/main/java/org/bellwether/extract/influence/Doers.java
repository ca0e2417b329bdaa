package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/** Who does or has what is told: the subject, the possessor, who is blamed for it or asked for it. */
final class Doers {
    private final Possessors possessors;
    private final Concepts concepts;
    private final StatePlace places;

    Doers(Possessors possessors, Concepts concepts, StatePlace places) {
        this.possessors = possessors;
        this.concepts = concepts;
        this.places = places;
    }

    /** Who does it, as the words up to the side's head tell. */
    @Nullable
    ActorId of(Grammar grammar, Side side, Token bearing, List<Integer> asked, @Nullable String concept) {
        if (side.owner() >= 0) {
            ActorId owner = possessors.mentioned(grammar, side.owner());
            if (owner != null) {
                return owner;
            }
        }
        ActorId giver = askedFor(grammar, bearing);
        if (giver != null) {
            return giver;
        }
        ActorId ruler = ruler(grammar, bearing, concept);
        if (ruler != null) {
            return ruler;
        }
        Set<String> owning = concepts.ownedBehind(concept);
        for (int at : asked) {
            ActorId owner = grammar.isVerb(at)
                    ? possessors.subject(grammar, at)
                    : concept == null ? possessors.ownerByName(grammar, at) : possessors.owner(grammar, at, owning);
            if (owner == null && !grammar.isVerb(at)) {
                owner = grammar.children(at, "nsubj").isEmpty()
                        ? possessors.mentioned(grammar, at)
                        : possessors.firstMentioned(grammar, grammar.children(at, "nsubj"));
            }
            if (owner == null && grammar.token(at).relation().equals("pcomp")) {
                owner = blamed(grammar, at);
            }
            if (owner != null) {
                return places.landOf(grammar, grammar.token(at), concept, owner);
            }
        }
        return side.owner() >= 0 ? possessors.owner(grammar, side.owner(), concepts.ownedBehind(null)) : null;
    }

    /** "the mayor's government remains stable": what is said of a government is its head's where he is named. */
    private @Nullable ActorId ruler(Grammar grammar, Token bearing, @Nullable String concept) {
        boolean said = "hold on power".equals(concept)
                && Set.of("acomp", "oprd").contains(bearing.relation())
                && bearing.head() >= 0;
        for (int subject : said ? grammar.children(bearing.head(), "nsubj") : List.<Integer>of()) {
            ActorId owner = possessors.firstMentioned(grammar, grammar.children(subject, "poss"));
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** "blamed Norway for selling arms": who is blamed. */
    private @Nullable ActorId blamed(Grammar grammar, int deed) {
        int prep = grammar.token(deed).head();
        int verb = prep < 0 ? -1 : grammar.token(prep).head();
        if (verb < 0 || !grammar.isVerb(verb) || !grammar.form(prep).equals("for")) {
            return null;
        }
        return grammar.isPassive(verb)
                ? possessors.firstMentioned(grammar, grammar.children(verb, "nsubjpass"))
                : possessors.firstMentioned(grammar, grammar.children(verb, "dobj"));
    }

    /** "turned to Norway for help", "asked Norway for help": Norway's. */
    private @Nullable ActorId askedFor(Grammar grammar, Token bearing) {
        int prep = bearing.head();
        if (prep < 0
                || !bearing.relation().equals("pobj")
                || !grammar.form(prep).equals("for")) {
            return null;
        }
        int verb = grammar.token(prep).head();
        if (!grammar.isVerb(verb) || !WordClass.ASKING.has(grammar.token(verb).lemma())) {
            return null;
        }
        for (int to : grammar.children(verb, "prep", "dative")) {
            if (grammar.form(to).equals("to")) {
                return possessors.firstMentioned(grammar, grammar.children(to, "pobj"));
            }
        }
        return possessors.firstMentioned(grammar, grammar.children(verb, "dobj"));
    }
}
