package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;

/** Which words stand between quotation marks, and who speaks them. */
final class Quotations {
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "write",
            "tweet",
            "announce",
            "claim",
            "declare",
            "warn",
            "insist",
            "explain",
            "note",
            "ask",
            "reply",
            "argue",
            "state",
            "point",
            "recall",
            "stress",
            "conclude",
            "continue",
            "joke",
            "admit",
            "acknowledge");

    /** So many sentences back somebody may have spoken whom a pronoun means. */
    private static final int FAR = 5;

    /** By sentence, the indexes of its quoted words. */
    private final List<Set<Integer>> quoted = new ArrayList<>();

    private final Scene scene;

    Quotations(Scene scene) {
        this.scene = scene;
        boolean open = false;
        int paragraph = -1;
        for (Sentence sentence : scene.sentences()) {
            if (sentence.paragraph() != paragraph) {
                open = false;
                paragraph = sentence.paragraph();
            }
            Set<Integer> inside = new HashSet<>();
            for (Token token : sentence.tokens()) {
                switch (token.form()) {
                    case "“" -> open = true;
                    case "”" -> open = false;
                    case "\"", "``", "''" -> open = !open;
                    default -> {
                        if (open) {
                            inside.add(token.index());
                        }
                    }
                }
            }
            quoted.add(inside);
        }
    }

    boolean isQuoted(Sentence sentence, int token) {
        return quoted.get(sentence.index()).contains(token);
    }

    /** Who speaks the quoted word: the subject of a verb of saying in its sentence, or else beside it in the paragraph. */
    Optional<ActorMention> speaker(Sentence sentence, int token) {
        if (!isQuoted(sentence, token)) {
            return Optional.empty();
        }
        for (int step : new int[] {0, -1, 1, -2, 2}) {
            int at = sentence.index() + step;
            if (at < 0 || at >= scene.sentences().size()) {
                continue;
            }
            Sentence other = scene.sentences().get(at);
            if (other.paragraph() == sentence.paragraph()) {
                Optional<ActorMention> found = sayerIn(other);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whoever spoke last, for a pronoun that speaks on: "he said" after a quotation is its speaker, whomever the quotation names.
     *
     * @return empty where the pronoun does not speak, where nobody spoke shortly before, or where a sentence between is about
     *     somebody else
     */
    Optional<ActorMention> speaksOn(Sentence sentence, int pronoun, Predicate<ActorDraft> fits) {
        Token token = sentence.token(pronoun);
        boolean speaks = token.relation().equals("nsubj")
                && token.head() >= 0
                && SAYING.contains(sentence.token(token.head()).lemma())
                && !isQuoted(sentence, pronoun);
        if (!speaks || names(sentence, pronoun, fits)) {
            return Optional.empty();
        }
        for (int at = sentence.index() - 1; at >= Math.max(0, sentence.index() - FAR); at--) {
            Sentence other = scene.sentences().get(at);
            Optional<ActorMention> found = sayerIn(other)
                    .filter(m -> scene.actor(m.actor())
                            .filter(a -> a.kind() == ActorKind.PERSON)
                            .filter(fits)
                            .isPresent());
            if (found.isPresent()) {
                return found;
            }
            if (names(other, other.tokens().size(), fits)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence's own words, not those it quotes, name somebody who fits before the place. */
    private boolean names(Sentence sentence, int until, Predicate<ActorDraft> fits) {
        return scene.mentionsIn(sentence).stream()
                .filter(m -> m.head() < until && !isQuoted(sentence, m.head()))
                .flatMap(m -> scene.actor(m.actor()).stream())
                .anyMatch(a -> a.kind() == ActorKind.PERSON && fits.test(a));
    }

    private Optional<ActorMention> sayerIn(Sentence sentence) {
        for (Token verb : sentence.tokens()) {
            if (SAYING.contains(verb.lemma()) && verb.isVerb() && !isQuoted(sentence, verb.index())) {
                for (Token subject : sentence.children(verb.index(), "nsubj")) {
                    Optional<ActorMention> found = scene.headedBy(sentence, subject.index());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
