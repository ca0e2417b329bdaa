package org.bellwether.ask.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
    private static final QuestionWords WORDS = QuestionWords.bundled();

    private static Stance of(String question, String statement, boolean bySubject, boolean reported, boolean denied) {
        return Stance.of(
                Question.of(
                        question, WORDS, name -> name.equals("Rovia") ? List.of("Rovian") : List.of(), _ -> List.of()),
                WordForm.words(statement),
                bySubject,
                reported,
                denied,
                WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rovia will soon join the fighting                       | FOR
            The Rovian army has entered the conflict                | FOR
            Rovia will not enter the war                            | AGAINST
            Rovia won’t take part in the invasion                   | AGAINST
            there is no sign that Rovia has joined the war          | AGAINST
            Rovia could enter the war                               | UNCLEAR
            Rovia could not enter the war                           | AGAINST
            it is not true that Rovia will never enter the war      | UNCLEAR
            Rovia would enter the war if it were attacked           | UNCLEAR
            Will Rovia enter the war?                               | UNCLEAR
            Lestan entered the war                                  | UNCLEAR
            Lestan entered the war with Rovia                       | UNCLEAR
            the war that Rovia entered                              | UNCLEAR
            Rovia entered the talks                                 | UNCLEAR
            Rovia could be edging closer towards joining the war    | FOR
            Rovia is trying to avoid entering the war               | AGAINST
            the allies want Rovia to enter the war                  | UNCLEAR
            Rovia warned of shortages                               | UNCLEAR
            Rovia has entered the war, which was not foreseen       | UNCLEAR
            """)
    void aStatementIsJudgedByPlainSignsOnly(String statement, Stance stance) {
        assertThat(of("Will Rovia formally enter the war?", statement, false, false, false))
                .isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Will Rovia withdraw its troops from Lestan? | Rovian troops will remain in Lestan            | AGAINST
            Will Rovia withdraw its troops from Lestan? | Rovian forces will not stay in Lestan          | FOR
            Will Rovia withdraw its troops from Lestan? | Rovia would have to remain a force in Lestan   | UNCLEAR
            Will Rovia lift the sanctions?              | Rovia has widened its sanctions                | AGAINST
            Will Rovia win the war?                     | Rovia is losing the war                        | AGAINST
            Was Rovia dragged into the war?             | Rovia was dragged into the fighting            | FOR
            """)
    void whatIsTheOppositeSpeaksTheOtherWay(String question, String statement, Stance stance) {
        assertThat(of(question, statement, false, false, false)).isEqualTo(stance);
    }

    @Test
    void anAuthorsWordsCountWhereTheySayWhatTheSubjectIsAboutToDo() {
        Question question = Question.of("Will Rovia enter the war?", WORDS, List::of, _ -> List.of());
        assertThat(Stance.leaning(question, WordForm.words("Rovia may be preparing to join the war"), WORDS))
                .isEqualTo(Stance.FOR);
        assertThat(Stance.leaning(question, WordForm.words("Rovia has joined the war"), WORDS))
                .isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void whoeverIsAskedAboutNeedNotNameHimself() {
        assertThat(of("Will Rovia enter the war?", "we shall join the war", true, false, false))
                .isEqualTo(Stance.FOR);
    }

    @Test
    void inWhatASpeakerIsReportedToHaveSaidWouldIsWill() {
        assertThat(of("Will Rovia enter the war?", "Rovia would join the war", false, true, false))
                .isEqualTo(Stance.FOR);
    }

    @Test
    void aDenialSpeaksAgainstWhetherItSaysNotOrNot() {
        assertThat(of("Did Rovia enter the war?", "Rovia had entered the war", false, true, true))
                .isEqualTo(Stance.AGAINST);
        assertThat(of("Did Rovia enter the war?", "Rovia had not entered the war", false, true, true))
                .isEqualTo(Stance.AGAINST);
    }

    @Test
    void aQuestionForWhatIsNotIsTurnedRound() {
        assertThat(of("Won't Rovia enter the war?", "Rovia will enter the war", false, false, false))
                .isEqualTo(Stance.AGAINST);
    }

    @Test
    void whatCannotBeAnsweredWithYesOrNoIsNotJudged() {
        assertThat(of("Why did Rovia enter the war?", "Rovia has entered the war", false, false, false))
                .isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void aNameAfterWhatIsDoneMustComeAfterIt() {
        assertThat(of("Did Lestan attack Rovia?", "Lestan bombed the Rovian port", false, false, false))
                .isEqualTo(Stance.FOR);
        assertThat(of("Did Lestan attack Rovia?", "Rovia bombed Lestan", false, false, false))
                .isEqualTo(Stance.UNCLEAR);
    }

    @Test
    void aRowOfAnUnknownKindIsNamed() {
        assertThatThrownBy(() -> QuestionWords.of(TableFile.parse("words.tsv", List.of("maybe\tx"), 2)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("'maybe' is none of same, opposite, near, not, perhaps, leans, empty");
    }
}
