package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.bellwether.cli.measure.Miss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two tasks that read pages. */
class PagesMeasureTest {
    private static final String BODY =
            "The mayor of the town opened the new bridge on Monday morning before a small crowd of people.";

    @TempDir
    Path folder;

    private void page(String name) throws IOException {
        String html = """
                <html><head><title>A bridge is opened</title><meta property="article:published_time" content="2021-05-03T08:00:00Z">
                </head><body><nav><a href="/">Home</a></nav><article><h1>A bridge is opened</h1>
                <p>%s</p><p>%s</p></article></body></html>""".formatted(BODY, BODY.replace("mayor", "head"));
        Path file = folder.resolve("html").resolve(name);
        Files.createDirectories(folder.resolve("html"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void thePagesTextIsComparedWithoutItsHeadline() throws IOException {
        page("a.html.gz");
        Measured measured = Measured.by(
                new ArticleBodyMeasure(),
                folder,
                "ground-truth.json",
                "{\"a\":{\"articleBody\":\"%s %s\",\"url\":\"https://example.org/a\"}}"
                        .formatted(BODY, BODY.replace("mayor", "head")));
        assertThat(measured.figures()).containsEntry("f1", 1.0).containsEntry("exact", 1.0);
        assertThat(measured.misses()).isEmpty();
    }

    @Test
    void aBodyWithoutItsPageIsNamed() {
        assertThatThrownBy(() -> Measured.by(
                        new ArticleBodyMeasure(), folder, "ground-truth.json", "{\"b\":{\"articleBody\":\"x\"}}"))
                .hasMessage(folder.resolve("ground-truth.json") + ": there is no page "
                        + folder.resolve("html").resolve("b.html.gz"));
    }

    @Test
    void brokenGroundTruthIsNamedWithItsLine() {
        assertThatThrownBy(() -> Measured.by(new ArticleBodyMeasure(), folder, "ground-truth.json", "{", "x"))
                .hasMessageContaining("ground-truth.json, line 2: is no JSON");
    }

    @Test
    void thePagesDayIsComparedAndTheWrongOneTold() throws IOException {
        page("a.gz");
        page("b.gz");
        Measured measured = Measured.by(
                new ArticleDateMeasure(),
                folder,
                "index.jsonl",
                "{\"file\":\"html/a.gz\",\"url\":\"https://example.org/a\",\"date\":\"2021-05-03\"}",
                "{\"file\":\"html/b.gz\",\"url\":\"https://example.org/b\",\"date\":null}");
        assertThat(measured.figures()).containsEntry("f", 0.6667).containsEntry("pages", 2);
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::found)
                .containsExactly(tuple("date", "2021-05-03 meta"));
    }

    @Test
    void aPageThatIsNotThereIsNamedWithItsLine() {
        assertThatThrownBy(() -> Measured.by(
                        new ArticleDateMeasure(),
                        folder,
                        "index.jsonl",
                        "{\"file\":\"html/c.gz\",\"url\":\"https://example.org/c\",\"date\":null}"))
                .hasMessage(
                        folder.resolve("index.jsonl") + ", line 1: there is no page " + folder.resolve("html/c.gz"));
    }
}
