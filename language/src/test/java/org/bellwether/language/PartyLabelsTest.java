package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyLabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jane Roe ( R - Utah ) left . | ( R - Utah )
            Jane Roe (D) left . | (D)
            Jane Roe , D - Ohio , left . | , D - Ohio ,
            Jane Roe ( Vt. ) left . | ( Vt. )
            """)
    void aPartyOrAStateBehindANameIsALabel(String words, String label) {
        List<String> forms = List.of(words.split(" "));
        assertThat(PartyLabels.in(forms).stream().mapToObj(forms::get).collect(Collectors.joining(" ")))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Red Cross ( ICRC ) left .",
                "The plan ( see below ) failed .",
                "the plan (D) failed .",
                "Paris , London , Rome"
            })
    void otherBracketsAndListsAreNone(String words) {
        assertThat(PartyLabels.in(List.of(words.split(" "))).isEmpty()).isTrue();
    }

    @Test
    void whoeverHasALabelStaysTheObject() {
        AnnotatedText annotated = Engines.shared()
                .annotate(Articles.of("Miners called on Ohio Gov. Jane Roe (R) to resign over the flood."));
        EnglishEngineTest.checkOffsets(annotated);
        Sentence sentence = annotated.sentences().getFirst();
        Token roe = sentence.tokens().stream()
                .filter(t -> t.form().equals("Roe"))
                .findFirst()
                .orElseThrow();
        assertThat(roe.relation()).isEqualTo("pobj");
        assertThat(sentence.token(roe.head()).form()).isEqualTo("on");
        assertThat(sentence.token(roe.index() + 1).relation()).isEqualTo("punct");
    }
}
