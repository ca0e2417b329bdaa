package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/**
 * Who stands or sits opposite whom, where the words join exactly two ("the war between the army and the rebels", "Chad, at war
 * with Mali"), and who brings such two together ("the truce that Kenya and Ghana brokered").
 */
final class Opponents {
    private static final Map<String, Set<String>> WORDS = words();

    private final Scene scene;

    Opponents(Scene scene) {
        this.scene = scene;
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (Row row : TableFile.read(Opponents.class, "opposing.tsv", 3).rows()) {
            words.computeIfAbsent(row.cell(0), k -> new HashSet<>()).addAll(row.list(1));
        }
        return Map.copyOf(words);
    }

    private static boolean is(String kind, Token token) {
        return WORDS.getOrDefault(kind, Set.of()).contains(token.lemma());
    }

    /** The two opposite each other of whom the text told last, at most so many sentences before; nobody where it told of none. */
    List<ActorDraft> before(Sentence sentence, int at, int far) {
        return last(sentence, at, far, this::opposed);
    }

    /** Those of whom the text told last that they bring others together; nobody where it told of none. */
    List<ActorDraft> mediating(Sentence sentence, int at) {
        return last(sentence, at, Integer.MAX_VALUE, (other, word) -> {
            Token token = other.token(word);
            return is("mediating", token) ? both(other, doers(other, word)) : List.of();
        });
    }

    private interface Reading {
        List<ActorDraft> at(Sentence sentence, int word);
    }

    private List<ActorDraft> last(Sentence sentence, int at, int far, Reading reading) {
        for (int back = 0; back <= far && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? at : other.tokens().size();
            for (int word = until - 1; word >= 0; word--) {
                List<ActorDraft> found = reading.at(other, word);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<ActorDraft> opposed(Sentence sentence, int word) {
        Token token = sentence.token(word);
        if (token.isVerb() && is("verb", token)) {
            List<Integer> subjects = subjects(sentence, word);
            if (subjects.size() == 2) {
                return both(sentence, subjects);
            }
            List<Integer> others = conjoined(sentence, sentence.children(word, "dobj"));
            return subjects.size() == 1
                    ? both(
                            sentence,
                            together(subjects, others.isEmpty() ? after(sentence, word, "with", "against") : others))
                    : List.of();
        }
        if (!token.isNominal() || !is("noun", token)) {
            return List.of();
        }
        List<ActorDraft> between = both(sentence, between(sentence, word));
        if (!between.isEmpty()) {
            return between;
        }
        List<Integer> owners = owners(sentence, word);
        List<Integer> others = after(sentence, word, "with", "against", "on");
        // "the army and the rebels hold talks"
        return both(sentence, others.isEmpty() ? owners : together(owners, others));
    }

    /** Whose the noun is: "Chad's war", "Chad, at war", "Chad and Mali hold talks". */
    private static List<Integer> owners(Sentence sentence, int noun) {
        List<Integer> own = conjoined(sentence, sentence.children(noun, "poss"));
        Token token = sentence.token(noun);
        if (!own.isEmpty() || token.head() < 0) {
            return own;
        }
        Token above = sentence.token(token.head());
        if (token.relation().equals("pobj") && above.lemma().equals("at") && above.head() >= 0) {
            Token whose = sentence.token(above.head());
            return whose.isNominal() ? List.of(whose.index()) : subjects(sentence, whose.index());
        }
        return token.relation().equals("dobj") && !is("mediating", above)
                ? subjects(sentence, above.index())
                : List.of();
    }

    private static List<Integer> subjects(Sentence sentence, int verb) {
        return conjoined(sentence, sentence.children(verb, "nsubj"));
    }

    private static List<Integer> doers(Sentence sentence, int verb) {
        List<Integer> found = new ArrayList<>(subjects(sentence, verb));
        for (Token by : sentence.children(verb, "agent")) {
            found.addAll(conjoined(sentence, sentence.children(by.index(), "pobj")));
        }
        return found;
    }

    private static List<Integer> after(Sentence sentence, int word, String... prepositions) {
        List<Integer> found = new ArrayList<>();
        for (Token prep : sentence.children(word, "prep")) {
            if (Set.of(prepositions).contains(Phrases.lower(prep))) {
                found.addAll(conjoined(sentence, sentence.children(prep.index(), "pobj")));
            }
        }
        return found;
    }

    /** "between the army of Chad and the Front": the parser may join the second to a word inside the first. */
    private static List<Integer> between(Sentence sentence, int noun) {
        List<Integer> found = new ArrayList<>(after(sentence, noun, "between"));
        for (int inner = found.size() == 1 ? found.getFirst() : -1; inner >= 0 && found.size() == 1; ) {
            List<Integer> below = after(sentence, inner, "of", "in", "from");
            found.addAll(below.size() > 1 ? below.subList(1, below.size()) : List.of());
            inner = below.isEmpty() ? -1 : below.getFirst();
        }
        return found;
    }

    private static List<Integer> conjoined(Sentence sentence, List<Token> words) {
        List<Integer> found = new ArrayList<>();
        for (Token word : words) {
            Optional<Token> next = Optional.of(word);
            while (next.isPresent() && !found.contains(next.get().index())) {
                found.add(next.get().index());
                next = Phrases.joined(sentence, next.get());
            }
        }
        return found;
    }

    private static List<Integer> together(List<Integer> some, List<Integer> others) {
        List<Integer> found = new ArrayList<>(some);
        found.addAll(others);
        return some.isEmpty() || others.isEmpty() ? List.of() : found;
    }

    /** Those whom the words name, where they are two words that name one each. */
    private List<ActorDraft> both(Sentence sentence, List<Integer> words) {
        List<ActorDraft> found = words.stream()
                .flatMap(w -> scene.headedBy(sentence, w).stream())
                .flatMap(m -> scene.actor(m.actor()).stream())
                .distinct()
                .toList();
        return words.size() == 2 && found.size() == 2 ? found : List.of();
    }

    /** Whether a word names somebody who brings others together: "which Kenya and Ghana had brokered". */
    boolean mediates(Sentence sentence, int word) {
        int verb = governor(sentence, word);
        return verb >= 0
                && is("mediating", sentence.token(verb))
                && doers(sentence, verb).contains(word);
    }

    /** Whether what one word names does to another what their verb tells: "Kenya urged both sides". */
    boolean isDoerTo(Sentence sentence, int doer, int other) {
        if (other < 0) {
            return false;
        }
        int verb = governor(sentence, other);
        if (verb < 0 || sentence.token(other).relation().startsWith("nsubj")) {
            return false;
        }
        List<Integer> subjects = subjects(sentence, verb);
        // "On Sunday Chad urged": the parser may take the doer for a part of the day
        return subjects.isEmpty() ? doer < verb : subjects.contains(doer);
    }

    /** The verb on which a word hangs, by nouns and prepositions. */
    private static int governor(Sentence sentence, int word) {
        int at = sentence.token(word).head();
        while (at >= 0 && !sentence.token(at).isVerb()) {
            at = sentence.token(at).head();
        }
        return at;
    }
}
