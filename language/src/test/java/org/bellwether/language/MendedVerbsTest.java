package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On Monday Norway sold the port.; Monday; Norway; sold",
                "In May Norway's navy sold the port.; May; navy; sold",
                "On 3 May Norway's navy sold the port.; May; navy; sold",
                "In May 2021 Norway sold the port.; May; Norway; sold",
                "In the week of May 9 Iceland's old choir under Captain Ada Holm sold the port.; May; choir; sold",
                "Since Monday police have searched the port.; Monday; police; searched",
                "Iceland said that on Monday Norway had sold the port.; Monday; Norway; sold",
                "Iceland said on Monday talks with Norway would resume.; Monday; talks; resume",
            })
    void whoeverIsNamedBehindADayIsTheSubject(String text, String day, String subject, String verb) {
        List<Token> words = words(text);
        assertThat(word(words, subject)).satisfies(noun -> {
            assertThat(noun.relation()).isEqualTo("nsubj");
            assertThat(noun.head()).isEqualTo(word(words, verb).index());
        });
        assertThat(word(words, day).relation()).isEqualTo("pobj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday, Norway sold the port.",
                "On Monday the navy of Norway sold the port.",
                "Norway sold the port on Monday night to Iceland.",
                "In May elections Norway's party lost.",
            })
    void aSentenceWithASubjectKeepsIt(String text) {
        List<Token> words = words(text);
        assertThat(LeadingDays.mended(words)).isEqualTo(words);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In the night of Sunday 5 March the navy sold the port.",
                "In the early hours of the harbour strike on 26 July 2023 guards had closed the gates.",
                "In the week of Monday 3 May Norway's navy sold the port.",
            })
    void everyWordHangsOnTheVerbByWhateverWay(String text) {
        List<Token> words = words(text);
        assertThat(words).allSatisfy(word -> {
            int at = word.index();
            for (int steps = 0; at >= 0; steps++) {
                assertThat(steps).isLessThanOrEqualTo(words.size());
                at = words.get(at).head();
            }
        });
    }
}
