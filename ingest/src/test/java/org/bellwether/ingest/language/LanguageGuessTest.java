package org.bellwether.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = LanguageGuess.bundled();

    static Stream<Row> languages() {
        return TableFile.read(LanguageGuess.class, "languages.tsv", 4).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageIsToldByItsExample(Row row) {
        assertThat(GUESS.of(row.cell(3))).contains(row.cell(0));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "War nears its end. War crimes, war widows: a war without winners leaves Rovia in ruins, and the war goes on in Lestan.",
                "Van der Berg visits Lestan. Minister Van der Berg met De Vries in Arden to talk about the border.",
                "Die Zeit reporter freed. Rovia released the reporter of Die Zeit, who was held in Lestan, on Monday."
            })
    void aShortEnglishTextIsEnglishWhateverItsNamesAndItsTopic(String text) {
        assertThat(GUESS.of(text)).contains("en");
    }

    @Test
    void aShortTextWithoutSmallWordsTellsNothing() {
        assertThat(GUESS.of("War war war: Rovia troops, tanks, planes, ships; Lestan army, navy, war."))
                .isEmpty();
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
