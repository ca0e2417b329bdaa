package org.bellwether.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bellwether.fetch.WebAddress;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPageTest {
    private static final String TEXT = "The ministry moved nine trains to the border on Monday. "
            .repeat(20)
            .strip();

    private static Optional<String> page(String content) {
        FeedItem item = new FeedItem(
                "k",
                WebAddress.parse("https://paper.example/s"),
                "Trains < planes",
                List.of("Ann Lee"),
                When.unknown(),
                null,
                content);
        return FeedPage.of(item, "The Valley Post").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aWholeArticleBecomesAPage() {
        assertThat(page("<p>" + TEXT + "</p>").orElseThrow())
                .contains("<h1>Trains &lt; planes</h1>", TEXT, "content=\"Ann Lee\"", "content=\"The Valley Post\"");
    }

    @Test
    void nothingBreaksOutOfThePage() {
        assertThat(
                        page("</article></body><script>alert(1)</script><meta property='og:title' content='x'><p onclick=a()>"
                                        + TEXT)
                                .orElseThrow())
                .doesNotContain("alert", "onclick", "content=\"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {" …", " [...]", " <a href='/s'>Read more</a>", " Continue reading Trains at the border."})
    void whatGoesOnElsewhereIsNotWhole(String end) {
        assertThat(page("<p>" + TEXT + end + "</p>")).isEmpty();
    }

    @Test
    void aSummaryIsNotWhole() {
        assertThat(page("<p>The ministry moved nine trains.</p>")).isEmpty();
    }
}
