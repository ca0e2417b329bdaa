package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private static final SentenceEnds WORDS = SentenceEnds.load();
    private final SentenceSplitter splitter = new SentenceSplitter(WORDS);

    private List<String> split(String text) {
        return splitter.split(text, 0, text.length()).stream()
                .map(range -> text.substring(range.start(), range.end()))
                .toList();
    }

    /** The example is cut just where its marks are, once something else stands there. */
    private void assertCut(String example, String mark, String instead) {
        assertThat(split(example.replace(mark, instead))).containsExactly(example.split(Pattern.quote(mark)));
    }

    static Stream<String> examplesOfTheWordList() {
        return WORDS.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheWordList")
    void theExamplesOfTheWordListAreFound(String example) {
        assertCut(example, " | ", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They crossed the territory.|The others waited.",
                "It ended in 2021.|Nobody knew why.",
                "They left.”|The others stayed.",
                "It was “over.”|“We know,” she said.",
                "It opens at 9 a.m.|Visitors must wait.",
                "Did it end?|Yes."
            })
    void aSentenceGluedToTheNextIsCutOff(String example) {
        assertCut(example, "|", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See example.org/News.Today for it",
                "Write to press.Office@example.org today",
                "The U.S.A. team won",
                "The U.S.Army left",
                "It costs 3.5 million",
                "The Ph.D. student left",
                "He said “Stop!” and left"
            })
    void whatOnlyLooksLikeAnEndIsNone(String text) {
        assertThat(split(text)).containsExactly(text);
    }

    @Test
    void anEmptyLineOrABulletEndsAHeading() {
        assertThat(split("What is known\n\nTroops moved\n• Tanks came\n- Planes left"))
                .containsExactly("What is known", "Troops moved", "• Tanks came", "- Planes left");
    }

    @Test
    void aNewLineAloneEndsNothing() {
        assertThat(split("Troops moved\nto the border.")).containsExactly("Troops moved\nto the border.");
    }

    @Test
    void aStretchWithoutAnyEndIsCutAtABlank() {
        String text = "word ".repeat(10_000).strip();
        assertThat(split(text)).hasSizeGreaterThan(5).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(SentenceSplitter.LONGEST + 1);
            assertThat(part).startsWith("word").endsWith("word");
        });
    }

    @Test
    void aStretchWithoutAnyBlankIsCutBetweenLetters() {
        String text = "\uD83D\uDE00".repeat(10_000);
        assertThat(split(text)).hasSizeGreaterThan(2).allSatisfy(part -> {
            assertThat(Character.isHighSurrogate(part.charAt(0))).isTrue();
            assertThat(Character.isLowSurrogate(part.charAt(part.length() - 1))).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OSLO —|The river rose.",
                "OSLO, Norway (NTA) —|The river rose.",
                "PORT ELLEN, Scotland, March 3 (NTA) -|The river rose.",
                "Oslo (NTA) –|The river rose.",
                "ST. JOHN'S, N.L. --|The river rose."
            })
    void aDatelineStandsByItself(String example) {
        assertCut(example, "|", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oslo — the town on the fjord — was quiet.",
                "The river - rose.",
                "NATO troops (KFOR) stayed in the town.",
                "OSLO-based traders left.",
                "The members (NTA) — all of them — left."
            })
    void whatOnlyLooksLikeADatelineIsNone(String text) {
        assertThat(split(text)).containsExactly(text);
    }
}
