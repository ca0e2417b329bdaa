package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCaseTest {
    private final TitleCase titles =
            new TitleCase(new FlatLexica(ModelCache.open(Engines.cacheFolder(System.getenv()), Progress.SILENT)));

    private String relaxed(String words) {
        return String.join(" ", titles.relaxed(Arrays.asList(words.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Turkish Forces Seize Key Town Near Aleppo | Turkish forces seize key town near Aleppo
                    Ministers Denounce Attack on World Food Programme Convoy | Ministers denounce attack on World Food Programme convoy
                    Supreme Court Rejects Appeal By Fishermen | Supreme Court rejects appeal by fishermen
                    NORWAY SENDS TROOPS TO NATO EXERCISES | Norway sends troops to NATO exercises
                    """)
    void aHeadlineGetsTheCapitalsOfRunningText(String headline, String expected) {
        assertThat(relaxed(headline)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Prime Minister met Helsinki University students on Monday .",
                "Forces seize key town",
                "Anna Berg",
                "TV",
                "… !"
            })
    void whatIsNoHeadlineStaysAsItIs(String words) {
        assertThat(relaxed(words)).isEqualTo(words);
    }

    @Test
    void formsAndOffsetsOfAHeadlineStayThoseOfTheText() {
        AnnotatedText annotated = Engines.shared().annotate(Articles.of("Forces Seize Key Town Near Aleppo"));
        EnglishEngineTest.checkOffsets(annotated);
        Sentence sentence = annotated.sentences().getFirst();
        assertThat(sentence.tokens().stream().map(Token::form))
                .containsExactly("Forces", "Seize", "Key", "Town", "Near", "Aleppo");
        assertThat(sentence.tokens().stream().map(Token::lemma))
                .isEqualTo(List.of("force", "seize", "key", "town", "near", "aleppo"));
        assertThat(sentence.token(1).relation()).isEqualTo("root");
        assertThat(sentence.names()).containsExactly(new Name(5, 6, "GPE"));
    }
}
