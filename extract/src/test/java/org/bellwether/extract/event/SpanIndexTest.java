package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanIndexTest {
    private static final ArticleId ARTICLE = new ArticleId("a1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatLookingAtEveryClaimFinds(long seed) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            claims.add(claim(i, List.of(span(random, 60), span(random, 9))));
        }
        SpanIndex<Claim> index = new SpanIndex<>(claims, Claim::content);
        for (int i = 0; i < 200; i++) {
            Span stretch = span(random, 30);
            assertThat(index.in(stretch))
                    .as("seed %d, %s", seed, stretch)
                    .containsExactlyElementsOf(claims.stream()
                            .filter(c -> c.content().stream().anyMatch(stretch::overlaps))
                            .toList());
        }
    }

    private static Span span(Random random, int longest) {
        int start = random.nextInt(500);
        int length = 1 + random.nextInt(longest);
        return new Span(ARTICLE, start, start + length, "x".repeat(length));
    }

    private static Claim claim(int number, List<Span> content) {
        return new Claim(
                new ClaimId("c" + number),
                null,
                "somebody",
                content.getFirst(),
                Claim.Kind.STATEMENT,
                content,
                false,
                When.unknown(),
                null,
                0.5,
                "test");
    }
}
