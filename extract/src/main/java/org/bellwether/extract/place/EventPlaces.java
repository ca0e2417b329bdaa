package org.bellwether.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.jspecify.annotations.Nullable;

/** Says where an event happened: the place that grammar ties to its trigger, or null. */
public final class EventPlaces {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "across",
            "outside",
            "inside",
            "within",
            "around",
            "throughout",
            "on",
            "along",
            "over",
            "off",
            "into",
            "to",
            "from",
            "through",
            "toward",
            "towards",
            "against");

    /** Prepositions after which a place is where the act ends or comes from rather than where it takes place. */
    private static final Set<String> DIRECTIONAL =
            Set.of("to", "into", "from", "through", "toward", "towards", "against");

    private EventPlaces() {}

    private record Candidate(int rank, PlaceMention mention) {}

    /**
     * The place of the event that the trigger names.
     *
     * @param trigger index of the trigger's token in the sentence
     * @param mentions the article's places, in text order
     */
    public static @Nullable Place of(AnnotatedText text, Sentence sentence, int trigger, List<PlaceMention> mentions) {
        List<Candidate> found = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            if (mention.range().sentence() != sentence.index()) {
                continue;
            }
            int rank = rank(sentence, trigger, mention);
            if (rank >= 0) {
                found.add(new Candidate(rank, mention));
            }
        }
        return found.stream()
                .min(java.util.Comparator.comparingInt(Candidate::rank)
                        .thenComparing(c -> c.mention().place().precision())
                        .thenComparing(c -> c.mention().range()))
                .map(c -> c.mention().place())
                .orElse(null);
    }

    /** 0 is firmest; −1 where nothing ties the place to the trigger. */
    private static int rank(Sentence sentence, int trigger, PlaceMention mention) {
        int at = mention.range().head(sentence);
        int preposition = -1;
        for (int steps = 0; at >= 0 && steps < 8; steps++) {
            Token token = sentence.token(at);
            if (token.relation().equals("prep") && LOCATIVE.contains(token.lemma())) {
                preposition = at;
            }
            int head = token.head();
            if (head < 0) {
                return -1;
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
                return DIRECTIONAL.contains(sentence.token(preposition).lemma()) ? rank + 2 : rank;
            }
            if (sentence.token(head).isVerb()) {
                return -1;
            }
            at = head;
        }
        return -1;
    }
}
