package org.bellwether.ask.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final QuestionWords WORDS = QuestionWords.bundled();

    private static Question asked(String question) {
        return Question.of(
                question,
                WORDS,
                name -> name.equals("Rovia") ? List.of("Rovian") : List.of(),
                name -> name.equals("Rovia") ? List.of("Rovgrad", "Anna Wolny") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rovia would join the fighting                                  | true
            Rovgrad has long assisted in the war                           | true
            Anna Wolny takes a role in the conflict                        | true
            Rovia warned of the war                                        | false
            Rovia joined a trade alliance                                  | false
            Lestan joined the fighting                                     | false
            Rovia sent troops to a parade                                  | false
            """)
    void aStatementBearsOnAQuestionThatHasItsSubjectAndAllThatIsAsked(String statement, boolean bears) {
        assertThat(asked("Will Rovia enter the war?").isAbout(WordForm.words(statement), false))
                .isEqualTo(bears);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rovian soldiers will stay in Lestan                            | true
            Rovia will withdraw its soldiers                               | true
            Rovia and Lestan have the same soldiers on their stamps        | false
            """)
    void ofThreeWordsOneMayBeMissingButNotWhatIsDone(String statement, boolean bears) {
        assertThat(asked("Will Rovia withdraw its troops from Lestan?").isAbout(WordForm.words(statement), false))
                .isEqualTo(bears);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rovia joined the war       | false | 1
            joined the war             | true  | 1
            Rovgrad joined the war     | false | 0.867
            Rovgrad assisted in a war  | false | 0.733
            """)
    void aNearWordIsWorthLessThanOneThatAnswers(String statement, boolean bySubject, double share) {
        assertThat(asked("Will Rovia enter the war?").share(WordForm.words(statement), bySubject))
                .isCloseTo(share, within(0.001));
    }
}
