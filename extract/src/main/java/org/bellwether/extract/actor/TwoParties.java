package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Whom "the two leaders", "both sides" and "the mediators" mean: the two who were named before, where they are exactly two; of
 * sides, those of whom the article has told that they stand against each other.
 */
final class TwoParties {
    /** How many sentences before its own the words may point to. */
    private static final int REACH = 2;

    /** How far back two may be joined by name. */
    static final int FAR = 12;

    private static final Map<String, String> PAIRS = pairs();

    private static final Set<String> TWO = Set.of("two", "both", "2");

    private static final Set<String> EACH = Set.of("each", "neither", "either");

    /** What may stand before those who are two without being counted: "the warring sides". */
    private static final Set<String> AGAINST =
            Set.of("warring", "opposing", "rival", "conflicting", "feuding", "fighting");

    private final Scene scene;
    private final Opponents opponents;
    private final Function<ActorDraft, @Nullable ActorDraft> countryOf;

    TwoParties(Scene scene, Function<ActorDraft, @Nullable ActorDraft> countryOf) {
        this.scene = scene;
        this.opponents = new Opponents(scene);
        this.countryOf = countryOf;
    }

    /** Whether the phrase says that they are two, and known: "the two leaders", not "two leaders". */
    static boolean isCounted(Sentence sentence, int left, int head) {
        boolean two = false;
        boolean known = false;
        for (int i = left; i < head; i++) {
            String word = Phrases.lower(sentence.token(i));
            two |= TWO.contains(word);
            known |= word.equals("the") || word.equals("both") || word.equals("these");
        }
        return two && known;
    }

    /** Whether a noun of those that mean two known ones stands so: "the two presidents". */
    static boolean isMeant(Sentence sentence, int left, int head) {
        return PAIRS.containsKey(sentence.token(head).lemma()) && isCounted(sentence, left, head);
    }

    /**
     * Those whom a noun means together: "the two leaders", and "the warring parties", "the mediators", "each side" where the article
     * has told of two; nobody where it is none of these nouns or they are not told.
     */
    List<ActorDraft> meant(Sentence sentence, Token noun) {
        String kind = PAIRS.get(noun.lemma());
        if (kind == null) {
            return List.of();
        }
        int left = Phrases.left(sentence, noun.index());
        if (noun.tag().equals("NNS") && isCounted(sentence, left, noun.index())) {
            return before(sentence, noun.index(), kind);
        }
        boolean each = noun.tag().equals("NN")
                && left == noun.index() - 1
                && EACH.contains(Phrases.lower(sentence.token(left)));
        boolean known = noun.tag().equals("NNS") && isTheAlone(sentence, left, noun.index());
        if (!each && !known) {
            return List.of();
        }
        return switch (kind) {
            case "mediator" -> opponents.mediating(sentence, noun.index());
            case "any", "opposed" -> opponents.before(sentence, noun.index(), FAR);
            default -> List.of();
        };
    }

    /** "the sides", "the warring sides", of which nothing more is said. */
    private static boolean isTheAlone(Sentence sentence, int left, int head) {
        for (int i = left; i < head; i++) {
            String word = Phrases.lower(sentence.token(i));
            if (!word.equals("the") && !AGAINST.contains(word)) {
                return false;
            }
        }
        return left < head
                && sentence.children(head, "prep", "relcl", "acl", "appos").isEmpty();
    }

    /** What the noun means with "the two": person, country or any; null where it is none of these. */
    static @Nullable String kind(String noun) {
        return PAIRS.get(noun);
    }

    private static Map<String, String> pairs() {
        Map<String, String> pairs = new HashMap<>();
        for (Row row : TableFile.read(TwoParties.class, "pairs.tsv", 3).keyed().rows()) {
            pairs.put(row.cell(0), row.cell(1));
        }
        return Map.copyOf(pairs);
    }

    /**
     * The two, or nobody.
     *
     * @param kind person, country, organization, opposed, mediator, or any
     */
    private List<ActorDraft> before(Sentence sentence, int at, String kind) {
        if (kind.equals("mediator")) {
            return opponents.mediating(sentence, at);
        }
        if (kind.equals("opposed")) {
            return opponents.before(sentence, at, FAR);
        }
        Set<ActorDraft> found = new LinkedHashSet<>();
        Set<ActorDraft> themselves = new LinkedHashSet<>();
        Set<ActorId> apart = kind.equals("any") ? apart(sentence, at) : Set.of();
        for (int back = 0; back <= REACH && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            for (ActorMention mention : scene.mentionsIn(other)) {
                boolean inside = kind.equals("any") && isInside(mention, other);
                if ((back > 0 || mention.head() < at) && !inside && !apart.contains(mention.actor())) {
                    scene.actor(mention.actor()).ifPresent(a -> {
                        ActorDraft party = party(a, mention, kind);
                        if (party != null) {
                            found.add(party);
                            themselves.add(a);
                        }
                    });
                }
            }
            if (found.size() >= 2 || (kind.equals("any") && themselves.size() >= 2)) {
                break;
            }
        }
        if (!kind.equals("any")) {
            return found.size() == 2 ? new ArrayList<>(found) : joined(sentence, at, kind, apart);
        }
        // the army of a country and its rebels: not the country
        List<ActorDraft> near = opponents.before(sentence, at, REACH);
        Set<@Nullable ActorDraft> countries = new HashSet<>();
        near.forEach(a -> countries.add(countryOf.apply(a)));
        boolean within = countries.contains(null) || countries.size() < near.size();
        if (within && near.stream().allMatch(a -> found.contains(a) || found.contains(countryOf.apply(a)))) {
            return near;
        }
        if (found.size() == 2) {
            return new ArrayList<>(found);
        }
        if (found.size() == 1 && themselves.size() == 2) {
            return new ArrayList<>(themselves);
        }
        List<ActorDraft> opposed = near.isEmpty() ? opponents.before(sentence, at, FAR) : near;
        return opposed.isEmpty() ? joined(sentence, at, kind, apart) : opposed;
    }

    /**
     * Those of the sentences before who are none of two sides: who only bring them together or tell of them, and the doers of what
     * is done to them ("the bloc urged both sides").
     */
    private Set<ActorId> apart(Sentence sentence, int at) {
        Set<ActorId> found = new HashSet<>();
        for (int back = 0; back <= FAR && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            for (ActorMention mention : scene.mentionsIn(other)) {
                boolean tells = scene.actor(mention.actor()).stream().anyMatch(a -> a.hasAny(List.of(Sector.JRN)));
                if (tells
                        || opponents.mediates(other, mention.head())
                        || (back == 0 && opponents.isDoerTo(other, mention.head(), at))) {
                    found.add(mention.actor());
                }
            }
        }
        return found;
    }

    /** Whether a name only says whose somebody is: "Chad" in "Chad's army". */
    private boolean isInside(ActorMention mention, Sentence sentence) {
        return scene.mentionsIn(sentence).stream()
                .anyMatch(m -> !m.range().equals(mention.range())
                        && m.range().first() <= mention.range().first()
                        && m.range().end() >= mention.range().end());
    }

    /** The two that "and" joined last: "Anna Kowalska and Peter Novak signed a treaty". */
    private List<ActorDraft> joined(Sentence sentence, int at, String kind, Set<ActorId> apart) {
        for (int back = 0; back <= FAR && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? at : Integer.MAX_VALUE;
            List<ActorDraft> found = List.of();
            for (ActorMention second : scene.mentionsIn(other)) {
                Token token = other.token(second.head());
                if (second.head() < until
                        && token.relation().equals("conj")
                        && token.head() >= 0
                        && !apart.contains(second.actor())) {
                    ActorDraft one = partyAt(other, token.head(), kind);
                    ActorDraft two = scene.actor(second.actor())
                            .map(a -> party(a, second, kind))
                            .orElse(null);
                    boolean more = other.children(token.index(), "conj").size() > 0
                            || other.children(token.head(), "conj").size() > 1
                            || other.token(token.head()).relation().equals("conj");
                    if (one != null && two != null && !one.equals(two) && !more) {
                        found = List.of(one, two);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable ActorDraft partyAt(Sentence sentence, int head, String kind) {
        return scene.mentionsIn(sentence).stream()
                .filter(m -> m.head() == head)
                .flatMap(m -> scene.actor(m.actor()).map(a -> party(a, m, kind)).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable ActorDraft party(ActorDraft actor, ActorMention mention, String kind) {
        if (kind.equals("person")) {
            return actor.kind() == ActorKind.PERSON ? actor : null;
        }
        if (kind.equals("organization")) {
            return actor.kind() == ActorKind.ORGANIZATION ? actor : null;
        }
        if (kind.equals("country")) {
            return countryOf.apply(actor);
        }
        if (mention.kind() == Mention.Kind.DEMONYM && actor.kind() != ActorKind.COUNTRY) {
            return null;
        }
        ActorDraft country = countryOf.apply(actor);
        return country == null ? actor : country;
    }
}
