package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Sign;

/** Tells how firmly a causal statement is made: as firmly as its words, and not more so than what it hangs on. Thread-safe. */
final class LinkCertainty {
    private final Certainty certainty;

    LinkCertainty(Certainty certainty) {
        this.certainty = certainty;
    }

    /** How the statement stands; empty where it is only asked about, or thought of by nobody. */
    Optional<Certainty.Reading> of(Grammar grammar, Link link) {
        boolean verbal = (link.form().kind() == Form.Kind.VERB
                        || link.form().kind() == Form.Kind.NOUN
                        || link.form().kind() == Form.Kind.ADJECTIVE)
                && link.form().sign() != Sign.ZERO;
        return certainty.of(grammar, link.stands(), verbal).map(reading -> reserved(grammar, link, reading));
    }

    /** Not firmer than what it hangs on: an aim, a clause with "may", a thing that somebody only wants to make. */
    private Certainty.Reading reserved(Grammar grammar, Link link, Certainty.Reading reading) {
        if (reading.modality() != Influence.Modality.ASSERTED || reading.denied()) {
            return reading;
        }
        int effect = link.effect().head();
        boolean here = link.effect().range().sentence() == grammar.sentence().index();
        boolean infinitive = here && grammar.isVerb(effect) && grammar.isInfinitive(effect);
        if ((link.form().isAim() && infinitive) || isAimedAt(grammar, link.stands())) {
            return new Certainty.Reading(Influence.Modality.HYPOTHETICAL, false);
        }
        int over = -1;
        if (link.form().effect().contains("main") && here && grammar.isVerb(effect) && !infinitive) {
            over = effect;
        } else if (isPlanned(grammar, link)) {
            over = link.cause().head();
        } else if (isIndefinite(grammar, link)) {
            over = madeBy(grammar, link.cause().head());
        }
        return over < 0
                ? reading
                : certainty
                        .of(grammar, over, false)
                        .map(Certainty.Reading::modality)
                        .filter(m -> m == Influence.Modality.HEDGED || m == Influence.Modality.HYPOTHETICAL)
                        .map(m -> new Certainty.Reading(m, false))
                        .orElse(reading);
    }

    /** "wants to build a post so that the road is safe": no firmer than the building. */
    private static boolean isPlanned(Grammar grammar, Link link) {
        return link.form().cause().contains("main")
                && link.cause().range().sentence() == grammar.sentence().index()
                && grammar.isVerb(link.cause().head());
    }

    /** "aimed at preventing riots": what is only aimed at. */
    private static boolean isAimedAt(Grammar grammar, int verb) {
        int at = grammar.token(verb).head();
        return grammar.token(verb).relation().equals("pcomp")
                && grammar.form(at).equals("at")
                && grammar.token(at).head() >= 0
                && grammar.token(grammar.token(at).head()).lemma().equals("aim");
    }

    /** "ties that make him stronger": of a relative clause, where nothing says that they are there already. */
    private static boolean isIndefinite(Grammar grammar, Link link) {
        int verb = link.stands();
        while (grammar.token(verb).relation().equals("conj")
                && grammar.token(verb).head() >= 0) {
            verb = grammar.token(verb).head();
        }
        int cause = link.cause().head();
        return grammar.token(verb).relation().equals("relcl")
                && link.cause().range().sentence() == grammar.sentence().index()
                && cause < verb
                && grammar.token(cause).tag().startsWith("NN")
                && grammar.children(cause, "poss").isEmpty()
                && grammar.children(cause, "det").stream()
                        .allMatch(d -> Set.of("a", "an", "some", "any").contains(grammar.form(d)));
    }

    /** The verb by which somebody makes it or wants it, or −1: what is there already stays so, whatever is done with it. */
    private static int madeBy(Grammar grammar, int noun) {
        int verb = grammar.token(noun).head();
        boolean made = verb >= 0
                && grammar.token(noun).relation().equals("dobj")
                && WordClass.PRODUCING.has(grammar.token(verb).lemma());
        return made ? verb : -1;
    }
}
