package org.bellwether.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Statement;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;

class DeedLexiconTest {
    private static final List<String> COLUMNS =
            List.of("deed", "pole", "part", "words", "object", "of", "reads", "leaves");

    @Test
    void everyEntryIsReadInItsSentence() {
        List<String> faults = new ArrayList<>();
        for (DeedEntry entry : DeedLexicon.bundled().entries()) {
            if (Compared.of(entry.reads()).statements().stream().noneMatch(s -> isOf(entry, s))) {
                faults.add("%s is not read as %s in: %s".formatted(entry.words(), entry.deed(), entry.reads()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noEntryIsReadInItsCounterexample() {
        List<String> faults = new ArrayList<>();
        DeedLexicon.bundled().entries().stream()
                .filter(e -> !e.leaves().equals("-"))
                .forEach(entry -> {
                    if (Compared.of(entry.leaves()).statements().stream()
                            .anyMatch(s -> s.deed().equals(entry.deed()) && s.bearing() != Statement.Bearing.VERB)) {
                        faults.add("%s is read in: %s".formatted(entry.deed(), entry.leaves()));
                    }
                });
        assertThat(faults.stream().distinct()).isEmpty();
    }

    /** A sentence may tell the deed, foretell it or deny it: the test asks for the class and whether the words only bear on it. */
    private static boolean isOf(DeedEntry entry, Statement statement) {
        Statement.Bearing bearing =
                entry.pole() == DeedEntry.Pole.PARTLY ? Statement.Bearing.NEAR : Statement.Bearing.DEED;
        return statement.deed().equals(entry.deed()) && statement.bearing() == bearing;
    }

    private static DeedLexicon lexicon(String row) {
        return DeedLexicon.of(
                TableFile.parse("deeds.tsv", List.of(String.join("\t", COLUMNS), row), COLUMNS),
                TableFile.parse("objects.tsv", List.of("war\twar conflict"), 2));
    }

    @Test
    void anEntryNeedsASentenceForEachOfItsAlternatives() {
        assertThatThrownBy(() -> lexicon("join\t+\tverb\tjoin|enter\twar\tsubject\tChad joined the war.\t-"))
                .hasMessage("deeds.tsv:2: 2 alternatives have 1 sentences");
    }

    @Test
    void aPoleThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> lexicon("join\t?\tverb\tjoin\twar\tsubject\tChad joined the war.\t-"))
                .hasMessage("deeds.tsv:2: pole '?' is none of +, -, ~");
    }

    @Test
    void aKindOfObjectThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> lexicon("join\t+\tverb\tjoin\tfeast\tsubject\tChad joined the feast.\t-"))
                .hasMessage("deeds.tsv:2: there is no kind of object 'feast'");
    }
}
