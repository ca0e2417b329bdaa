package org.bellwether.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineLexiconTest {
    private static final LineLexicon LEXICON = LineLexicon.bundled();

    static Stream<LineLexicon.Entry> entries() {
        return LEXICON.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyWordingFindsItsExample(LineLexicon.Entry entry) {
        assertThat(entry.foundIn(entry.example())).as(entry.id()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyWordingLeavesItsCounterexampleAlone(LineLexicon.Entry entry) {
        assertThat(entry.foundIn(entry.counterexample())).as(entry.id()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The border was closed on Friday.
            "We will not take part," he said.
            Why the talks failed
            Minsk | Moscow
            Sanctions: what comes next?
            He moved to 12 Lenin Street in 1994, where he lived.
            Protesters chanted "share the power".
            """)
    void storyLinesAreNotFurniture(String line) {
        assertThat(LEXICON.is(LineKind.FURNITURE, line)).isFalse();
    }

    @Test
    void aNoticeGluedToAParagraphBeginsAfterItsSentence() {
        String line = "\"They cannot leave.\" Copyright 2031 Example Radio. To see more, visit example.org.";

        assertThat(line.substring(LEXICON.tailOf(line))).startsWith("Copyright 2031");
    }

    @Test
    void aCopyrightInTheMiddleOfASentenceIsNoNotice() {
        String line = "The court said the copyright 2031 law was void.";

        assertThat(LEXICON.tailOf(line)).isEqualTo(line.length());
    }

    @Test
    void everyAttributionReadsItsExample() {
        Attributions attributions = Attributions.bundled();
        for (Attributions.Entry entry : attributions.entries()) {
            assertThat(attributions.publisherIn(List.of(entry.example())).orElse(""))
                    .as(entry.id())
                    .isEqualTo(entry.publisher());
            assertThat(String.join("|", attributions.authorsIn(List.of(entry.example()))))
                    .as(entry.id())
                    .isEqualTo(entry.authors());
        }
    }
}
