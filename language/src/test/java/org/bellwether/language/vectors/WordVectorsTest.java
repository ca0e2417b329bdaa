package org.bellwether.language.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    private static WordVectors vectors;

    @BeforeAll
    static void open() {
        vectors = WordVectors.open(Map.of());
    }

    @AfterAll
    static void close() {
        vectors.close();
    }

    @Test
    void eachWordHasAVector() {
        float[][] found = vectors.of(List.of("Police", "detained", "forty", "protesters", "."));
        assertThat(found).hasDimensions(5, WordVectors.SIZE);
    }

    @Test
    void theSameSentenceHasTheSameVectors() {
        List<String> words = List.of("The", "envoy", "flew", "to", "Lima", ".");
        assertThat(vectors.of(words)).isDeepEqualTo(vectors.of(words));
    }

    @Test
    void aWordIsNearerToOneOfLikeMeaningThanToAnother() {
        float[] arrested = word("arrested");
        assertThat(cosine(arrested, word("detained"))).isGreaterThan(cosine(arrested, word("painted")));
    }

    @Test
    void wordsBeyondTheReachOfTheNetworkHaveNoVector() {
        assertThat(vectors.of(Collections.nCopies(300, "war"))).hasNumberOfRows(WordVectors.PIECES - 1);
    }

    @Test
    void weightsThatTheNetworkDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> WordVectors.open(Map.of("no.such.weights", new byte[4])))
                .hasMessage("the network has no weights 'no.such.weights'");
    }

    @Test
    void weightsOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> WordVectors.open(Map.of("embeddings.LayerNorm.bias", new byte[4])))
                .hasMessage("weights 'embeddings.LayerNorm.bias' have 4 bytes, the network has 1536 there");
    }

    @Test
    void replacedWeightsChangeTheVectors() {
        NetworkFile file = new NetworkFile(WordVectors.network());
        byte[] bias = file.tensor("encoder.layer.5.output.LayerNorm.bias");
        bias[3] ^= 0x40;
        try (WordVectors changed = WordVectors.open(Map.of("encoder.layer.5.output.LayerNorm.bias", bias))) {
            List<String> words = List.of("war");
            assertThat(changed.of(words)[0]).isNotEqualTo(vectors.of(words)[0]);
        }
    }

    private static float[] word(String word) {
        return vectors.of(List.of("Police", word, "three", "men", "."))[1];
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return dot / Math.sqrt(first * second);
    }
}
