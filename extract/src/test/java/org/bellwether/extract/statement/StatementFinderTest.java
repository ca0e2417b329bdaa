package org.bellwether.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFinderTest {
    private static Statement only(String text, String deed) {
        List<Statement> found = Compared.of(text).statements().stream()
                .filter(s -> s.deed().equals(deed))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Chad joined the war.#take-part#DONE",
                "Chad will join the war.#take-part#EXPECTED",
                "Chad may join the war.#take-part#POSSIBLE",
                "Chad has not joined the war.#take-part#NOT_DONE",
                "Chad will not join the war.#take-part#NOT_EXPECTED",
                "The minister denied that Chad had joined the war.#take-part#NOT_DONE",
                "There are no Chadian soldiers taking part in the war.#take-part#NOT_DONE",
                "Mali has seen no evidence that Chad has joined the war.#take-part#NOT_DONE",
                "The minister could not imagine a situation in which Chad would join the war.#take-part#NOT_EXPECTED",
                "The troops of Chad will remain in Mali.#leave#NOT_EXPECTED",
                "The troops of Chad did not stay in Mali.#leave#DONE",
                "Chad refused to sign the treaty.#deal#NOT_DONE",
                "Chad did not arrest the smuggler.#arrest#NOT_DONE",
            })
    void whetherItIsSaidToBeSoIsRead(String text, String deed, Statement.Sense sense) {
        assertThat(only(text, deed).sense()).isEqualTo(sense);
    }

    @Test
    void whatSomebodySaysIsHisStatementInHisWords() {
        Statement said = only("Mali said that Chad had joined the war.", "take-part");
        assertThat(said.voice().text()).isEqualTo("Mali");
        assertThat(said.words().quote()).isEqualTo("Chad had joined the war");
        assertThat(said.claim()).isNotNull();
    }

    @Test
    void aQuestionStatesNothing() {
        assertThat(Compared.of("Did Chad join the war?").statements()).isEmpty();
    }

    @Test
    void whoIsAskedToStopIsNotSaidToHaveDoneSo() {
        assertThat(Compared.of("President Biden asked Chad to stop supporting Mali.")
                        .statements())
                .noneMatch(s -> s.sense().isNegative());
    }

    @Test
    void whatIsNotDoneOnceMoreMayHaveBeenDone() {
        assertThat(only("Chad will not impose sanctions on Mali.", "sanction").sense())
                .isEqualTo(Statement.Sense.NOT_EXPECTED);
        assertThat(Compared.of("Chad will impose no further sanctions on Mali.").statements())
                .noneMatch(s -> s.deed().equals("sanction"));
    }

    @Test
    void whatIsOnlyAskedForStatesNothing() {
        assertThat(Compared.of("Mali urged Chad to join the war.").statements())
                .noneMatch(s -> s.deed().equals("take-part"));
    }
}
