package org.bellwether.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Rebuttal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebuttalFinderTest {
    private static String line(Rebuttal r) {
        return "%s | %s | %s".formatted(r.kind(), r.words().quote(), r.of().quote());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Chad said that Mali had hidden the gold. Mali denied the accusation.#DENIES | Mali denied the accusation. | Mali had hidden the gold",
                "Chad said that Mali had hidden the gold. Mali denied any involvement.#DENIES | Mali denied any involvement. | Mali had hidden the gold",
                "A spokesman dismissed reports that Chad wanted to buy the port.#DENIES | A spokesman dismissed reports | Chad wanted to buy the port",
                "The president of Chad said that the dam was safe. His statement is dubious in view of the cracks.#DOUBTS | His statement is dubious in view of the cracks. | the dam was safe",
                "Despite the claim that the dam was safe, engineers emptied the lake.#DOUBTS | engineers emptied the lake | the dam was safe",
                "President Biden accused Mali of hiding the gold. He gave no evidence.#DOUBTS | He gave no evidence. | Mali of hiding the gold",
                "Chad said that missile systems stood near the town. The town was calm. The farmers stayed. Mali denied the deployment of missile systems.#DENIES | Mali denied the deployment of missile systems. | missile systems stood near the town",
                "The president of Chad said that the dam was safe. The lake was calm. The farmers stayed. The president's claim is false.#DOUBTS | The president's claim is false. | the dam was safe",
                "Chad promised that the soldiers would leave. Instead, they burned the village.#BELIES | Instead, they burned the village. | the soldiers would leave",
            })
    void whatAnArticleSetsAgainstAnotherIsFound(String text, String expected) {
        assertThat(Compared.of(text).rebuttals())
                .extracting(RebuttalFinderTest::line)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chad said that the dam was safe. Mali welcomed the news.",
                "Chad said that Mali had hidden the gold. Niger denied any involvement.",
                "Chad said that missile systems stood near the town. The town was calm. The farmers stayed. Mali denied the sale of the port.",
                "The report was false. Chad said that the dam was safe.",
                "Chad said that the dam was safe. The claim is not false.",
                "Instead of the minister, a clerk came. Chad said that the dam was safe.",
            })
    void whatDoesNotAnswerIsLeftAlone(String text) {
        assertThat(Compared.of(text).rebuttals()).isEmpty();
    }

    @Test
    void everyClassOfWordsIsReadInItsExample() {
        List<String> faults = new ArrayList<>();
        for (String example : Words.bundled().examples()) {
            if (Compared.of(example).rebuttals().isEmpty()) {
                faults.add(example);
            }
        }
        assertThat(faults).isEmpty();
    }
}
