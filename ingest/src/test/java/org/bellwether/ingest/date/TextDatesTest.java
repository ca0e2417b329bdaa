package org.bellwether.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.text.Story;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDatesTest {
    private final TextDates dates = new TextDates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The talks of May 2030 failed, and on March 3, 2031 they began again. | - | 2031-03-03 | -
            The minister came in December 2030. Elections are planned for June 2032. | - | 2030-12-01 | 2032-06-30
            The minister came in December 2030. Elections were planned for June 2032. | - | 2030-12-01 | -
            The minister came in December 2030, ahead of the 2036 Games. | - | 2030-12-01 | -
            The minister came after the 2029 elections. | - | 2029-01-01 | -
            The minister, who came in December 2030, spoke of the 2036 Games. | - | 2030-12-01 | -
            The paper, named Vision 2040, was shown on 2 May 2031. | - | 2031-05-02 | -
            The goal of clean rivers in 2045 was agreed on 2 May 2031. | - | 2031-05-02 | -
            The bridge was begun in 2029. The Games of 2036 will use it. | - | 2029-01-01 | -
            Parliament will vote on 5 June 2031. | - | - | 2031-06-05
            The army will leave by the end of July 2031. | - | - | 2031-07-31
            The force is due to leave on 5 June 2031; it came on 4 May 2031. | - | 2031-05-04 | 2031-06-05
            "We will leave on 5 June 2031," he said. The army stayed until 9 July 2032, and left on 10 July 2032. | - | 2032-07-10 | -
            They said they will leave on 5 June 2031. The army left on 10 July 2032. | - | 2032-07-10 | -
            The army left on 4 July 2031. | Updated 6 July 2031 | 2031-07-04 | 2031-07-06
            By the end of 2035 the bridge will stand. It was begun in 2029. | - | 2029-01-01 | -
            The army will leave in July 2031. | Copyright 2031 Example Radio | - | 2031-07-31
            The army left on 4 July 2031. | © 2029-2031 Example | 2031-07-04 | 2031-12-31
            The army left on 4 July 2031. | © 2030 Example | - | 2030-12-31
            The visit to the capital by the king in August 2031 was short. | - | 2031-08-01 | -
            """)
    void aTextBoundsItsOwnDate(String text, String notice, String start, String end) {
        Story story = new Story(
                null,
                List.of(new Draft.Part(Block.Kind.PARAGRAPH, text)),
                notice == null ? List.of() : List.of(notice),
                List.of());
        When published = dates.published(story);
        assertThat(published.method()).isEqualTo(When.Method.INFERRED);
        assertThat(published.startIso()).isEqualTo(start);
        assertThat(published.endIso()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Published March 10, 2031 at 4:15 PM | 2031-03-10
            10 March 2031 | 2031-03-10
            Posted on 10.03.2031 | 2031-03-10
            NORTHTOWN, March 10, 2031 (AFP) - The army left the town on Friday. | 2031-03-10
            Mon, 2031-03-10 12:00 | 2031-03-10
            """)
    void aLineAboveTheStorySaysWhen(String line, String day) {
        assertThat(dates.stated(List.of(line), DateOrder.UNKNOWN).orElseThrow().startIso())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Updated March 10, 2031
            © March 10, 2031 Example
            The army left the town on March 10, 2031, and nobody has seen it since then, although many have looked for it.
            31 February 2031
            """)
    void otherLinesDoNot(String line) {
        assertThat(dates.stated(List.of(line), DateOrder.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            27.1.2031 - The government of Norland closed its border after a week of protests in the whole of the country. | 2031-01-27
            (27 January 2031) The government of Norland closed its border after a week of protests in the whole of the country. | 2031-01-27
            27.1.2031 was the day on which the government of Norland closed its border after a week of protests in the country. | -
            2 of the 14.1.2031 - sized parts of the text that the government of Norland closed were printed, and a third followed. | -
            """)
    void aTextMayBeginWithItsDay(String line, String day) {
        assertThat(dates.stated(List.of(line), DateOrder.UNKNOWN).map(when -> String.valueOf(when.start())))
                .isEqualTo(Optional.ofNullable(day));
    }
}
