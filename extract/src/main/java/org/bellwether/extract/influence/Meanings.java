package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;

/** What a word of a sentence stands for: somebody, a state, a deed, something that is only said or wanted. */
final class Meanings {
    private final Cast cast;
    private final Concepts concepts;

    Meanings(Cast cast, Concepts concepts) {
        this.cast = cast;
        this.concepts = concepts;
    }

    /** Whether the word stands for somebody, not for what he does or has. */
    boolean isBareActor(Grammar grammar, int head) {
        Optional<ActorMention> mention = cast.headedBy(grammar.sentence().index(), head);
        if (mention.isEmpty()) {
            return false;
        }
        if (mention.get().kind() == Mention.Kind.PRONOUN || mention.get().kind() == Mention.Kind.NAME) {
            return true;
        }
        // "security forces": somebody, where "forces" are of an army
        if (cast.actor(mention.get().actor())
                .filter(a -> a.sectors().contains(Sector.COP))
                .isPresent()) {
            return true;
        }
        ActorKind kind = cast.actor(mention.get().actor()).map(Actor::kind).orElse(ActorKind.GROUP);
        return kind == ActorKind.PERSON || concepts.of(grammar.token(head)).isEmpty();
    }

    /** Whether the word is of nothing in particular: "no one", "any firm", "nothing". */
    static boolean isAnything(Grammar grammar, int head) {
        return WordClass.NOTHING_IN_PARTICULAR.has(grammar.form(head))
                || grammar.children(head).stream()
                        .anyMatch(c -> c.relation().equals("det")
                                && Set.of("any", "no").contains(grammar.form(c.index())));
    }

    private static boolean isChange(Token verb) {
        return verb.isVerb() && (WordClass.CHANGE.is(verb) || WordClass.LESS.is(verb));
    }

    private static boolean isWish(Token verb, boolean near) {
        return verb.isVerb() && (WordClass.WISH.is(verb) || (near && WordClass.WISH_NEAR.is(verb)));
    }

    private static boolean isAbout(Token noun) {
        return noun.tag().startsWith("NN") && WordClass.ABOUT.is(noun);
    }

    /** Whether the verb tells that something grows or falls. */
    boolean tellsOfChange(Grammar grammar, int verb) {
        return isChange(grammar.token(verb));
    }

    /** Whether the noun is for soldiers or arms. */
    boolean isArmed(Grammar grammar, int noun) {
        return concepts.of(grammar.token(noun))
                .filter(c -> c.equals("military presence") || c.equals("arms"))
                .isPresent();
    }

    /** Whether the verb tells that somebody says something. */
    boolean isSaying(Grammar grammar, int verb) {
        return grammar.isVerb(verb) && WordClass.SAYING.has(grammar.token(verb).lemma());
    }

    /** "said the firm closed because of the flood": what is said, where the parser hangs the reason on the saying. */
    int told(Grammar grammar, int verb, int at) {
        if (!isSaying(grammar, verb)) {
            return verb;
        }
        Token saying = grammar.token(verb);
        int stated = saying.relation().equals("parataxis") && saying.head() < verb ? saying.head() : verb;
        return grammar.children(verb, "ccomp").stream()
                .filter(c -> (c < at || at < verb) && grammar.isVerb(c))
                .filter(c -> !grammar.sentence().isBelow(at, c))
                .findFirst()
                .orElse(stated);
    }

    /** Whether the verb's infinitive says what is wanted or begun, not what it is for: "agree to". */
    boolean isOfWish(Grammar grammar, int verb, int infinitive) {
        return isWish(grammar.token(verb), infinitive - verb <= 2);
    }

    /** Whether the verb as an aim changes something. */
    boolean isAimedAt(Grammar grammar, int verb) {
        return !(grammar.isVerb(verb) && WordClass.IDLE.is(grammar.token(verb)));
    }

    /** Whether the noun is something done that an infinitive may be the purpose of: "talks to", not "the power to". */
    boolean isDeedFor(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        return concepts.of(token).isPresent()
                && !WordClass.TOLD_BY_INFINITIVE.hasNoun(token.lemma())
                && !isAbout(token);
    }

    /** Whether an infinitive behind the noun tells what is decided or tried: "the decision to"; not what one is able to do. */
    boolean isToldByInfinitive(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        return WordClass.TOLD_BY_INFINITIVE.hasNoun(token.lemma()) && !WordClass.CAPACITY.hasNoun(token.lemma());
    }

    /** Whether the infinitive behind the noun says what that is about or meant for, as the object of the verb: "ignored warnings to". */
    boolean isAbout(Grammar grammar, int noun, int verb) {
        Token token = grammar.token(noun);
        return isAbout(token)
                || (WordClass.TOLD_BY_INFINITIVE.hasNoun(token.lemma()) && WordClass.LESS.is(grammar.token(verb)));
    }

    /** Whether the noun is an aim, and nothing but a pronoun says of what: "its aim". */
    boolean isAimAlone(Grammar grammar, int noun) {
        return WordClass.AIM.hasNoun(grammar.token(noun).lemma())
                && grammar.children(noun, "prep", "acl", "compound", "nmod").isEmpty()
                && grammar.children(noun, "poss").stream()
                        .allMatch(p -> grammar.token(p).tag().equals("PRP$"));
    }

    /** Whether the noun is of a known concept. */
    boolean isOfConcept(Grammar grammar, int noun) {
        return concepts.of(grammar.token(noun)).isPresent()
                || grammar.children(noun, "prep").stream()
                        .filter(p -> grammar.form(p).equals("of"))
                        .flatMap(p -> grammar.children(p, "pobj").stream())
                        .anyMatch(o -> concepts.of(grammar.token(o)).isPresent());
    }
}
