package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Concepts.Owner;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** Whose something is, as the words around it say: "Norway's army", "the army of Norway", "Norwegian troops", "on Norway's part". */
final class Possessors {
    private final Cast cast;
    private final Concepts concepts;

    Possessors(Cast cast, Concepts concepts) {
        this.cast = cast;
        this.concepts = concepts;
    }

    /** Whose the noun is: a possessor's, or whoever is named behind one of the prepositions. */
    @Nullable
    ActorId owner(Grammar grammar, int noun, Set<String> prepositions) {
        ActorId possessor = possessor(grammar, noun);
        if (possessor != null) {
            return possessor;
        }
        ActorId part = partOf(grammar, noun);
        return part != null ? part : behind(grammar, noun, prepositions);
    }

    /** Who is named behind one of the prepositions of the word. */
    @Nullable
    ActorId behind(Grammar grammar, int word, Set<String> prepositions) {
        return behind(grammar, word, prepositions::contains);
    }

    /** As above. */
    @Nullable
    ActorId behind(Grammar grammar, int word, Predicate<String> prepositions) {
        for (int prep : grammar.children(word, "prep")) {
            if (prepositions.test(grammar.form(prep))) {
                for (int object : grammar.children(prep, "pobj")) {
                    ActorId actor = mentionedOrPossessor(grammar, object);
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable ActorId possessor(Grammar grammar, int noun) {
        for (int owner : grammar.children(noun, "poss")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor == null && grammar.token(owner).tag().equals("PRP$")) {
                actor = meant(grammar, owner);
            }
            if (actor != null) {
                return actor;
            }
        }
        for (int modifier : grammar.children(noun, "nmod", "amod", "compound")) {
            ActorId actor = named(grammar, modifier);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** Whom "its", "his" or "their" mean that the cast leaves open: whom the sentence tells of before, where he agrees. */
    private @Nullable ActorId meant(Grammar grammar, int possessive) {
        boolean person = Set.of("his", "her").contains(grammar.form(possessive));
        if (!person && !grammar.form(possessive).equals("its")) {
            return null;
        }
        ActorId found = null;
        for (Token token : grammar.sentence().tokens()) {
            if (token.index() >= possessive) {
                break;
            }
            boolean told = token.relation().startsWith("nsubj");
            ActorId actor = told ? mentioned(grammar, token.index()) : null;
            if (told && actor == null && !grammar.isVerb(token.index())) {
                actor = owner(grammar, token.index(), Set.of("of"));
            }
            if (actor != null && isPerson(actor) == person) {
                found = actor;
            }
        }
        return found;
    }

    /** "dependence on Norway's part" is Norway's, wherever the parser hangs it. */
    private @Nullable ActorId partOf(Grammar grammar, int noun) {
        for (Token token : grammar.sentence().tokens()) {
            boolean on = token.lemma().equals("part")
                    && token.relation().equals("pobj")
                    && grammar.form(token.head()).equals("on")
                    && token.index() > noun
                    && concepts.owner(concepts.of(grammar.token(noun)).orElse(null)) == Owner.LEANING;
            ActorId owner = on ? ofPossessor(grammar, token.index()) : null;
            if (owner != null) {
                return owner;
            }
        }
        int holder = noun;
        for (int steps = 0; holder >= 0 && steps < 5; steps++) {
            for (int prep : grammar.children(holder, "prep")) {
                List<Integer> parts = grammar.form(prep).equals("on") ? grammar.children(prep, "pobj") : List.of();
                for (int part : parts) {
                    if (grammar.token(part).lemma().equals("part")) {
                        return ofPossessor(grammar, part);
                    }
                }
            }
            if (grammar.isVerb(holder)) {
                break;
            }
            holder = grammar.token(holder).head();
        }
        return null;
    }

    /** As {@link #owner}, for words of no known concept: of what is in another's hands ("the diversion of a Norwegian ship") they tell nothing. */
    @Nullable
    ActorId ownerByName(Grammar grammar, int noun) {
        ActorId possessor = possessor(grammar, noun);
        if (possessor != null) {
            return possessor;
        }
        for (int prep : grammar.children(noun, "prep")) {
            if (concepts.ownedBehind(null).contains(grammar.form(prep))) {
                ActorId actor = firstMentioned(grammar, grammar.children(prep, "pobj"));
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** Whom the subject of the verb names, or whose it is. */
    @Nullable
    ActorId subject(Grammar grammar, int verb) {
        for (int subject : grammar.subject(verb)) {
            ActorId actor = mentioned(grammar, subject);
            if (actor == null && !grammar.isVerb(subject)) {
                actor = owner(grammar, subject, concepts.ownedBehind(null));
            }
            if (actor != null) {
                return actor;
            }
        }
        if (grammar.isPassive(verb)) {
            for (int undergoing : grammar.object(verb)) {
                ActorId actor = mentioned(grammar, undergoing);
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** The first whom any of the words mentions. */
    @Nullable
    ActorId firstMentioned(Grammar grammar, List<Integer> words) {
        for (int word : words) {
            ActorId actor = mentioned(grammar, word);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    @Nullable
    ActorId mentionedOrPossessor(Grammar grammar, int word) {
        ActorId actor = mentioned(grammar, word);
        return actor != null ? actor : ofPossessor(grammar, word);
    }

    private @Nullable ActorId ofPossessor(Grammar grammar, int noun) {
        for (int owner : grammar.children(noun, "poss", "nmod", "amod", "compound")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** Whom a modifier names: "Norwegian", "Oslo"; not "public". */
    private @Nullable ActorId named(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .filter(m -> m.kind() != Mention.Kind.NOMINAL)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }

    /** Whom the word mentions by a name or otherwise. */
    @Nullable
    ActorId mentioned(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }

    private boolean isPerson(ActorId id) {
        return cast.actor(id).filter(a -> a.kind() == ActorKind.PERSON).isPresent();
    }
}
