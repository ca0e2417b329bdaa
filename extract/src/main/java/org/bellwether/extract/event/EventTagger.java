package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.language.vectors.WordVectors;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Marks the words that tell of a deed, its type, and who takes part, as it was trained to on sentences written for the project.
 *
 * <p>On MiniLM's vectors of a sentence's words, its upper layers tuned along: for each word a softmax over the types and none; for
 * a word that tells of a deed, a softmax over modes and one over statuses, and for each other word how likely it belongs to those
 * who act and to those acted on (a bilinear form of both vectors, plus terms for the distance and for the {@link RolePaths way}
 * through the grammar). Pure and thread-safe.
 */
final class EventTagger {
    /** The order in which the training counts them; none comes before them. */
    private static final List<EventType> TYPES = List.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.PROTEST,
            EventType.SANCTION,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.ASSAULT);

    private static final List<Status> STATUSES =
            List.of(Status.FACT, Status.CLAIM, Status.DENIAL, Status.PLANNED, Status.HYPOTHETICAL);

    /** From here on a word counts as telling of a deed. */
    private static final double TELLING = 0.5;

    /** The same for meetings and talks, which the tagger tells from other deeds more surely than it says; chosen on development articles. */
    private static final double TALKING = 0.38;

    /** Words further apart than this count as this far. */
    private static final int FAR = 20;

    /** Each type without a mode, then with each of its modes, in the codebook's order. */
    private static final List<Coded> CODES = TYPES.stream()
            .flatMap(t -> Stream.concat(
                    Stream.of(new Coded(t, null)), t.modes().stream().map(m -> new Coded(t, m))))
            .toList();

    /** What a word brings to either role, whatever the deed. */
    @SuppressWarnings("ArrayRecordComponent") // made here alone, and never compared or changed
    private record Offer(float[] bilinear, float[] alone) {}

    private record Coded(EventType type, @Nullable String mode) {}

    private final WordVectors vectors;
    private final TaggerWeights.Linear tag;
    private final TaggerWeights.Linear mode;
    private final TaggerWeights.Linear status;
    private final TaggerWeights.Linear trigger;
    private final TaggerWeights.Linear word;
    private final TaggerWeights.Linear alone;
    private final float[] distance;
    private final RolePaths paths;

    private EventTagger(TaggerWeights weights) {
        vectors = WordVectors.open(weights.network());
        tag = weights.linear("tag");
        mode = weights.linear("mode");
        status = weights.linear("status");
        trigger = weights.linear("trigger");
        word = weights.linear("word");
        alone = weights.linear("alone");
        distance = weights.numbers("distance");
        paths = new RolePaths(weights.lines("paths.names"), weights.numbers("paths.weight"));
    }

    /** The tagger with the trained numbers that come with the program; opened when first asked for. */
    static EventTagger shared() {
        return Shared.TAGGER;
    }

    private static final class Shared {
        static final EventTagger TAGGER = new EventTagger(TaggerWeights.bundled());
    }

    /** A vector for each word of a sentence, from the first; of a very long one only for as many as the network reads. */
    float[][] vectors(Sentence sentence) {
        return vectors.of(sentence.tokens().stream().map(Token::form).toList());
    }

    /** What the tagger makes of a sentence. */
    Tags tag(Sentence sentence) {
        return tag(sentence, vectors(sentence));
    }

    /** What it makes of a sentence whose words have these vectors. */
    Tags tag(Sentence sentence, float[][] words) {
        List<float[]> kinds = new ArrayList<>();
        for (float[] vector : words) {
            kinds.add(Likelihoods.softmax(tag.of(vector)));
        }
        List<Tags.Tagged> deeds = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int first = 0; first < words.length; first++) {
            int kind = kind(kinds.get(first));
            if (kind > 0) {
                int last = first;
                while (last + 1 < words.length && kind(kinds.get(last + 1)) == kind) {
                    last++;
                }
                if (offers.isEmpty()) {
                    for (float[] vector : words) {
                        offers.add(new Offer(word.bounded(vector), alone.of(vector)));
                    }
                }
                deeds.add(tagged(sentence, words, offers, kinds, first, last, TYPES.get(kind - 1)));
                first = last;
            }
        }
        return new Tags(kinds.stream().map(k -> 1 - k[0]).toList(), deeds);
    }

    private Tags.Tagged tagged(
            Sentence sentence,
            float[][] words,
            List<Offer> offers,
            List<float[]> kinds,
            int first,
            int last,
            EventType type) {
        float[] mean = new float[WordVectors.SIZE];
        for (int at = first; at <= last; at++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += words[at][i] / (last - first + 1);
            }
        }
        int column = 1 + TYPES.indexOf(type);
        double certainty = IntStream.rangeClosed(first, last)
                .mapToDouble(at -> kinds.get(at)[column])
                .max()
                .orElseThrow();
        float[][] shares = shares(offers, mean, first, paths.scores(sentence, first, last, type));
        float[] statuses = Likelihoods.softmax(status.of(mean));
        return new Tags.Tagged(
                first,
                last,
                type,
                mode(mean, type),
                certainty,
                STATUSES.get(best(statuses)),
                statuses[best(statuses)],
                shares[0],
                shares[1]);
    }

    /** The likeliest mode of the type, null where that is none or where it is less likely than all the others together. */
    private @Nullable String mode(float[] mean, EventType type) {
        float[] scores = mode.of(mean);
        int[] own = IntStream.range(0, CODES.size())
                .filter(i -> CODES.get(i).type() == type)
                .toArray();
        float[] ofType = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            ofType[i] = scores[own[i]];
        }
        float[] shares = Likelihoods.softmax(ofType);
        int best = best(shares);
        return shares[best] < TELLING ? null : CODES.get(own[best]).mode();
    }

    /** For each word how likely it belongs to those who act, and to those acted on. */
    private float[][] shares(List<Offer> offers, float[] mean, int first, float[][] ways) {
        float[] asked = trigger.bounded(mean);
        int half = asked.length / 2;
        float[][] shares = new float[2][offers.size()];
        for (int at = 0; at < offers.size(); at++) {
            float[] offered = offers.get(at).bilinear();
            float[] itself = offers.get(at).alone();
            int apart = Math.clamp(at - (long) first, -FAR, FAR) + FAR;
            for (int role = 0; role < 2; role++) {
                double sum = 0;
                for (int i = role * half; i < (role + 1) * half; i++) {
                    sum += asked[i] * offered[i];
                }
                double score =
                        4 * sum / StrictMath.sqrt(half) + itself[role] + distance[2 * apart + role] + ways[at][role];
                shares[role][at] = (float) Likelihoods.logistic(score);
            }
        }
        return shares;
    }

    /** The likeliest type where the word tells of some deed, else 0. */
    private static int kind(float[] shares) {
        int best = 1;
        for (int i = 2; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return 1 - shares[0] < bound(TYPES.get(best - 1)) ? 0 : best;
    }

    /** From which certainty on words tell of a deed of a type. */
    static double bound(EventType type) {
        return type == EventType.CONSULT ? TALKING : TELLING;
    }

    private static int best(float[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        return best;
    }
}
