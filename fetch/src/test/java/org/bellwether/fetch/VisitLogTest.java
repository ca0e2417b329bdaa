package org.bellwether.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitLogTest {
    private static final Instant NOON = Instant.parse("2022-03-02T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private static Visit visit(String key, String etag) {
        return new Visit(
                key, NOON, key + "/final", List.of(new Hop(key, 301)), etag, null, null, List.of("a1"), 0, null, null);
    }

    @Test
    void whatWasKeptIsThereAgain() {
        VisitLog log = VisitLog.of(folder);
        log.add(visit("https://a.example/", "1"));
        log.add(visit("https://b.example/", "1"));
        log.add(visit("https://a.example/", "2"));

        VisitLog again = VisitLog.of(folder);

        assertThat(again.last("https://a.example/")).contains(visit("https://a.example/", "2"));
        assertThat(again.all()).hasSize(2);
        assertThat(again.last("https://c.example/")).isEmpty();
    }

    @Test
    void aLineThatAKillCutShortCostsThatVisitAlone() throws IOException {
        VisitLog.of(folder).add(visit("https://a.example/", "1"));
        Path file = folder.resolve(VisitLog.FILE);
        Files.writeString(file, "{\"key\":\"https://b.exam", StandardOpenOption.APPEND);

        VisitLog log = VisitLog.of(folder);
        assertThat(log.all()).hasSize(1);
        log.add(visit("https://c.example/", "1"));

        assertThat(VisitLog.of(folder).all())
                .containsExactly(visit("https://a.example/", "1"), visit("https://c.example/", "1"));
    }

    @Test
    void theFileDoesNotGrowWithVisitsThatWereOvertaken() throws IOException {
        VisitLog log = VisitLog.of(folder, 10);
        for (int i = 0; i < 30; i++) {
            log.add(visit("https://a.example/", String.valueOf(i)));
        }

        assertThat(Files.readAllLines(folder.resolve(VisitLog.FILE))).hasSizeLessThan(20);
        assertThat(VisitLog.of(folder).last("https://a.example/")).contains(visit("https://a.example/", "29"));
    }
}
