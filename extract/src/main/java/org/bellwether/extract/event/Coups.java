package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Whose coup it is where the sentence does not say: "The president was overthrown on Monday." Those of whom the
 * article tells most often that they overthrow somebody in the country, else those whom it calls coup leaders or a junta: they are called so for nothing else.
 */
final class Coups {
    private final Who who;
    private final WordClasses classes;
    private final List<Deed> done;
    private final List<ActorId> called;

    private Coups(Who who, WordClasses classes, List<Deed> done, List<ActorId> called) {
        this.who = who;
        this.classes = classes;
        this.done = done;
        this.called = called;
    }

    /** The sentences' deeds, the coups among them with those whose they are. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, AnnotatedText text, Who who, WordClasses classes) {
        Coups none = new Coups(who, classes, List.of(), List.of());
        List<Deed> coups =
                sentences.stream().flatMap(List::stream).filter(none::isCoup).toList();
        if (coups.stream().noneMatch(d -> d.actors().isEmpty())) {
            return sentences;
        }
        List<Deed> done = coups.stream()
                .filter(d -> !d.actors().isEmpty() && d.standing().level() != Standing.Level.NEGATED)
                .toList();
        Coups found = new Coups(who, classes, done, called(text, who, classes));
        return sentences.stream()
                .map(deeds -> deeds.stream().map(found::completed).toList())
                .toList();
    }

    /** Those whom the article calls the men behind a coup, then those whom it calls a junta. */
    private static List<ActorId> called(AnnotatedText text, Who who, WordClasses classes) {
        List<ActorId> behind = new ArrayList<>();
        List<ActorId> junta = new ArrayList<>();
        text.sentences().forEach(sentence -> {
            Grammar grammar = new Grammar(sentence);
            for (Token token : sentence.tokens()) {
                if (isBehind(grammar, token.index(), classes)) {
                    behind.addAll(who.meant(grammar, token.index()));
                } else if (classes.contains("coup-maker", token.lemma())) {
                    junta.addAll(who.meant(grammar, token.index()));
                }
            }
        });
        behind.addAll(junta);
        return behind;
    }

    /** "Coup leaders", "the men behind the coup", "the leaders of the putsch". */
    private static boolean isBehind(Grammar grammar, int word, WordClasses classes) {
        String lemma = grammar.token(word).lemma();
        List<Integer> coups = new ArrayList<>(grammar.after(word, "behind"));
        if (classes.contains("official", lemma) || classes.contains("plotter", lemma)) {
            coups.addAll(grammar.after(word, "of"));
            coups.addAll(grammar.children(word, "compound", "nmod"));
        }
        return coups.stream()
                .anyMatch(w -> classes.contains("overthrow", grammar.token(w).lemma()));
    }

    private boolean isCoup(Deed deed) {
        Frame frame = deed.frame();
        boolean type = deed.code().type() == EventType.COERCE || deed.code().type() == EventType.SANCTION;
        boolean power =
                deed.entry().recipient().contains(DeedFinder.HOME) && classes.contains("power-taking", frame.name());
        return type
                && (power
                        || classes.contains("overthrow", frame.name())
                        || classes.contains(
                                "overthrow", frame.grammar().token(frame.at()).lemma()));
    }

    private Deed completed(Deed deed) {
        if (!isCoup(deed) || !deed.actors().isEmpty()) {
            return deed;
        }
        List<ActorId> makers = mostTold(deed);
        if (makers.isEmpty()) {
            makers = called.stream()
                    .filter(a -> isThere(List.of(a), deed))
                    .findFirst()
                    .map(List::of)
                    .orElse(List.of());
        }
        return makers.isEmpty() ? deed : deed.with(makers, deed.recipients());
    }

    /** Those of whom the article tells most often that they overthrow somebody there; of two as often told nobody. */
    private List<ActorId> mostTold(Deed deed) {
        Map<List<ActorId>, Integer> times = new LinkedHashMap<>();
        for (Deed other : done) {
            if (isThere(other.actors(), deed)) {
                times.merge(other.actors(), 1, Integer::sum);
            }
        }
        int most = times.values().stream().mapToInt(t -> t).max().orElse(0);
        List<List<ActorId>> found = times.keySet().stream()
                .filter(a -> times.getOrDefault(a, 0) == most)
                .toList();
        return found.size() == 1 ? found.getFirst() : List.of();
    }

    /** Whether some may have done what a deed tells: they are not who suffers it, and of no other country than the one where it is done. */
    private boolean isThere(List<ActorId> makers, Deed deed) {
        String home = makers.stream()
                .map(who::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return makers.stream().noneMatch(deed.recipients()::contains)
                && deed.recipients().stream().map(who::country).allMatch(c -> isOne(c, home));
    }

    private static boolean isOne(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
