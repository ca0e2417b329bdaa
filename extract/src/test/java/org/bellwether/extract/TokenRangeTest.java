package org.bellwether.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the ferry        | the ferry
                    he ferry lea     | ferry
                    sank. Two 🚜     | sank . / Two 🚜
                    lost. Nobody was | lost . / Nobody was
                    """)
    void theWordsWithinASpanAreThoseItHoldsWhole(String stretch, String words) {
        String string = "Last night the ferry leaving Pylos sank. Two 🚜 on its deck were lost. Nobody was hurt.";
        AnnotatedText text = Sample.text(string);
        int start = string.indexOf(stretch);
        Span span = text.article().span(start, start + stretch.length());
        assertThat(TokenRange.within(text, span))
                .extracting(range -> String.join(" ", forms(text, range)))
                .containsExactly(words.split(" / "));
    }

    private static List<String> forms(AnnotatedText text, TokenRange range) {
        return text.sentences().get(range.sentence()).tokens().subList(range.first(), range.end()).stream()
                .map(t -> t.form())
                .toList();
    }
}
