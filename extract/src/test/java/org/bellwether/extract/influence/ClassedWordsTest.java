package org.bellwether.extract.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bellwether.model.Influence;
import org.bellwether.model.State;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassedWordsTest {
    @Test
    void everyClassIsReadInItsExampleAndLeftAloneInItsCounterexample() {
        List<String> faults = new ArrayList<>();
        ClassedWords.table().rows().forEach(row -> faults.addAll(faults(row)));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyClassHasWords() {
        assertThat(WordClass.values())
                .allSatisfy(c -> assertThat(ClassedWords.bundled().of(c)).isNotEmpty());
    }

    /** What is not as the row says. */
    static List<String> faults(Row row) {
        List<String> faults = new ArrayList<>();
        String reads = row.text("reads");
        String leaves = row.text("leaves");
        if (!reads.equals("-")) {
            List<Influence> read = Marked.influences(reads);
            boolean told = read.stream()
                    .filter(i -> Marked.marked(Marked.plain(reads), i).equals(reads))
                    .anyMatch(i -> tells(row, i));
            if (!told) {
                faults.add("%s: %s is read as %s"
                        .formatted(
                                row.text("class"),
                                reads,
                                read.stream()
                                        .map(i -> Marked.marked(Marked.plain(reads), i) + shown(i))
                                        .toList()));
            }
        }
        if (!leaves.equals("-") && !Marked.influences(leaves).isEmpty()) {
            faults.add("%s: %s is read".formatted(row.text("class"), leaves));
        }
        return faults;
    }

    private static boolean tells(Row row, Influence influence) {
        String tells = row.text("tells");
        return tells.equals("-") || shown(influence).contains(" " + tells + ";");
    }

    private static String shown(Influence influence) {
        return " cause=%s; effect=%s; towards=%s; sign=%s; modality=%s;"
                .formatted(
                        shown(influence.cause()),
                        shown(influence.effect()),
                        influence.cause().towards(),
                        influence.sign().symbol(),
                        influence.modality().name().toLowerCase(Locale.ROOT));
    }

    private static String shown(State state) {
        return "%s %s%s"
                .formatted(
                        state.actor() == null ? "-" : state.actor(),
                        state.falling() ? "less " : "",
                        state.concept() == null ? "-" : state.concept());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MIX,noun,mix,-,-,x; words.tsv:2: column 'class' has 'MIX', expected one of",
                "MIXTURE,nouns,mix,-,-,x; words.tsv:2: part 'nouns' is none of noun, verb, adjective, -",
                "MIXTURE,noun,mix|mix,-,-,x; words.tsv:2: column 'words' has 'mix' twice",
            })
    void whatIsNoEntryIsRefusedWithItsLine(String line, String message) {
        List<String> lines = List.of(String.join("\t", ClassedWords.COLUMNS), line.replace(',', '\t'));
        TableFile table = TableFile.parse("words.tsv", lines, ClassedWords.COLUMNS);
        assertThatThrownBy(() -> ClassedWords.of(table)).hasMessageStartingWith(message);
    }

    @Test
    void aWordThatStandsTwiceInAClassIsRefused() {
        String line = "MIXTURE\tnoun\tmix\t-\t-\tx";
        TableFile table = TableFile.parse(
                "words.tsv", List.of(String.join("\t", ClassedWords.COLUMNS), line, line), ClassedWords.COLUMNS);
        assertThatThrownBy(() -> ClassedWords.of(table)).hasMessage("words.tsv:3: 'mix' stands twice");
    }
}
