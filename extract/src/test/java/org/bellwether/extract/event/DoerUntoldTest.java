package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.ActorId;
import org.bellwether.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from the side of those who undergo it. */
class DoerUntoldTest {
    private final EventCoder coder = EventCoder.ofLexicon();
    private final WordsAsCast words = new WordsAsCast();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two students were killed near the market. | ASSAULT > students
            Five activists were arrested on Tuesday. | COERCE > activists
            The lawyers who had been detained last week were released on Friday. | COERCE > lawyers; RETREAT > lawyers
            The families of the villagers killed in the valley wept. | ASSAULT > villagers
            France condemned the killing of three nurses. | ACCUSE France > nurses; ASSAULT > nurses
            The abduction of the teachers shocked the town. | ASSAULT > teachers
            Thousands of refugees who were deported in May have returned. | COERCE > refugees
            """)
    void aDeedOnSomebodyIsReportedWithoutItsDoer(String sentence, String expected) {
        assertThat(told(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two students were killed by soldiers. | ASSAULT soldiers > students
            The killing of three nurses by rebels was filmed. | ASSAULT rebels > nurses
            """)
    void aDoerWhoIsToldActs(String sentence, String expected) {
        assertThat(told(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The attack came at night.",
                "The students were encouraged to vote.",
                "No students were arrested."
            })
    void whatNobodyDoesOrUndergoesIsNotReported(String sentence) {
        assertThat(told(sentence)).isEmpty();
    }

    private String told(String sentence) {
        AnnotatedText text = Sample.text(sentence);
        Cast cast = words.of(text);
        List<String> found = coder.code(text, cast, List.of(), List.of(), List.of()).stream()
                .map(r -> line(cast, r))
                .toList();
        return String.join("; ", found);
    }

    private static String line(Cast cast, Report report) {
        String actors = report.actors().isEmpty() ? "" : " " + names(cast, report.actors());
        String recipients = report.recipients().isEmpty() ? "" : " > " + names(cast, report.recipients());
        return report.code().type() + actors + recipients;
    }

    private static String names(Cast cast, List<ActorId> ids) {
        return String.join(
                ", ",
                ids.stream().map(id -> cast.actor(id).orElseThrow().name()).toList());
    }
}
