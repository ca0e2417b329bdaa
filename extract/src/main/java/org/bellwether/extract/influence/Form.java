package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Influence.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A way to say that one thing drives another.
 *
 * @param id its kind and words
 * @param kind what the words are
 * @param words lemmas for verbs, nouns and adjectives; forms for connectives
 * @param cause where the cause stands, first choice first
 * @param effect where the effect stands
 * @param sign of the effect when the cause grows
 * @param needs what its sides must be
 * @param confirmable whether, where its sides are not what it needs, the causal tagger may confirm it
 * @param of concepts of which one its cause must be, where its words need that: "under pressure"; none where they do not
 * @param to as those, of its effect
 * @param traits what else holds of it
 * @param reads a sentence it reads, the cause in braces, the effect in brackets
 * @param leaves a sentence it leaves alone, or null
 */
record Form(
        String id,
        Kind kind,
        List<String> words,
        List<String> cause,
        List<String> effect,
        Sign sign,
        Need needs,
        boolean confirmable,
        Set<String> of,
        Set<String> to,
        Set<Trait> traits,
        String reads,
        @Nullable String leaves) {
    /** What kind of word says it. */
    enum Kind {
        /** "The drought led to famine." */
        VERB,
        /** "The drought was the cause of the famine." */
        NOUN,
        /** "Rain is vital for the harvest." */
        ADJECTIVE,
        /** "Because of the drought, crops failed." */
        PREPOSITION,
        /** "Crops failed because it did not rain." */
        MARK,
        /** "It did not rain. As a result, crops failed." */
        OPENING,
        /** "The council imposed a curfew to prevent riots." */
        PURPOSE
    }

    /** What the sides of a form must be, as its words are used otherwise too. */
    enum Need {
        ANYTHING,
        /** An effect of a known concept, or a clause: "raised tension", not "raised a child". */
        CONCEPT,
        /** An effect of a known concept, whatever words tell it: "gave it an advantage", not "gave it a name". */
        KNOWN_EFFECT,
        /** One at least of a known concept. */
        ONE_KNOWN,
        /** Both of known concepts, for words that more often only tell when or how. */
        BOTH_KNOWN,
        /** A concept that answers another: sanctions a war, for words that by themselves only tell what came later. */
        RESPONSE,
        /** What no concepts can make good: only the causal tagger may confirm it. */
        DOUBTFUL
    }

    /** What only some forms are. */
    enum Trait {
        /** Of a verb whose infinitive tells what it aims at: "put pressure on the firm to". */
        AIM,
        /** Of a mark of what comes about only if something else does: "unless". */
        CONDITION
    }

    Form {
        words = List.copyOf(words);
        cause = List.copyOf(cause);
        effect = List.copyOf(effect);
        of = Set.copyOf(of);
        to = Set.copyOf(to);
        traits = Set.copyOf(traits);
    }

    /** The prepositions behind which its sides stand: "blamed the drought | for the famine". */
    Set<String> prepositions() {
        return prepositions(Stream.concat(cause.stream(), effect.stream()).toList());
    }

    /** The prepositions among places. */
    static Set<String> prepositions(List<String> places) {
        return places.stream()
                .filter(p -> p.startsWith("p:"))
                .map(p -> p.substring(2))
                .collect(Collectors.toSet());
    }

    /** Whether its effect is only aimed at: "in order to". */
    boolean isPurpose() {
        return kind == Kind.PURPOSE || (kind == Kind.PREPOSITION && effect.contains("own"));
    }

    /** Whether an infinitive as its effect is only aimed at: "put pressure on the firm to close". */
    boolean isAim() {
        return traits.contains(Trait.AIM) || (kind == Kind.NOUN && effect.contains("predicate"));
    }

    /** Whether its cause is only supposed: "if", "once", "unless". */
    boolean isCondition() {
        return traits.contains(Trait.CONDITION);
    }
}
