package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bellwether.model.Article;
import org.bellwether.store.search.Hit;
import org.bellwether.store.search.TextIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Article ONE = ToyReader.article(
            "The Herald",
            "2021-05-04",
            "The minister 𝔸 spoke of fishing. Two trawlers were boarded near the U.S. base. Nobody was hurt.");
    private static final Article TWO =
            ToyReader.article("Daily Post", "2021-05-05", "A trawler left the harbour. The café stayed open.");

    @TempDir
    Path folder;

    private List<Hit> search(String words, Article... articles) throws IOException {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            for (Article article : articles) {
                open.add(ToyReader.stored(article), new Program("1", "2"));
            }
            return new TextIndex(open).search(words, 10);
        }
    }

    @Test
    void sentencesAreFoundInWhateverForm() throws IOException {
        assertThat(search("trawlers", ONE, TWO))
                .extracting(h -> h.sentence().quote())
                .containsExactlyInAnyOrder(
                        "A trawler left the harbour.", "Two trawlers were boarded near the U.S. base.");
        assertThat(search("CAFE")).hasSize(1);
    }

    @Test
    void aHitIsASpanOfTheStoredText() throws IOException {
        Hit hit = search("boarded", ONE).getFirst();
        assertThat(ONE.text().codePoints()).isLessThan(ONE.text().string().length());
        int start = ONE.text().utf16At(hit.sentence().start());
        int end = ONE.text().utf16At(hit.sentence().end());
        assertThat(ONE.text().string().substring(start, end))
                .isEqualTo(hit.sentence().quote());
    }

    @Test
    void theIndexFollowsTheCase() throws IOException {
        assertThat(search("trawler", ONE)).hasSize(1);
        assertThat(search("trawler", TWO)).hasSize(2);
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            open.remove(ONE.id());
        }
        assertThat(search("trawler")).hasSize(1);
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        search("trawler", ONE);
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "nonsense");
            }
        }
        assertThat(search("trawler")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "+-", "(((", "*", "a AND OR", "\\"})
    void noQuestionIsRefused(String words) throws IOException {
        assertThat(search(words, ONE)).hasSizeLessThanOrEqualTo(10);
    }
}
