package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateScoreTest {
    @Test
    void aWrongDayIsFalseAndNoAnswerIsMissed() {
        DateScore score = new DateScore();
        assertThat(score.add("2021-05-03", "2021-05-03", "metadata")).isTrue();
        assertThat(score.add("2021-05-03", "2021-05-04", "url")).isFalse();
        assertThat(score.add("2021-05-03", null, "unknown")).isFalse();
        assertThat(score.add(null, "2021-05-03", "metadata")).isFalse();
        assertThat(score.add(null, null, "unknown")).isTrue();
        // one right, two wrong, one missed: 2·1/(2·1+2+1)
        assertThat(score.figures())
                .containsEntry("f", 0.4)
                .containsEntry("precision", 0.3333)
                .containsEntry("recall", 0.5)
                .containsEntry("accuracy", 0.4)
                .containsEntry("wrong_by_url", 0.5)
                .containsEntry("pages", 5);
    }
}
