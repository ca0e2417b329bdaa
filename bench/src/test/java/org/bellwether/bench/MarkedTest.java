package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTest {
    @Test
    void theMarksGoAndTheirWordsStay() {
        assertThat(Marked.parse("<s>Rovia</s> met <t>Lestan</t>."))
                .isEqualTo(new Marked(
                        "Rovia met Lestan.",
                        java.util.List.of(new GoldSpan(0, 5)),
                        java.util.List.of(new GoldSpan(10, 16))));
    }

    @Test
    void onePartysWordsMayLieInTheOthers() {
        assertThat(Marked.parse("<s><t>Lestan</t>'s army</s> fell."))
                .isEqualTo(new Marked(
                        "Lestan's army fell.",
                        java.util.List.of(new GoldSpan(0, 13)),
                        java.util.List.of(new GoldSpan(0, 6))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<s>Rovia met Lestan.", "Rovia</s> met Lestan.", "<s>Rovia</t> met.", "<s>a<s>b</s>"})
    void aMarkThatIsNotClosedIsRefused(String marked) {
        assertThat(Marked.parse(marked)).isNull();
    }
}
