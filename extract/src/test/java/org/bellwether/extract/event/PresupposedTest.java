package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.Engines;
import org.bellwether.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a speaker claims, and what he and the author take for granted. */
class PresupposedTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The police said rebels had killed two nurses. | CLAIM
            The police said the rebels who killed two nurses had fled to Chad. | FACT
            The police said the rebels had fled to Chad after they killed two nurses. | FACT
            Ethiopia said that Sudan had killed two nurses. | CLAIM
            The police said dozens of rebels who killed two nurses had fled to Chad. | FACT
            The police asked for the list, which rebels had burned after they killed two nurses. | FACT
            The police said all miners and bakers killed by rebels had been buried. | FACT
            The police said a man who killed two nurses had fled to Chad. | CLAIM
            "The rebels who killed two nurses have fled to Chad," the police said. | CLAIM
            """)
    void aRelativeClauseOrAClauseOfTimeIsNotClaimed(String text, Status expected) {
        assertThat(READER.read(Sample.article(text, "2024-03-10")).reports().stream()
                        .filter(r -> r.code().type().name().equals("ASSAULT"))
                        .map(r -> r.status())
                        .collect(Collectors.toSet()))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Iran has condemned Chad, the Iranian government said. | FACT
            Iran has condemned Chad, the Peruvian government said. | CLAIM
            """)
    void aStateTellsItsOwnWords(String text, Status expected) {
        assertThat(READER.read(Sample.article(text, "2024-03-10")).reports())
                .extracting(r -> r.status())
                .containsExactly(expected);
    }
}
