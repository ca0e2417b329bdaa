package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from the side of those who undergo it. */
class DoerUntoldTest {
    private final Told told = new Told();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two students were killed near the market. | ASSAULT > students
            Five activists were arrested on Tuesday. | COERCE > activists
            The lawyers who had been detained last week were released on Friday. | COERCE > lawyers; RETREAT > lawyers
            The families of the villagers killed in the valley wept. | ASSAULT > villagers
            France condemned the killing of three nurses. | ACCUSE France > nurses; ASSAULT > nurses
            The abduction of the teachers shocked the town. | ASSAULT > teachers
            Three students were reported shot dead. | ASSAULT > students
            A bridge was bombed and three soldiers killed. | ASSAULT > soldiers
            Thousands of refugees who were deported in May have returned. | COERCE > refugees
            """)
    void aDeedOnSomebodyIsReportedWithoutItsDoer(String sentence, String expected) {
        assertThat(told.in(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two students were killed by soldiers. | ASSAULT soldiers > students
            The killing of three nurses by rebels was filmed. | ASSAULT rebels > nurses
            """)
    void aDoerWhoIsToldActs(String sentence, String expected) {
        assertThat(told.in(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attack came at night.",
                "The students were encouraged to vote.",
                "No students were arrested."
            })
    void whatNobodyDoesOrUndergoesIsNotReported(String sentence) {
        assertThat(told.in(sentence)).isEmpty();
    }
}
