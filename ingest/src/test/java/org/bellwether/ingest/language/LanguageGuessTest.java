package org.bellwether.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bellwether.ingest.text.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = LanguageGuess.bundled();

    static Stream<TableFile.Row> languages() {
        return TableFile.read("languages.tsv", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageIsToldByItsExample(TableFile.Row row) {
        assertThat(GUESS.of(row.column(3))).contains(row.column(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Russian troops moved toward the border on Tuesday, officials said, as leaders of three countries met in the capital to discuss what they called a threat.
            de | Die Truppen rückten am Dienstag an die Grenze vor, sagten Beamte, während sich die Präsidenten von drei Staaten in der Hauptstadt trafen.
            ru | Войска подошли к границе во вторник, сообщили чиновники, когда лидеры трёх стран собрались в столице, чтобы обсудить то, что они назвали угрозой.
            uk | Війська підійшли до кордону у вівторок, повідомили посадовці, коли лідери трьох країн зібралися в столиці, щоб обговорити те, що вони назвали загрозою.
            be | Войскі падышлі да мяжы ў аўторак, паведамілі чыноўнікі, калі лідары трох краін сабраліся ў сталіцы, каб абмеркаваць тое, што яны назвалі пагрозай.
            pl | Wojska podeszły do granicy we wtorek, poinformowali urzędnicy, gdy przywódcy trzech państw spotkali się w stolicy, aby omówić to, co nazwali zagrożeniem.
            """)
    void aNewsSentenceIsTold(String code, String text) {
        assertThat(GUESS.of(text)).contains(code);
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(GUESS.of("Minsk, Belarus")).isEmpty();
    }

    @Test
    void figuresTellNothing() {
        assertThat(GUESS.of("12 34 56 78 90 ".repeat(50))).isEmpty();
    }
}
