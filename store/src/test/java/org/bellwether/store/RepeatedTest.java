package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.model.ArticleId;
import org.junit.jupiter.api.Test;

class RepeatedTest {
    @Test
    void equalValuesBecomeOneObject() {
        Repeated<ArticleId> repeated = new Repeated<>();
        ArticleId first = new ArticleId("d0123456789abcdef");
        assertThat(repeated.one(first)).isSameAs(first);
        assertThat(repeated.one(new ArticleId("d0123456789abcdef"))).isSameAs(first);
    }

    @Test
    void everyValueIsAnsweredWithAnEqualOne() {
        Repeated<String> repeated = new Repeated<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 30_000; i++) {
                assertThat(repeated.one("text " + i)).isEqualTo("text " + i);
            }
        }
    }
}
