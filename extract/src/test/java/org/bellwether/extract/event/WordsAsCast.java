package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;

/** A stand-in for the actor finder: every name, and every common noun for people or bodies, is an actor of its own words. */
final class WordsAsCast {
    private static final Set<String> NAMES = Set.of("PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "PRODUCT", "EVENT");
    private static final Set<String> ONE = Set.of("he", "she", "him", "her");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "him", "them", "her");

    private final WordClasses classes = WordClasses.load();

    Cast of(AnnotatedText text) {
        Map<ActorId, Actor> actors = new LinkedHashMap<>();
        List<ActorMention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                TokenRange range = range(sentence, token);
                if (range == null) {
                    continue;
                }
                String words = range.in(text).quote();
                ActorId id = new ActorId("t."
                        + words.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("^-|-$", "") + "x");
                boolean person = ONE.contains(token.form().toLowerCase(Locale.ROOT))
                        || sentence.nameAt(token.index())
                                .filter(n -> n.type().equals("PERSON"))
                                .isPresent();
                ActorKind kind = person ? ActorKind.PERSON : ActorKind.GROUP;
                actors.putIfAbsent(id, new Actor(id, words, kind, null, List.of(), List.of(), List.of(), null));
                mentions.add(new ActorMention(range, token.index(), id, Mention.Kind.NAME, 1));
            }
        }
        return new Cast(List.copyOf(actors.values()), mentions);
    }

    private @org.jspecify.annotations.Nullable TokenRange range(Sentence sentence, Token token) {
        Name name = sentence.nameAt(token.index())
                .filter(n -> NAMES.contains(n.type()))
                .orElse(null);
        if (name != null) {
            TokenRange range = new TokenRange(sentence.index(), name.first(), name.end());
            return range.head(sentence) == token.index() ? range : null;
        }
        boolean noun = token.tag().startsWith("NN")
                && (classes.contains("person", token.lemma())
                        || classes.contains("institution", token.lemma())
                        || classes.contains("people", token.lemma())
                        || classes.contains("group", token.lemma())
                        || classes.contains("forces", token.lemma())
                        || classes.contains("official", token.lemma()));
        boolean capital = token.isProperNoun() && !token.relation().equals("compound");
        if (noun
                && classes.contains("container", token.lemma())
                && sentence.children(token.index(), "prep").size() > 0) {
            return null;
        }
        if (noun || capital || PRONOUNS.contains(token.form().toLowerCase(Locale.ROOT))) {
            return new TokenRange(sentence.index(), token.index(), token.index() + 1);
        }
        return null;
    }
}
