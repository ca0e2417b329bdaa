package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is: "Belarus" in "Belarus's army", "the army of Belarus" and "the Belarusian army".
 *
 * @param id the owner
 * @param country the country that the owner is or belongs to, or null
 * @param at the token that says so
 */
record Owner(ActorId id, @Nullable Country country, int at) {
    /** The prepositions after which an owner may stand. */
    private static final Set<String> BELONGING = Set.of("of", "from", "in", "for", "to", "at");

    /** The owners of the noun, those nearest to it first. */
    static List<Owner> of(Scene scene, Knowledge knowledge, Sentence sentence, int head) {
        List<Owner> owners = new ArrayList<>();
        List<Token> before = new ArrayList<>();
        for (Token child : sentence.children(head)) {
            if (child.index() < head && qualifies(child)) {
                collect(sentence, child, before);
            }
        }
        // "U.S. Embassy staff": the word between may hang on another modifier
        before.sort(Comparator.comparingInt(Token::index).reversed());
        for (Token token : before) {
            at(scene, knowledge, sentence, token.index()).ifPresent(owners::add);
        }
        for (Token preposition : sentence.children(head, "prep")) {
            if (preposition.index() > head && BELONGING.contains(Phrases.lower(preposition))) {
                for (Token object : sentence.children(preposition.index(), "pobj")) {
                    List<Token> objects = new ArrayList<>();
                    collect(sentence, object, objects);
                    objects.forEach(
                            o -> at(scene, knowledge, sentence, o.index()).ifPresent(owners::add));
                }
            }
        }
        return owners;
    }

    private static void collect(Sentence sentence, Token token, List<Token> into) {
        into.add(token);
        sentence.children(token.index(), "conj").stream()
                .filter(t -> t.index() > token.index())
                .forEach(t -> collect(sentence, t, into));
    }

    private static boolean qualifies(Token token) {
        return switch (token.relation()) {
            case "nmod", "compound", "poss", "amod", "det" -> true;
            default -> false;
        };
    }

    /** The owner that a token names, as actor or as place. */
    static Optional<Owner> at(Scene scene, Knowledge knowledge, Sentence sentence, int at) {
        Optional<ActorDraft> actor = scene.headedBy(sentence, at).flatMap(m -> scene.actor(m.actor()));
        if (actor.isPresent()) {
            ActorDraft draft = actor.get();
            Country country = draft.country() == null
                    ? null
                    : knowledge.country(draft.country()).orElse(null);
            boolean metonym = country != null
                    && draft.kind() != ActorKind.PERSON
                    && scene.countryAt(sentence, at).isPresent();
            return Optional.of(new Owner(metonym && country != null ? country.id() : draft.id(), country, at));
        }
        return scene.countryAt(sentence, at).map(c -> new Owner(c.id(), c, at));
    }
}
