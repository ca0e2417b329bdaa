package org.bellwether.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Findings;
import org.bellwether.extract.time.EventDates;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.bellwether.model.Report;
import org.bellwether.model.When;

/** What an article tells of an entity, be it an actor or a thing: reports in whose phrases it stands, and verbs on which it hangs. */
final class EntityEvents {
    private static final Set<String> ARGUMENTS = Set.of(
            "nsubj", "nsubjpass", "dobj", "iobj", "dative", "agent", "attr", "prep", "pobj", "poss", "conj", "appos");

    /** Verbs that only help or link. */
    private static final Set<String> NO_DEED = Set.of("be", "do", "have", "become", "seem");

    /**
     * An event as one sentence tells it.
     *
     * @param sentence the article's block
     * @param word the trigger, lower case
     * @param span its place
     * @param when its time, or that of the article
     */
    record Told(int sentence, String word, GoldSpan span, When when) {}

    private final ArticleReader reader;

    EntityEvents(LanguageEngine engine) {
        reader = new ArticleReader(engine);
    }

    Findings read(Article article) {
        return reader.find(article);
    }

    /** The events of the entity, in text order. */
    List<Told> of(Findings read, String entity) {
        Map<GoldSpan, Told> found = new TreeMap<>();
        for (Sentence sentence : read.text().sentences()) {
            if (sentence.block() == Block.Kind.HEADLINE) {
                // What a headline tells, the text tells.
                continue;
            }
            Set<Integer> mentions = mentions(read, sentence, entity);
            Set<Integer> triggers = new TreeSet<>();
            mentions.forEach(m -> governing(sentence, m).ifPresent(verb -> {
                triggers.add(verb);
                triggers.addAll(sharing(sentence, verb));
            }));
            for (Report report : read.reports()) {
                int start =
                        read.text().article().text().utf16At(report.trigger().start());
                int end = read.text().article().text().utf16At(report.trigger().end());
                if (!mentions.isEmpty()
                        && sentence.start() <= start
                        && end <= sentence.end()
                        && takesPart(read, report, entity)) {
                    sentence.tokens().stream()
                            .filter(t -> t.start() >= start && t.end() <= end && (t.isVerb() || t.isNominal()))
                            .findFirst()
                            .ifPresent(t -> triggers.add(t.index()));
                }
            }
            for (int at : triggers) {
                Token token = sentence.token(at);
                When when = EventDates.of(read.text(), sentence, at, read.times());
                GoldSpan span = new GoldSpan(token.start(), token.end());
                found.put(
                        span,
                        new Told(
                                sentence.paragraph(),
                                token.form().toLowerCase(Locale.ROOT),
                                span,
                                when.start() != null
                                        ? when
                                        : read.text().article().published()));
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean takesPart(Findings read, Report report, String entity) {
        return Stream.concat(report.actors().stream(), report.recipients().stream())
                .anyMatch(a -> read.cast()
                        .actor(a)
                        .filter(x -> means(x.name(), entity))
                        .isPresent());
    }

    /** The last words of the entity's mentions: its name, its surname where it is a person, or what refers to it. */
    private static Set<Integer> mentions(Findings read, Sentence sentence, String entity) {
        List<String> whole = List.of(entity.toLowerCase(Locale.ROOT).split(" "));
        // Of a long name the last two words stand for it.
        List<String> name = whole.subList(Math.max(0, whole.size() - 2), whole.size());
        Set<Integer> found = new TreeSet<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + name.size() <= tokens.size(); i++) {
            boolean all = true;
            for (int k = 0; k < name.size() && all; k++) {
                String form = tokens.get(i + k).form().toLowerCase(Locale.ROOT);
                all = form.equals(name.get(k)) || (name.size() == 1 && form.equals(name.get(k) + "s"));
            }
            if (all) {
                found.add(i + name.size() - 1);
            }
        }
        read.cast().mentions().stream()
                .filter(m -> m.range().sentence() == sentence.index())
                .filter(m -> read.cast()
                        .actor(m.actor())
                        .filter(a -> means(a.name(), entity))
                        .isPresent())
                .forEach(m -> found.add(m.head()));
        return found;
    }

    private static boolean means(String name, String entity) {
        return name.equalsIgnoreCase(entity);
    }

    /** Verbs without a subject of their own beside the verb or under it: "resigned, saying ...", "came and went". */
    private static Set<Integer> sharing(Sentence sentence, int verb) {
        Set<Integer> found = new TreeSet<>();
        for (Token token : sentence.children(verb, "conj", "advcl", "xcomp")) {
            if (token.isVerb()
                    && !NO_DEED.contains(token.lemma())
                    && sentence.children(token.index(), "nsubj", "nsubjpass").isEmpty()) {
                found.add(token.index());
            }
        }
        return found;
    }

    /** The verb on which the mention hangs as subject, object or circumstance. */
    private static Optional<Integer> governing(Sentence sentence, int mention) {
        int at = mention;
        for (int steps = 0; steps < 6; steps++) {
            Token token = sentence.token(at);
            if (token.head() < 0) {
                return Optional.empty();
            }
            Token head = sentence.token(token.head());
            if (head.isVerb()) {
                return ARGUMENTS.contains(token.relation()) && !NO_DEED.contains(head.lemma())
                        ? Optional.of(head.index())
                        : Optional.empty();
            }
            at = head.index();
        }
        return Optional.empty();
    }
}
