package org.bellwether.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.language.vectors.WordVectors;
import org.bellwether.model.Article;
import org.bellwether.situation.same.Bases;
import org.bellwether.situation.same.Meaning;
import org.bellwether.situation.same.Telling;

/** Reads articles with the program's own stages, and tells of each marked mention what the program would know of a report there. */
final class MentionTellings {
    private static final Set<String> ACTING = Set.of("nsubj", "agent", "csubj", "poss");
    private static final Set<String> ACTED_ON = Set.of("dobj", "nsubjpass", "iobj", "dative");
    private static final Set<String> PART_OF_NAME = Set.of("compound", "nn");
    private static final Set<String> MODIFIERS = Set.of("compound", "nn", "amod", "nmod");
    private static final Set<String> REFERRING = Set.of("PRP", "PRP$", "WDT", "WP", "WP$", "DT");

    private final LanguageEngine engine;
    private final WordVectors vectors;
    private final TimeFinder times = new TimeFinder();
    private final PlaceFinder places = new PlaceFinder();
    private final ActorFinder actors = new ActorFinder(Knowledge.load());

    MentionTellings(LanguageEngine engine, WordVectors vectors) {
        this.engine = engine;
        this.vectors = vectors;
    }

    /** A telling for each mention, in the same order; null where the text holds no word at its place. */
    List<Optional<Telling>> of(Article article, String name, List<List<GoldSpan>> mentions) {
        AnnotatedText text = engine.annotate(article);
        List<PlaceMention> wheres = places.find(text);
        Read read = new Read(text, name, actors.find(text, wheres), times.find(text), wheres, new HashMap<>());
        return mentions.stream().map(spans -> telling(read, spans)).toList();
    }

    private record Read(
            AnnotatedText text,
            String name,
            Cast cast,
            List<TimeExpression> times,
            List<PlaceMention> places,
            Map<Integer, float[][]> vectors) {}

    private Optional<Telling> telling(Read read, List<GoldSpan> spans) {
        List<TokenRange> ranges = spans.stream()
                .flatMap(s -> TokenSpans.covering(read.text(), s).stream())
                .toList();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = read.text().sentences().get(ranges.getFirst().sentence());
        Set<Integer> trigger = new TreeSet<>();
        for (TokenRange range : ranges) {
            for (int i = range.first(); range.sentence() == sentence.index() && i < range.end(); i++) {
                trigger.add(i);
            }
        }
        int head = trigger.stream()
                .filter(i -> !trigger.contains(sentence.token(i).head()))
                .findFirst()
                .orElse(trigger.iterator().next());
        return Optional.of(telling(read, sentence, trigger, head));
    }

    private Telling telling(Read read, Sentence sentence, Set<Integer> trigger, int head) {
        Token main = sentence.token(head);
        Set<String> words = new TreeSet<>();
        trigger.forEach(i -> content(sentence.token(i)).ifPresent(words::add));
        words.add(base(main));
        Set<String> around = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (Token token : sentence.tokens()) {
            if (!trigger.contains(token.index())) {
                content(token).ifPresent(around::add);
                if (token.isProperNoun()) {
                    content(token).ifPresent(names::add);
                }
                if (token.tag().equals("CD")) {
                    numbers.add(token.form());
                }
            }
        }
        float[][] meanings = read.vectors().computeIfAbsent(sentence.index(), _ -> vectors.of(forms(sentence)));
        List<float[]> ofTrigger = new ArrayList<>();
        trigger.stream().filter(i -> i < meanings.length).forEach(i -> ofTrigger.add(meanings[i]));
        Args args = Args.of(sentence, head, read);
        return new Telling(
                read.name(),
                sentence.index(),
                trigger.iterator().next(),
                base(main),
                words,
                main.isVerb()
                        ? Telling.Kind.VERB
                        : REFERRING.contains(main.tag()) ? Telling.Kind.PRONOUN : Telling.Kind.NOUN,
                args.acting(),
                args.others(),
                names,
                numbers,
                timesIn(read, sentence),
                placesIn(read, sentence),
                around,
                ofTrigger.isEmpty() ? null : Meaning.of(ofTrigger),
                ofTrigger.isEmpty() ? null : Meaning.of(List.of(meanings)));
    }

    private static Set<String> timesIn(Read read, Sentence sentence) {
        return read.times().stream()
                .filter(t -> t.range().sentence() == sentence.index())
                .map(TimeExpression::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placesIn(Read read, Sentence sentence) {
        return read.places().stream()
                .filter(p -> p.range().sentence() == sentence.index())
                .map(p -> p.place().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toList();
    }

    private static String base(Token token) {
        return Bases.bundled().of(token.lemma());
    }

    private static Optional<String> content(Token token) {
        String base = base(token);
        return Character.isLetterOrDigit(token.form().charAt(0))
                        && Bases.bundled().tells(base)
                ? Optional.of(base)
                : Optional.empty();
    }

    /** The words for those who act, and for what else hangs on the trigger. */
    private record Args(Set<String> acting, Set<String> others) {
        static Args of(Sentence sentence, int head, Read read) {
            Set<String> acting = new TreeSet<>();
            Set<String> others = new TreeSet<>();
            boolean subject = false;
            for (Token child : sentence.children(head)) {
                if (ACTING.contains(child.relation())) {
                    subject |= child.relation().equals("nsubj");
                    describe(sentence, child, read, acting);
                    if (child.relation().equals("agent")) {
                        sentence.children(child.index()).forEach(t -> describe(sentence, t, read, acting));
                    }
                } else if (ACTED_ON.contains(child.relation())) {
                    describe(sentence, child, read, others);
                } else if (child.relation().equals("prep")) {
                    sentence.children(child.index()).forEach(t -> describe(sentence, t, read, others));
                } else if (MODIFIERS.contains(child.relation())) {
                    others.add(base(child));
                }
            }
            Token main = sentence.token(head);
            if (main.isVerb() && List.of("relcl", "acl").contains(main.relation()) && main.head() >= 0) {
                describe(sentence, sentence.token(main.head()), read, subject ? others : acting);
            }
            return new Args(acting, others);
        }

        /** The word with the rest of its name, and whom it means. */
        private static void describe(Sentence sentence, Token token, Read read, Set<String> into) {
            Optional<ActorMention> actor = read.cast().headedBy(sentence.index(), token.index());
            actor.flatMap(m -> read.cast().actor(m.actor()))
                    .ifPresent(a -> into.addAll(Bases.bundled().in(a.name())));
            if (!REFERRING.contains(token.tag())) {
                into.add(base(token));
                sentence.children(token.index()).stream()
                        .filter(t -> PART_OF_NAME.contains(t.relation()))
                        .forEach(t -> into.add(base(t)));
            }
        }
    }
}
