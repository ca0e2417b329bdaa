package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;

/**
 * Which actors an argument's words mean: the word itself, whom it stands beside, or whom it belongs to.
 *
 * <p>"Russian missiles" act for Russia and "the border of Ukraine" is Ukraine's; "Russia's history" is nobody.
 */
final class Who {
    private final Cast cast;
    private final WordClasses classes;

    Who(Cast cast, WordClasses classes) {
        this.cast = cast;
        this.classes = classes;
    }

    /** Some actors, and how sure that is (1 where the words themselves name them, less where their owner is meant). */
    record Found(List<ActorId> actors, double certainty) {
        static final Found NOBODY = new Found(List.of(), 0);

        boolean isEmpty() {
            return actors.isEmpty();
        }
    }

    /** Those who act through the words. */
    Found acting(Grammar grammar, List<Integer> words) {
        return all(grammar, words, "acts-for-owner");
    }

    /** Those whom a deed on the words reaches. */
    Found reached(Grammar grammar, List<Integer> words) {
        return all(grammar, words, "");
    }

    private Found all(Grammar grammar, List<Integer> words, String ownerClass) {
        Set<ActorId> found = new LinkedHashSet<>();
        double certainty = 1;
        for (int word : words) {
            Found one = one(grammar, word, ownerClass, 0);
            found.addAll(one.actors());
            if (!one.isEmpty()) {
                certainty = Math.min(certainty, one.certainty());
            }
        }
        return found.isEmpty() ? Found.NOBODY : new Found(List.copyOf(found), certainty);
    }

    private Found one(Grammar grammar, int word, String ownerClass, int depth) {
        if (depth > 4) {
            return Found.NOBODY;
        }
        int sentence = grammar.sentence().index();
        List<ActorMention> named = cast.allHeadedBy(sentence, word);
        if (!named.isEmpty()) {
            return new Found(
                    named.stream().map(ActorMention::actor).toList(),
                    named.getFirst().confidence());
        }
        Token token = grammar.token(word);
        for (int beside : grammar.children(word, "appos")) {
            Optional<ActorMention> other = cast.headedBy(sentence, beside);
            if (other.isPresent()) {
                return new Found(List.of(other.get().actor()), 0.9 * other.get().confidence());
            }
        }
        if (classes.contains("container", token.lemma())
                || token.tag().equals("CD")
                || token.tag().equals("DT")) {
            List<Integer> inside = new ArrayList<>(grammar.after(word, "of"));
            inside.addAll(grammar.after(word, "among"));
            Found found = several(grammar, inside, ownerClass, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        boolean ownerActs = ownerClass.isEmpty()
                ? !classes.contains("nobodys", token.lemma())
                : classes.contains(ownerClass, token.lemma());
        return ownerActs ? owner(grammar, word, ownerClass, depth) : Found.NOBODY;
    }

    private Found owner(Grammar grammar, int word, String ownerClass, int depth) {
        List<Integer> before = new ArrayList<>(grammar.children(word, "poss"));
        Found found = several(grammar, before, "", depth);
        if (found.isEmpty()) {
            found = several(
                    grammar,
                    grammar.children(word, "compound", "nmod", "amod").stream()
                            .filter(m -> m < word)
                            .toList(),
                    ownerClass,
                    5);
        }
        if (found.isEmpty()) {
            List<Integer> behind = new ArrayList<>(grammar.after(word, "of"));
            if (ownerClass.isEmpty()) {
                behind.addAll(grammar.after(word, "in"));
                behind.addAll(grammar.after(word, "by"));
                behind.addAll(grammar.after(word, "against"));
                behind.addAll(grammar.after(word, "from"));
            } else {
                behind.addAll(grammar.after(word, "from"));
                behind.addAll(grammar.after(word, "in"));
            }
            found = several(grammar, behind, ownerClass.isEmpty() ? "" : ownerClass, depth);
        }
        return found.isEmpty() ? found : new Found(found.actors(), 0.8 * found.certainty());
    }

    private Found several(Grammar grammar, List<Integer> words, String ownerClass, int depth) {
        Set<ActorId> actors = new LinkedHashSet<>();
        double certainty = 1;
        for (int word : words) {
            Found found;
            if (depth >= 5) {
                found = cast.headedBy(grammar.sentence().index(), word)
                        .map(m -> new Found(List.of(m.actor()), m.confidence()))
                        .orElse(Found.NOBODY);
            } else {
                found = one(grammar, word, ownerClass, depth + 1);
            }
            actors.addAll(found.actors());
            if (!found.isEmpty()) {
                certainty = Math.min(certainty, found.certainty());
            }
        }
        return actors.isEmpty() ? Found.NOBODY : new Found(List.copyOf(actors), certainty);
    }
}
