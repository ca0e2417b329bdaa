package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesTest {
    private static final ArticleId ARTICLE = new ArticleId("a1");
    private static final ActorId OLD = new ActorId("wolny");
    private static final ActorId NEW = new ActorId("s.x1");
    private static final Moves MOVES = new Moves(Map.of(
            ARTICLE, Map.of(OLD, List.of(new Moves.At(span(10, 15), OLD), new Moves.At(span(100, 105), NEW)))));

    private static Span span(int start, int end) {
        return new Span(ARTICLE, start, end, "x".repeat(end - start));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, wolny", "12, 20, wolny", "50, 57, wolny", "60, 70, s.x1", "90, 103, s.x1", "300, 310, s.x1"})
    void whatIsSaidGoesWithTheNearestMention(int start, int end, String meant) {
        assertThat(MOVES.meant(OLD, span(start, end))).isEqualTo(new ActorId(meant));
    }

    @Test
    void othersAndOtherArticlesAreLeftAlone() {
        assertThat(MOVES.meant(new ActorId("kern"), span(100, 105))).isEqualTo(new ActorId("kern"));
        Span elsewhere = new Span(new ArticleId("a2"), 100, 105, "Wolny");
        assertThat(MOVES.meant(OLD, elsewhere)).isEqualTo(OLD);
    }

    @Test
    void aMentionItselfIsWhomItIsSaidToMean() {
        Mention moved = new Mention(new MentionId("m1"), OLD, span(100, 105), Mention.Kind.NAME, 1);
        Mention stayed = new Mention(new MentionId("m2"), OLD, span(10, 15), Mention.Kind.NAME, 1);
        assertThat(MOVES.meant(moved)).isEqualTo(NEW);
        assertThat(MOVES.meant(stayed)).isEqualTo(OLD);
    }
}
