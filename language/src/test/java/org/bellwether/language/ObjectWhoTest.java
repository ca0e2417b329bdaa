package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectWhoTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the clerk who the mayor fired left | the clerk whom the mayor fired left
            the clerk who Novak fired left | the clerk whom Novak fired left
            """)
    void whoIsWhomWhereASubjectFollows(String words, String expected) {
        assertThat(ObjectWho.spelledOut(List.of(words.split(" ")))).isEqualTo(List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the clerk who fired the mayor left",
                "the clerk who Monday fired the mayor left",
                "she asked who the mayor was"
            })
    void whoStaysWhoWhereItActsOrAsks(String words) {
        assertThat(ObjectWho.spelledOut(List.of(words.split(" ")))).isEqualTo(List.of(words.split(" ")));
    }

    @Test
    void theTextIsLeftAsItIs() {
        Sentence sentence = Engines.shared()
                .annotate(Articles.of("A clerk who Novak fired in June sued the city."))
                .sentences()
                .getFirst();
        assertThat(sentence.token(2).form()).isEqualTo("who");
        assertThat(sentence.token(2).relation()).isEqualTo("dobj");
        assertThat(sentence.token(sentence.token(2).head()).form()).isEqualTo("fired");
    }
}
