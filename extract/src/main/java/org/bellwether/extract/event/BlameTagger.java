package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bellwether.extract.TokenRange;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.vectors.WordVectors;
import org.bellwether.model.Span;

/**
 * Tells how likely it is that somebody blames somebody by what he says ("they had three winters to repair it"), as it was trained to
 * on statements written for the project.
 *
 * <p>On the event tagger's vectors of the words said: their mean and their highest numbers, one layer, and a softmax over no blame,
 * disapproval and the allegation of a wrong. Pure and thread-safe.
 */
public final class BlameTagger {
    private final TaggerWeights.Linear hidden;
    private final TaggerWeights.Linear out;

    private BlameTagger(TaggerWeights weights) {
        hidden = weights.linear("hidden");
        out = weights.linear("out");
    }

    /** The tagger with the trained numbers that come with the program; read when first asked for. */
    static BlameTagger shared() {
        return Shared.TAGGER;
    }

    private static final class Shared {
        static final BlameTagger TAGGER = new BlameTagger(TaggerWeights.beside(BlameTagger.class, "blame.bin"));
    }

    /**
     * What a statement does.
     *
     * @param disapproves how likely it criticises or condemns, 0 to 1
     * @param alleges how likely it says that somebody did a wrong, 0 to 1
     */
    record Blame(double disapproves, double alleges) {
        static final Blame NONE = new Blame(0, 0);

        /** How likely it does either. */
        double likely() {
            return disapproves + alleges;
        }
    }

    /** What the words do; none where no word was read. */
    Blame of(AnnotatedText text, List<Span> said, SentenceVectors vectors) {
        float[] inputs = inputs(words(text, said, vectors));
        if (inputs.length == 0) {
            return Blame.NONE;
        }
        float[] shares = Likelihoods.softmax(out.of(hidden.bounded(inputs)));
        return new Blame(shares[1], shares[2]);
    }

    /**
     * The numbers that a statement is judged by, for training: the mean of its words' vectors, then the highest of each number.
     *
     * @param said the words of the statement, in pieces where something stands between
     * @return empty where no word was read
     */
    public static float[] inputs(AnnotatedText text, List<Span> said) {
        return inputs(words(text, said, new SentenceVectors(EventTagger.shared())));
    }

    /** The vectors of the words that were said. */
    private static List<float[]> words(AnnotatedText text, List<Span> said, SentenceVectors vectors) {
        List<float[]> found = new ArrayList<>();
        for (Span piece : said) {
            for (TokenRange words : TokenRange.within(text, piece)) {
                float[][] all = vectors.of(text.sentences().get(words.sentence()));
                found.addAll(Arrays.asList(all)
                        .subList(Math.min(words.first(), all.length), Math.min(words.end(), all.length)));
            }
        }
        return found;
    }

    /** The words' mean, then the highest of each number; empty where there is no word. */
    private static float[] inputs(List<float[]> words) {
        if (words.isEmpty()) {
            return new float[0];
        }
        float[] inputs = new float[2 * WordVectors.SIZE];
        Arrays.fill(inputs, WordVectors.SIZE, inputs.length, Float.NEGATIVE_INFINITY);
        for (float[] word : words) {
            for (int i = 0; i < WordVectors.SIZE; i++) {
                inputs[i] += word[i] / words.size();
                inputs[WordVectors.SIZE + i] = Math.max(inputs[WordVectors.SIZE + i], word[i]);
            }
        }
        return inputs;
    }
}
