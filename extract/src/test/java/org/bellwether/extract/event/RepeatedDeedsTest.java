package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sanctions that an article tells again in short. */
class RepeatedDeedsTest {
    private final Told told = new Told();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway imposed sanctions on Chad. The sanctions on Chad hurt trade. | SANCTION Norway > Chad; SANCTION Norway > Chad
            Norway imposed sanctions on Chad and Mali. New sanctions by Norway followed. | SANCTION Norway > Chad, Mali; SANCTION Norway > Chad, Mali
            Norway imposed sanctions on Chad. Norway imposed a tariff on Mali. Sanctions by Norway hurt trade. | SANCTION Norway > Chad; SANCTION Norway > Mali
            Sanctions by Norway hurt trade. | ''
            """)
    void theOtherSideIsTheOneOfWhichTheArticleTells(String text, String expected) {
        assertThat(told.in(text)).isEqualTo(expected);
    }
}
