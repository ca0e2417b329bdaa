package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.OfficeMatch;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Block;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * One person or body whom the text calls by a noun alone: "a gunman", "the court", "the mayor" of a town that nobody knows.
 *
 * <p>Words with "a" bring somebody in; words with "the" and the same noun mean whoever the noun meant last, else stand for
 * themselves. The ids hold the article's, and begin so that such actors of different articles are never taken for one.
 */
final class Unnamed {
    /** Words before a noun after which it means nobody in particular. */
    private static final Set<String> NOBODY = Set.of("no", "any", "every", "each", "such", "what", "whatever", "which");

    private static final Set<String> POINTING = Set.of("the", "this", "that");

    /** Words of an "of" that still belong to the name: "head of the electoral commission". */
    private static final int OF = 6;

    /** What a noun says. */
    private record Noun(int first, int head, NounLexicon.Kind kind, List<Sector> sectors) {}

    private final Knowledge knowledge;
    private final NounLexicon nouns;
    private final PhraseNames names;
    private final Map<String, Set<String>> counted = new LinkedHashMap<>();

    /** Nouns for somebody else than the one whose he is. */
    private final Set<String> others = new HashSet<>();

    Unnamed(Knowledge knowledge, NounLexicon nouns, PhraseNames names) {
        this.knowledge = knowledge;
        this.nouns = nouns;
        this.names = names;
        for (Row row : TableFile.read(Unnamed.class, "counted.tsv", 3).keyed().rows()) {
            counted.put(row.cell(0), new HashSet<>(row.list(1)));
        }
        TableFile.read(Unnamed.class, "others.tsv", 2).keyed().rows().forEach(row -> others.add(row.cell(0)));
    }

    /** Reads a noun in the singular that nothing else has read; true where it means somebody. */
    boolean read(Scene scene, Sentence sentence, Token token) {
        Noun noun = noun(scene, sentence, token);
        int left = Phrases.left(sentence, token.index());
        if (noun == null || scene.isNamed(sentence, token.index()) || isSaidOfAnother(sentence, token)) {
            return false;
        }
        String first = Phrases.lower(sentence.token(left));
        boolean determined = sentence.token(left).tag().equals("DT")
                || sentence.token(left).tag().equals("CD")
                || !sentence.children(token.index(), "poss").isEmpty();
        boolean bare = sentence.block() == Block.Kind.HEADLINE || noun.kind() == NounLexicon.Kind.CROWD;
        if (NOBODY.contains(first) || (!determined && !bare && !isJoined(token))) {
            return false;
        }
        if (noun.kind() != NounLexicon.Kind.PERSON && Phrases.gathers(sentence, token.index())) {
            return false;
        }
        boolean pointing = Phrases.hasArticle(sentence, left, token.index()) || POINTING.contains(first);
        int start = names.start(scene, sentence, left, noun.first(), token.index());
        List<Owner> owners = Owner.of(scene, knowledge, sentence, token.index());
        boolean known = pointing || !sentence.children(token.index(), "poss").isEmpty();
        boolean other = isOther(sentence, left, noun.first());
        Optional<ActorDraft> same =
                pointing && !other && owners.isEmpty() ? before(scene, sentence, token, start) : Optional.empty();
        if (known && !other && noun.kind() == NounLexicon.Kind.PERSON) {
            same = NamedBefore.person(scene, sentence, token, noun.sectors())
                    .or(() -> before(scene, sentence, token, start).filter(a -> pointing && owners.isEmpty()));
        }
        int end = Math.max(token.index() + 1, ofEnd(sentence, token.index(), owners));
        ActorDraft actor = same.isPresent() ? same.get() : introduced(scene, sentence, noun, start, end, owners);
        TokenRange called = new TokenRange(sentence.index(), start, token.index() + 1);
        scene.addNominal(actor, sentence, new TokenRange(sentence.index(), left, end), token.index(), 0.7, called);
        return true;
    }

    /** "Two were killed": a bare number that the verb makes people. */
    void readNumber(Scene scene, Sentence sentence, Token token) {
        boolean those = isThose(sentence, token);
        boolean number = those || token.tag().equals("CD") || token.lemma().equals("#crd#") || isCrowdWord(token);
        if (!number
                || token.head() < 0
                || !sentence.children(token.index(), "prep").isEmpty()) {
            return;
        }
        String verb = sentence.token(token.head()).lemma();
        String part = switch (token.relation()) {
            case "nsubjpass", "dobj" -> "object";
            case "nsubj" -> "subject";
            default -> "";
        };
        if (those || counted.getOrDefault(part, Set.of()).contains(verb)) {
            ActorDraft people = scene.introduced("People", ActorKind.GROUP).with(List.of(Sector.CVL));
            int left = Phrases.left(sentence, token.index());
            scene.addNominal(
                    people,
                    sentence,
                    new TokenRange(sentence.index(), left, token.index() + 1),
                    token.index(),
                    0.6,
                    null);
        }
    }

    /** "those who fled". */
    private static boolean isThose(Sentence sentence, Token token) {
        return Phrases.lower(token).equals("those")
                && sentence.children(token.index(), "relcl").stream()
                        .flatMap(v -> sentence.children(v.index(), "nsubj", "nsubjpass").stream())
                        .anyMatch(t -> t.lemma().equals("who"));
    }

    private static boolean isCrowdWord(Token token) {
        return Set.of("dozen", "other", "score", "many", "several", "hundred", "thousand", "ten")
                .contains(token.lemma());
    }

    private @Nullable Noun noun(Scene scene, Sentence sentence, Token token) {
        NounLexicon.Entry entry = nouns.endingAt(sentence, token.index());
        OfficeMatch office = null;
        int first = entry == null ? token.index() + 1 : token.index() + 1 - entry.length();
        for (int i = Math.max(0, token.index() - 4); i < first; i++) {
            OfficeMatch match = knowledge.officeAt(scene.forms(sentence), i).orElse(null);
            if (match != null && match.end() == token.index() + 1) {
                office = match;
                first = i;
                break;
            }
        }
        if (office != null) {
            return new Noun(
                    first,
                    token.index(),
                    NounLexicon.Kind.PERSON,
                    office.likeliest().sectors());
        }
        boolean many = entry == null
                || entry.number() == NounLexicon.Count.ONLY_OWNED
                || entry.number() == NounLexicon.Count.ONLY_PLURAL;
        return entry == null || many ? null : new Noun(first, token.index(), entry.kind(), entry.sectors());
    }

    /** "He is a teacher", "as a teacher", "Roe, a teacher", "teacher training": no one else comes in. */
    private static boolean isSaidOfAnother(Sentence sentence, Token token) {
        Token at = token;
        while (at.relation().equals("conj") && at.head() >= 0) {
            at = sentence.token(at.head());
        }
        return switch (at.relation()) {
            case "attr", "oprd", "appos", "compound", "nmod", "amod", "npadvmod", "dep", "meta", "root" -> true;
            case "pobj" ->
                at.head() >= 0 && Set.of("as", "like", "than").contains(Phrases.lower(sentence.token(at.head())));
            default -> false;
        };
    }

    /** "a man and woman". */
    private static boolean isJoined(Token token) {
        return token.relation().equals("conj");
    }

    private static boolean isOther(Sentence sentence, int start, int first) {
        return Phrases.isNotNow(sentence, start, first);
    }

    /**
     * Whom the same noun meant last: the only one in the nearest sentence that has such.
     *
     * @param start where the name begins: "the interior minister" is not the finance minister who was told of before
     */
    Optional<ActorDraft> before(Scene scene, Sentence sentence, Token token, int start) {
        int plain = PhraseNames.afterAge(sentence, start, token.index());
        String words = lower(scene, sentence, plain, token.index() + 1);
        Seat seat = Seat.of(scene, sentence, token.index()).orElse(null);
        for (int back = 0; back <= NamedBefore.FAR && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? token.index() : Integer.MAX_VALUE;
            List<ActorDraft> found = scene.mentionsIn(other).stream()
                    .filter(m -> m.head() < until && m.kind() == Mention.Kind.NOMINAL)
                    .filter(m -> other.token(m.head()).lemma().equals(token.lemma())
                            && !Phrases.isPlural(other.token(m.head()))
                            && lower(scene, other, m.range().first(), m.head() + 1)
                                    .endsWith(words))
                    .flatMap(m -> scene.actor(m.actor()).stream())
                    .filter(a -> a.id().isUnnamed() || a.kind() == ActorKind.PERSON)
                    .filter(a -> seat == null || !seat.isNotOf(a))
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String lower(Scene scene, Sentence sentence, int first, int end) {
        return " " + scene.words(sentence, first, end).toLowerCase(Locale.ROOT);
    }

    /** Where the words after "of" end, if they belong to the name. */
    private static int ofEnd(Sentence sentence, int head, List<Owner> owners) {
        for (Token preposition : sentence.children(head, "prep")) {
            if (preposition.index() == head + 1 && Set.of("of", "for").contains(Phrases.lower(preposition))) {
                for (Token object : sentence.children(preposition.index(), "pobj")) {
                    boolean plain = sentence.children(object.index(), "relcl", "acl", "prep", "conj", "appos")
                            .isEmpty();
                    boolean named = Phrases.lower(preposition).equals("of")
                            || sentence.token(head).lemma().startsWith("spokes");
                    if (named
                            && plain
                            && object.index() - head <= OF
                            && object.tag().startsWith("NN")) {
                        return object.index() + 1;
                    }
                }
            }
        }
        return owners.stream()
                .filter(o -> o.at() > head && o.at() <= head + OF)
                .mapToInt(o -> o.at() + 1)
                .findFirst()
                .orElse(0);
    }

    private ActorDraft introduced(Scene scene, Sentence sentence, Noun noun, int start, int end, List<Owner> owners) {
        Optional<Seat> seat = owners.isEmpty() && noun.kind() == NounLexicon.Kind.PERSON
                ? Seat.of(scene, sentence, noun.head())
                : Optional.empty();
        String name = seat.map(s -> capital(s.with(PhraseNames.words(scene, sentence, start, noun.head() + 1))))
                .orElseGet(() -> name(scene, sentence, noun, start, end, owners));
        ActorKind kind = switch (noun.kind()) {
            case PERSON -> ActorKind.PERSON;
            case BODY -> ActorKind.ORGANIZATION;
            case CROWD -> ActorKind.GROUP;
        };
        ActorDraft actor = scene.unnamed(name, kind).with(noun.sectors());
        boolean other = others.contains(sentence.token(noun.head()).lemma());
        owners.stream()
                .filter(o -> !other || isOfItsOwn(sentence, o, noun.head()))
                .map(Owner::country)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(c -> actor.in(c.code()));
        seat.ifPresent(s -> actor.in(s.country()));
        return actor;
    }

    /** "The Polish ally" may be one who is Polish; "Poland's ally" and "the ally of Poland" are not. */
    private static boolean isOfItsOwn(Sentence sentence, Owner owner, int head) {
        return owner.at() < head && !sentence.token(owner.at()).relation().equals("poss");
    }

    private static String name(Scene scene, Sentence sentence, Noun noun, int start, int end, List<Owner> owners) {
        Owner before =
                owners.stream().filter(o -> o.at() < noun.head()).findFirst().orElse(null);
        int head = noun.head() + 1;
        List<String> parts = new ArrayList<>();
        boolean possessed =
                before != null && sentence.token(before.at()).relation().equals("poss");
        if (before != null && !possessed && before.at() < start) {
            parts.add(scene.words(sentence, before.at(), start).strip());
        }
        parts.add(PhraseNames.words(scene, sentence, start, head));
        if (before != null && possessed) {
            parts.add("of " + nameOf(scene, sentence, before));
        }
        if (end > head) {
            parts.add(scene.words(sentence, head, end));
        }
        return capital(String.join(" ", parts).replaceAll("\\s+", " "));
    }

    /** What the owner is called after "of". */
    static String nameOf(Scene scene, Sentence sentence, Owner owner) {
        ActorId id = owner.id();
        String name = scene.actor(id).map(ActorDraft::name).orElse(id.value());
        if (id.isUnnamed()) {
            return "the " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
        boolean article = Phrases.hasArticle(sentence, Phrases.left(sentence, owner.at()), owner.at());
        return article ? "the " + name : name;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
