package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfluenceTest {
    private static final ArticleId ARTICLE = new ArticleId("a1");
    private static final Span EVIDENCE = new Span(ARTICLE, 0, 26, "The embargo emptied shops.");
    private static final Span CAUSE = new Span(ARTICLE, 0, 11, "The embargo");
    private static final Span EFFECT = new Span(ARTICLE, 20, 25, "shops");

    @ParameterizedTest
    @CsvSource({
        "false, false, PLUS, PLUS",
        "true, false, PLUS, MINUS",
        "false, true, PLUS, MINUS",
        "true, true, PLUS, PLUS",
        "true, false, MINUS, PLUS",
        "true, false, ZERO, ZERO",
        "true, false, UNKNOWN, UNKNOWN"
    })
    void lessOfACauseTurnsTheSignRound(boolean lessOfTheCause, boolean lessOfTheEffect, Sign told, Sign between) {
        assertThat(influence(CAUSE, lessOfTheCause, EFFECT, lessOfTheEffect, told)
                        .between())
                .isEqualTo(between);
    }

    @Test
    void nothingCausesItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> influence(CAUSE, false, CAUSE, false, Sign.PLUS))
                .withMessageContaining("itself");
    }

    @Test
    void bothSidesStandInTheArticleOfTheEvidence() {
        Span elsewhere = new Span(new ArticleId("a2"), 0, 5, "shops");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> influence(CAUSE, false, elsewhere, false, Sign.PLUS))
                .withMessageContaining("article of their evidence");
    }

    private static Influence influence(Span cause, boolean lessOfIt, Span effect, boolean lessOfThat, Sign sign) {
        return new Influence(
                new InfluenceId("i1"),
                new State(cause, null, null, lessOfIt),
                new State(effect, null, null, lessOfThat),
                sign,
                Modality.ASSERTED,
                Voice.author(),
                EVIDENCE,
                0.5,
                "test");
    }
}
