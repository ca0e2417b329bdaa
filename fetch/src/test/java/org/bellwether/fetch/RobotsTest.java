package org.bellwether.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final WebAddress FILE = WebAddress.parse("https://paper.example/robots.txt");

    private static Optional<Duration> pause(String delay) {
        String rules = "User-agent: *\nCrawl-delay: %s\nDisallow: /archive\n".formatted(delay);
        return Robots.pause(Robots.parsed(FILE, rules.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDelayIsThePauseBetweenTwoRequests() {
        assertThat(pause("5")).contains(Duration.ofSeconds(5));
    }

    @Test
    void aDelayOfLessThanNothingIsNone() {
        assertThat(pause("-5")).isEmpty();
        assertThat(pause("soon")).isEmpty();
    }
}
