package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "𝔞", "a𝔟c𝔡𝔢", "🚜🚜 at the gate 🚜"})
    void aCodePointStandsWhereJavaCountsIt(String string) {
        ArticleText text = ArticleText.of(string);
        for (int codePoint = 0; codePoint <= text.codePoints(); codePoint++) {
            int utf16 = string.offsetByCodePoints(0, codePoint);
            assertThat(text.utf16At(codePoint))
                    .as("%s at %d", string, codePoint)
                    .isEqualTo(utf16);
            assertThat(text.codePointAt(utf16)).as("%s at %d", string, utf16).isEqualTo(codePoint);
        }
    }

    @Test
    void noPositionLiesBehindTheEnd() {
        ArticleText text = ArticleText.of("a𝔟c");
        assertThatThrownBy(() -> text.utf16At(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.utf16At(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
