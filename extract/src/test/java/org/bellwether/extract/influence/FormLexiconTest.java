package org.bellwether.extract.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.model.Influence;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLexiconTest {
    @Test
    void everyFormIsReadInItsExampleWithItsSignAndLeftAloneInItsCounterexample() {
        List<String> faults = new ArrayList<>();
        for (Form form : FormLexicon.bundled().forms()) {
            List<Influence> read = of(form, form.reads());
            if (read.stream().noneMatch(i -> marked(form, i).equals(form.reads()) && i.sign() == form.sign())) {
                faults.add("%s: %s is read as %s"
                        .formatted(
                                form.id(),
                                form.reads(),
                                read.stream()
                                        .map(i -> i.sign() + " " + marked(form, i))
                                        .toList()));
            }
            String leaves = form.leaves();
            if (leaves != null && !of(form, leaves).isEmpty()) {
                faults.add(form.id() + " is read in: " + leaves);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Influence> of(Form form, String words) {
        return Marked.influences(words).stream()
                .filter(i -> i.rule().equals(form.id()))
                .toList();
    }

    private static String marked(Form form, Influence influence) {
        return Marked.marked(Marked.plain(form.reads()), influence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "verbs,lead,subject,p:to,+,x,-; forms.tsv:1: 'verbs' is none of [VERB, NOUN, ADJECTIVE, PREPOSITION, MARK, OPENING, PURPOSE]",
                "verb,lead,subject,p:to,++,x,-; forms.tsv:1: sign '++' is none of + - 0 ?",
                "verb,lead,subject,p:to,+ of=war,x,-; forms.tsv:1: 'of=war' is none of cause=CONCEPTS, effect=CONCEPTS, aim, condition",
                "verb,lead,subject,,+,x,-; forms.tsv:1: column 4 names no place",
                "verb,lead,subject,p:to,+,x; forms.tsv:1: 6 columns, expected 7",
            })
    void whatIsNoFormIsRefusedWithItsLine(String line, String message) {
        List<String> lines = List.of(line.replace(',', '\t'));
        assertThatThrownBy(() -> FormLexicon.of(TableFile.parse("forms.tsv", lines, FormLexicon.COLUMNS)))
                .hasMessage(message);
    }

    @Test
    void aFormThatStandsTwiceIsRefused() {
        String line = "verb\tlead\tsubject\tp:to\t+\tx\t-";
        TableFile table = TableFile.parse("forms.tsv", List.of(line, line), FormLexicon.COLUMNS);
        assertThatThrownBy(() -> FormLexicon.of(table)).hasMessage("forms.tsv:2: 'verb.lead' stands twice");
    }

    @Test
    void aPlaceThatIsNotKnownIsRefused() {
        TableFile table =
                TableFile.parse("forms.tsv", List.of("verb\tlead\ttopic\tp:to\t+\tx\t-"), FormLexicon.COLUMNS);
        assertThatThrownBy(() -> FormLexicon.of(table))
                .hasMessageStartingWith("forms.tsv:1: place 'topic' is none of [");
    }

    @Test
    void aConceptThatAFormAsksForIsInTheTaxonomy() {
        Set<String> known = Concepts.bundled().names();
        assertThat(FormLexicon.bundled().forms())
                .allSatisfy(f -> assertThat(known).containsAll(f.of()).containsAll(f.to()));
    }
}
