package org.bellwether.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.time.TellingVerb;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.jspecify.annotations.Nullable;

/** Says where an event happened: the place that grammar ties to its trigger, or null. */
public final class EventPlaces {
    private static final Prepositions PREPOSITIONS = Prepositions.bundled();
    private static final TargetVerbs TARGETS = TargetVerbs.bundled();

    /** "The south of Narvia" is in Narvia. */
    private static final Set<String> PARTITIVE = Set.of("of");

    /** How many verbs a place may be handed on by. */
    private static final int STEPS = 3;

    private EventPlaces() {}

    private record Candidate(int rank, PlaceMention mention) {}

    /**
     * The place of the event that the trigger names.
     *
     * @param trigger index of the trigger's token in the sentence
     * @param mentions the article's places, in text order
     * @param strikes whether the deed strikes where it ends: "struck the port from Belarus" is not in Belarus, as "left from
     *     Belarus" is
     */
    public static @Nullable Place of(
            AnnotatedText text, Sentence sentence, int trigger, List<PlaceMention> mentions, boolean strikes) {
        List<PlaceMention> here = mentions.stream()
                .filter(m -> m.range().sentence() == sentence.index())
                .toList();
        PlaceMention found = here.isEmpty() ? null : find(sentence, trigger, here, strikes);
        return found == null ? null : found.place();
    }

    private static @Nullable PlaceMention find(
            Sentence sentence, int trigger, List<PlaceMention> mentions, boolean strikes) {
        int at = trigger;
        for (int steps = 0; at >= 0 && steps <= STEPS; steps++) {
            PlaceMention own = own(sentence, at, mentions, strikes);
            if (own != null) {
                return own;
            }
            PlaceMention where = SharedPlace.before(sentence, at, mentions);
            if (where != null) {
                return where;
            }
            at = sentence.token(at).isVerb() ? SharedPlace.verb(sentence, at) : TellingVerb.of(sentence, at);
        }
        return null;
    }

    private static @Nullable PlaceMention own(
            Sentence sentence, int trigger, List<PlaceMention> mentions, boolean strikes) {
        List<Candidate> found = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            int rank = rank(sentence, trigger, mention, strikes);
            if (rank >= 0) {
                found.add(new Candidate(rank, mention));
            }
        }
        return found.stream()
                .min(java.util.Comparator.comparingInt(Candidate::rank)
                        .thenComparing(c -> c.mention().place().precision())
                        .thenComparing(c -> c.mention().range()))
                .map(Candidate::mention)
                .orElse(null);
    }

    /** 0 is firmest; −1 where nothing ties the place to the trigger. */
    private static int rank(Sentence sentence, int trigger, PlaceMention mention, boolean strikes) {
        int at = mention.range().head(sentence);
        int preposition = -1;
        boolean target = TARGETS.contains(sentence.token(trigger).lemma());
        for (int steps = 0; at >= 0 && steps < 8; steps++) {
            Token token = sentence.token(at);
            int head = token.head();
            if (head < 0 || token.relation().equals("agent") || token.lemma().equals("between")) {
                // "Denied by its allies in Europe" tells where the allies are; a border has two sides.
                return -1;
            }
            if (preposition >= 0 && token.relation().equals("prep") && ownsItsPlace(sentence, at)) {
                return -1;
            }
            if (token.relation().equals("prep") && PREPOSITIONS.tiesToEvent(token.lemma())) {
                preposition = at;
            }
            boolean struck =
                    target && head == trigger && Set.of("dobj", "nsubjpass").contains(token.relation());
            if (struck && (preposition < 0 || isAt(sentence, preposition))) {
                return 1;
            }
            if (token.relation().startsWith("nsubj")) {
                // "Ministers from Poland condemned": Poland belongs to the ministers.
                return -1;
            }
            if (head == trigger) {
                if (preposition < 0) {
                    return -1;
                }
                int rank = steps <= 2 ? 0 : 1;
                boolean origin =
                        PREPOSITIONS.isOrigin(sentence.token(preposition).lemma());
                if (origin && strikes) {
                    return -1;
                }
                return isAt(sentence, preposition) ? rank : origin ? rank + 4 : rank + 2;
            }
            if (sentence.token(head).isVerb()) {
                return -1;
            }
            at = head;
        }
        return -1;
    }

    private static boolean isAt(Sentence sentence, int preposition) {
        return !PREPOSITIONS.isDirection(sentence.token(preposition).lemma());
    }

    /** In "sanctions over the war in Narvia" the place is the war's; in "talks with envoys in Narvia" it is that of the talks. */
    private static boolean ownsItsPlace(Sentence sentence, int preposition) {
        return !PARTITIVE.contains(sentence.token(preposition).lemma())
                && !PREPOSITIONS.isBeforePlaceNouns(sentence.token(preposition).lemma())
                && sentence.children(preposition, "pobj").stream()
                        .anyMatch(noun -> noun.tag().equals("NN"));
    }
}
