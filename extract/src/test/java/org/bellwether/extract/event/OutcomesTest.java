package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    private final Told told = new Told();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels shelled the market, killing nine traders. | ASSAULT Rebels > traders
            Gunmen opened fire on farmers and wounded two children. | ASSAULT Gunmen > farmers, children
            Three nurses were wounded when soldiers fired rubber bullets. | ASSAULT soldiers > nurses
            Two guards were killed in an attack by rebels. | ASSAULT rebels > guards
            A raid by rebels killed two guards. | ASSAULT rebels > guards
            """)
    void anAssaultAndWhatCameOfItAreOneDeed(String sentence, String expected) {
        assertThat(told.in(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels shelled the camp, and soldiers killed two traders. | ASSAULT soldiers > traders
            Soldiers killed two traders after rebels attacked the guards. | ASSAULT rebels > guards
            """)
    void whatAnotherDoesStaysADeedOfItsOwn(String sentence, String expected) {
        assertThat(told.in(sentence)).contains(expected);
    }
}
