package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineVerbsTest {
    @Test
    void everyExampleTellsWhatIsDoneToItsSubject() {
        List<String> missed = new ArrayList<>();
        for (Row row : TableFile.read(HeadlineVerbs.class, "headline.tsv", 2).rows()) {
            Sentence sentence = Sample.headline(row.cell(1)).sentences().getFirst();
            Grammar grammar = new Grammar(sentence);
            boolean undergone = sentence.tokens().stream()
                    .filter(t -> t.lemma().equals(row.cell(0)))
                    .map(Token::index)
                    .anyMatch(grammar::isPassive);
            if (!undergone) {
                missed.add(row.cell(1));
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Police arrested three students in Lima, arrest", "Rebels freed hostages in Mali, free"})
    void whoeverHasAnObjectDoesIt(String headline, String verb) {
        Sentence sentence = Sample.headline(headline).sentences().getFirst();
        Grammar grammar = new Grammar(sentence);
        assertThat(sentence.tokens().stream()
                        .filter(t -> t.lemma().equals(verb))
                        .map(Token::index))
                .noneMatch(grammar::isPassive);
    }
}
