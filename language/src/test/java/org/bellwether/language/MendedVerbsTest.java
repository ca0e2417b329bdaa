package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendedVerbsTest {
    private static List<Token> words(String text) {
        return Engines.shared()
                .annotate(Articles.of(text))
                .sentences()
                .getFirst()
                .tokens();
    }

    private static Token word(List<Token> words, String form) {
        return words.stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norway declared its plans to sell the port, a step that not only threatens the trade of Iceland, but also raises prices.; threatens; raises",
                "The vote not only ended the war but also opened the port.; ended; opened",
            })
    void whatFollowsButAlsoIsJoinedToWhatFollowsNotOnly(String text, String first, String second) {
        List<Token> words = words(text);
        assertThat(word(words, second).head()).isEqualTo(word(words, first).index());
        assertThat(word(words, second).relation()).isEqualTo("conj");
    }

    @Test
    void afterNotOnlyHasTheParticipleIsTheVerbAndTheNounItsSubject() {
        List<Token> words = words("Not only has this decision offered Norway an advantage, but it also helps trade.");
        Token verb = word(words, "offered");
        assertThat(verb.head()).isEqualTo(-1);
        assertThat(word(words, "decision")).satisfies(noun -> {
            assertThat(noun.relation()).isEqualTo("nsubj");
            assertThat(noun.head()).isEqualTo(verb.index());
        });
        assertThat(word(words, "has").relation()).isEqualTo("aux");
    }

    @Test
    void aSentenceWithoutSuchWordsIsNotTouched() {
        List<Token> words = words("Norway has only a house offered by the court, but it also owns a ship.");
        assertThat(InvertedVerbs.mended(PairedVerbs.mended(words))).isEqualTo(words);
    }
}
