package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

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
