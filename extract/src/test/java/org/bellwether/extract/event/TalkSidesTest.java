package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom it reaches that somebody leaves or breaks off talks. */
class TalkSidesTest {
    private final Told told = new Told();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talks between Chad and Sudan began in May. Chad walked out of the talks on Friday. | CONSULT Chad, Sudan; SANCTION Chad > Sudan
            Talks between Chad and Sudan began in May. Norway suspended the talks. | CONSULT Chad, Sudan; SANCTION Norway > Chad, Sudan
            Talks between Chad and Sudan began in May. Chad held talks with Mali. Chad walked out of the talks. | CONSULT Chad, Sudan; CONSULT Chad, Mali
            Norway hosted talks between Chad and Sudan. Chad walked out of the talks. | CONSULT Norway > Chad, Sudan; SANCTION Chad > Sudan
            Chad walked out of the talks on Friday. | ''
            """)
    void thoseWhoHoldThemElsewhereInTheArticleAreReached(String text, String expected) {
        assertThat(told.in(text)).isEqualTo(expected);
    }
}
