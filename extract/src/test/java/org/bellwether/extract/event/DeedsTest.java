package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one sentence tells is counted as often as it is done. */
class DeedsTest {
    private final Told told = new Told();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army suspended the constitution, imposed a curfew and sealed the border. | COERCE army; COERCE army; COERCE army
            The army arrested and jailed the editor. | COERCE army > editor
            Rebels killed two nurses and wounded two nurses. | ASSAULT Rebels > nurses
            """)
    void deedsOfOneTypeAreSeveralWhereEachIsDoneToSomethingElse(String sentence, String expected) {
        assertThat(told.in(sentence)).isEqualTo(expected);
    }

    @Test
    void whoAgreesAgreesWhateverIsSaidOfHimBesides() {
        assertThat(told.in("The ministry, one of the bodies at war with Chad, agreed to a dam."))
                .contains("AGREE ministry");
    }
}
