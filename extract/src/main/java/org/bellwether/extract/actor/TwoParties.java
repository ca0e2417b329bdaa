package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Whom "the two leaders" and "both sides" mean: the two who were named before, where they are exactly two. */
final class TwoParties {
    /** How many sentences before its own the words may point to. */
    private static final int REACH = 2;

    /** How far back two may be joined by name. */
    private static final int FAR = 12;

    private static final Map<String, String> PAIRS = pairs();

    private static final Set<String> TWO = Set.of("two", "both", "2");

    private final Scene scene;
    private final Function<ActorDraft, @Nullable ActorDraft> countryOf;

    TwoParties(Scene scene, Function<ActorDraft, @Nullable ActorDraft> countryOf) {
        this.scene = scene;
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
     * @param kind person, country, or any
     */
    List<ActorDraft> before(Sentence sentence, int at, String kind) {
        Set<ActorDraft> found = new LinkedHashSet<>();
        for (int back = 0; back <= REACH && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            for (ActorMention mention : scene.mentionsIn(other)) {
                if (back > 0 || mention.head() < at) {
                    scene.actor(mention.actor())
                            .map(a -> party(a, mention, kind))
                            .ifPresent(found::add);
                }
            }
            if (found.size() >= 2) {
                break;
            }
        }
        return found.size() == 2 ? new ArrayList<>(found) : joined(sentence, at, kind);
    }

    /** The two that "and" joined last: "Anna Kowalska and Peter Novak signed a treaty". */
    private List<ActorDraft> joined(Sentence sentence, int at, String kind) {
        for (int back = 0; back <= FAR && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? at : Integer.MAX_VALUE;
            List<ActorDraft> found = List.of();
            for (ActorMention second : scene.mentionsIn(other)) {
                Token token = other.token(second.head());
                if (second.head() < until && token.relation().equals("conj") && token.head() >= 0) {
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
