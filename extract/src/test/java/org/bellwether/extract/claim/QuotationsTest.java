package org.bellwether.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
    private static List<String> found(String text) {
        return Quotations.in(text).stream()
                .map(q -> q.pieces().stream()
                        .map(p -> text.substring(p.start(), p.end()))
                        .collect(Collectors.joining(" + ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "He said \"no\" twice.|\"no\"",
                "He said “no” twice.|“no”",
                "He said ‘no’ twice.|‘no’",
                "He said 'no' twice.|'no'",
                "He said ''no'' twice.|''no''",
                "He said «no» twice.|«no»",
                "He said “not now\" twice.|“not now\"",
                "He said “not now“ twice.|“not now“",
                "He said \"not now” twice.|\"not now”",
                "He said „no“ twice.|„no“",
                "“He said ‘no’ to me,” she said.|“He said ‘no’ to me,”",
                "“It’s the workers’ day,” she said.|“It’s the workers’ day,”",
                "\"It's 'over',\" she said.|\"It's 'over',\"",
            })
    void everyStyleIsFound(String text, String quotation) {
        assertThat(found(text)).containsExactly(quotation);
    }

    @Test
    void apostrophesAreNoQuotationMarks() {
        assertThat(found("The workers' leader didn't say it's over in the '90s."))
                .isEmpty();
    }

    @Test
    void aQuotationGoesOnWhereTheNextParagraphOpensWithAMark() {
        assertThat(found("“One.\n\n“Two,” he said.")).containsExactly("“One. + “Two,”");
    }

    @Test
    void aForgottenMarkSpoilsOneParagraphOnly() {
        assertThat(found("“One.\nTwo.\n“Three,” he said.")).containsExactly("“One.", "“Three,”");
    }

    @Test
    void randomTextsDoNoHarm() {
        long seed = 7;
        Random random = new Random(seed);
        String letters = "ab .,\n\"'“”‘’«»„`\ud83d\ude00";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int last = 0;
            for (Quotation quotation : Quotations.in(text.toString())) {
                assertThat(quotation.start())
                        .as("seed %d, text '%s'", seed, text)
                        .isGreaterThanOrEqualTo(last);
                last = quotation.end();
                assertThat(last).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
