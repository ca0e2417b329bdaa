package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.bellwether.extract.Sample;
import org.bellwether.language.Sentence;
import org.bellwether.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolePathsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Police arrested two men.; arrested; Police; |nsubj
            Police arrested two men.; arrested; two; |dobj
            Two men were arrested by police.; arrested; police; |agent>pobj
            Kenya ordered Chad to withdraw troops.; withdraw; Kenya; xcomp|nsubj
            The invasion of Chad angered Niger.; invasion; Chad; |prep:of>pobj
            """)
    void theWayIsTheRelationsUpFromTheDeedAndDownToThePhrase(String text, String deed, String word, String way) {
        Sentence sentence = Sample.text(text).sentences().getFirst();
        int at = index(sentence, deed);
        List<String> features =
                RolePaths.features(sentence, at, at, EventType.COERCE).get(index(sentence, word));
        assertThat(features).contains("p " + way, "t COERCE " + way);
    }

    @Test
    void theVoiceOfTheDeedsVerbIsPartOfAFeature() {
        Sentence sentence =
                Sample.text("Two men were arrested by police.").sentences().getFirst();
        int at = index(sentence, "arrested");
        assertThat(RolePaths.features(sentence, at, at, EventType.COERCE).get(index(sentence, "men")))
                .contains("k P |nsubjpass");
    }

    @Test
    void theNumbersOfAWordsFeaturesAddUp() {
        Sentence sentence = Sample.text("Police arrested two men.").sentences().getFirst();
        RolePaths paths =
                new RolePaths(List.of("p |nsubj", "k V |nsubj", "p |dobj"), new float[] {2, -1, 0.5f, 0, -3, 4});
        int at = index(sentence, "arrested");
        float[][] scores = paths.scores(sentence, at, at, EventType.COERCE);
        assertThat(scores[index(sentence, "Police")]).containsExactly(2.5f, -1f);
        assertThat(scores[index(sentence, "men")]).containsExactly(-3f, 4f);
        assertThat(scores[at]).containsExactly(0f, 0f);
    }

    @Test
    void eachFeatureHasTwoNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RolePaths(List.of("p |nsubj"), new float[] {1}))
                .withMessageContaining("1 numbers for 1 features");
    }

    private static int index(Sentence sentence, String form) {
        return IntStream.range(0, sentence.tokens().size())
                .filter(i -> sentence.token(i).form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
