package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Block;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Mention;
import org.bellwether.model.Role;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** What has been found so far in one article. Used by one thread, for one call. */
final class Scene {
    private static final Comparator<ActorMention> IN_TEXT_ORDER = Comparator.comparingInt(
                    (ActorMention m) -> m.range().sentence())
            .thenComparingInt(m -> m.range().first())
            .thenComparingInt(m -> -m.range().end())
            .thenComparing(ActorMention::actor);

    private final AnnotatedText text;
    private final Map<Integer, List<PlaceMention>> places = new HashMap<>();
    private final Map<ActorId, ActorDraft> actors = new TreeMap<>();
    private final List<List<ActorMention>> mentions = new ArrayList<>();
    private final List<Map<Integer, Country>> countries = new ArrayList<>();
    private final List<List<String>> forms = new ArrayList<>();
    private final Set<String> spoken = new TreeSet<>();

    Scene(AnnotatedText text, List<PlaceMention> places) {
        this.text = text;
        places.forEach(p -> this.places
                .computeIfAbsent(p.range().sentence(), k -> new ArrayList<>())
                .add(p));
        for (Sentence sentence : text.sentences()) {
            mentions.add(new ArrayList<>());
            countries.add(new HashMap<>());
            forms.add(sentence.tokens().stream().map(Token::form).toList());
        }
    }

    AnnotatedText text() {
        return text;
    }

    List<Sentence> sentences() {
        return text.sentences();
    }

    When published() {
        return text.article().published();
    }

    /** Whether capitals tell nothing there: a headline, or a line that is written like one. */
    boolean isHeadline(Sentence sentence) {
        long words = sentence.tokens().stream()
                .filter(t ->
                        t.form().length() > 3 && Character.isLetter(t.form().codePointAt(0)))
                .count();
        long capitals = sentence.tokens().stream()
                .filter(t ->
                        t.form().length() > 3 && Character.isUpperCase(t.form().codePointAt(0)))
                .count();
        boolean stops = !sentence.tokens().isEmpty()
                && sentence.tokens().getLast().form().equals(".");
        return sentence.block() == Block.Kind.HEADLINE || (!stops && words >= 4 && capitals * 10 >= words * 9);
    }

    /** Whether the words stand in the story too, and not in headlines alone. */
    boolean isInStory(List<String> words) {
        return sentences().stream()
                .filter(s -> !isHeadline(s))
                .anyMatch(s -> Collections.indexOfSubList(forms(s), words) >= 0);
    }

    List<String> forms(Sentence sentence) {
        return forms.get(sentence.index());
    }

    /** The words of some tokens as they stand in the article, without an editor's brackets ("[his deputy Jane] Roe"). */
    String words(Sentence sentence, int first, int end) {
        return text.article()
                .text()
                .string()
                .substring(
                        sentence.token(first).start(), sentence.token(end - 1).end())
                .replaceAll("[\\[\\]]", "");
    }

    Optional<PlaceMention> placeAt(Sentence sentence, int token) {
        return places.getOrDefault(sentence.index(), List.of()).stream()
                .filter(p -> p.range().contains(sentence.index(), token))
                .findFirst();
    }

    List<PlaceMention> placesIn(Sentence sentence) {
        return places.getOrDefault(sentence.index(), List.of());
    }

    /** Remembers that a token names or qualifies by a country, be it as place or as actor. */
    void marksCountry(Sentence sentence, int token, Country country) {
        countries.get(sentence.index()).put(token, country);
        spoken.add(country.code());
    }

    Optional<Country> countryAt(Sentence sentence, int token) {
        return Optional.ofNullable(countries.get(sentence.index()).get(token));
    }

    /** The countries of a sentence, by token. */
    Map<Integer, Country> countriesIn(Sentence sentence) {
        return new TreeMap<>(countries.get(sentence.index()));
    }

    /** Codes of all countries that the article names. */
    Set<String> countriesNamed() {
        return Collections.unmodifiableSet(spoken);
    }

    ActorDraft actor(ActorId id, Supplier<ActorDraft> otherwise) {
        return actors.computeIfAbsent(id, k -> otherwise.get());
    }

    Optional<ActorDraft> actor(ActorId id) {
        return Optional.ofNullable(actors.get(id));
    }

    List<ActorDraft> actors() {
        return List.copyOf(actors.values());
    }

    /** An id for an actor that only the text knows; the same for the same name in the same article, in whatever order it is read. */
    ActorId idOf(String name, ActorKind kind) {
        return idOf("t.", name, kind);
    }

    private ActorId idOf(String prefix, String name, ActorKind kind) {
        String key = text.article().id() + "\0"
                + name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + "\0" + kind;
        return new ActorId(prefix + ContentHash.of(key, 12));
    }

    /** Somebody without a name, whom only this article can tell from others called the same. */
    ActorDraft unnamed(String name, ActorKind kind) {
        ActorId id = idOf(ActorId.UNNAMED, name, kind);
        return actor(id, () -> new ActorDraft(id, name, kind));
    }

    ActorDraft introduced(String name, ActorKind kind) {
        ActorId id = idOf(name, kind);
        return actor(id, () -> new ActorDraft(id, name, kind));
    }

    void add(ActorDraft actor, Sentence sentence, int first, int end, Mention.Kind kind, double confidence) {
        TokenRange range = new TokenRange(sentence.index(), first, end);
        add(actor, sentence, first, end, range.head(sentence), kind, confidence);
    }

    /**
     * Adds a phrase whose head is a noun.
     *
     * @param called which of its words are what the actor is called, without articles and numbers; null where none are
     */
    void addNominal(
            ActorDraft actor,
            Sentence sentence,
            TokenRange range,
            int head,
            double confidence,
            @Nullable TokenRange called) {
        if (put(actor, sentence, range, head, Mention.Kind.NOMINAL, confidence) && called != null) {
            actor.called(words(sentence, called.first(), called.end()));
        }
    }

    void add(ActorDraft actor, Sentence sentence, int first, int end, int head, Mention.Kind kind, double confidence) {
        TokenRange range = new TokenRange(sentence.index(), first, end);
        boolean names = kind != Mention.Kind.PRONOUN && kind != Mention.Kind.NOMINAL;
        if (put(actor, sentence, range, head, kind, confidence) && names) {
            actor.called(words(sentence, first, end));
        }
    }

    /** Whether the mention is new. */
    private boolean put(
            ActorDraft actor, Sentence sentence, TokenRange range, int head, Mention.Kind kind, double confidence) {
        List<ActorMention> here = mentions.get(sentence.index());
        if (here.stream().anyMatch(m -> m.range().equals(range) && m.actor().equals(actor.id()))) {
            return false;
        }
        actors.putIfAbsent(actor.id(), actor);
        here.add(new ActorMention(range, head, actor.id(), kind, confidence));
        return true;
    }

    void remove(ActorMention mention) {
        mentions.get(mention.range().sentence()).remove(mention);
    }

    List<ActorMention> mentionsIn(Sentence sentence) {
        List<ActorMention> sorted = new ArrayList<>(mentions.get(sentence.index()));
        sorted.sort(IN_TEXT_ORDER);
        return sorted;
    }

    /** The longest mention that hangs on the token. */
    Optional<ActorMention> headedBy(Sentence sentence, int token) {
        return mentions.get(sentence.index()).stream()
                .filter(m -> m.head() == token)
                .max(Comparator.comparingInt(
                                (ActorMention m) -> m.range().end() - m.range().first())
                        .thenComparing(ActorMention::actor));
    }

    /** Whether the token stands inside a name already found. */
    boolean isNamed(Sentence sentence, int token) {
        return mentions.get(sentence.index()).stream()
                .anyMatch(m -> m.kind() != Mention.Kind.NOMINAL && m.range().contains(sentence.index(), token));
    }

    /** Whether the token stands inside any mention of a body or organization. */
    boolean isCovered(Sentence sentence, int token) {
        return isNamed(sentence, token)
                || mentions.get(sentence.index()).stream()
                        .filter(m -> m.range().contains(sentence.index(), token))
                        .anyMatch(m -> actor(m.actor())
                                        .filter(a -> a.kind() == ActorKind.ORGANIZATION)
                                        .isPresent()
                                && m.head() == token);
    }

    void plays(ActorDraft actor, String title, @Nullable ActorId of, Sentence sentence, int first, int end) {
        actor.plays(new Role(title, of, When.unknown(), text.span(sentence, first, end - 1)));
    }

    /** The finished cast; actors without a mention are dropped. */
    Cast cast() {
        List<ActorMention> all = new ArrayList<>();
        mentions.forEach(all::addAll);
        all.sort(IN_TEXT_ORDER);
        Set<ActorId> mentioned = all.stream().map(ActorMention::actor).collect(Collectors.toSet());
        return new Cast(
                actors.values().stream()
                        .filter(a -> mentioned.contains(a.id())
                                || (a.kind() == ActorKind.COUNTRY && spoken.contains(a.country())))
                        .map(ActorDraft::finished)
                        .toList(),
                all);
    }
}
