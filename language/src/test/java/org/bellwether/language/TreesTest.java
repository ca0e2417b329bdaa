package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final List<Token> WORDS = Engines.shared()
            .annotate(Articles.of("Norway sold the port."))
            .sentences()
            .getFirst()
            .tokens();

    private static List<Token> with(int word, int head) {
        return WORDS.stream()
                .map(t -> t.index() == word ? t.under(head, "dep") : t)
                .toList();
    }

    @Test
    void aTreeIsTaken() {
        List<Token> other = with(0, 3);
        assertThat(Trees.orElse(other, WORDS)).isSameAs(other);
    }

    @Test
    void aCircleIsNot() {
        // "sold" hangs on "Norway", which hangs on "sold"
        assertThat(Trees.orElse(with(1, 0), WORDS)).isSameAs(WORDS);
    }
}
