package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedArticlesTest {
    private static final List<String> SENTENCES = List.of(
            "Russia warned Ukraine on Monday.", "More than 2,000 people left Belarus.", "Nothing else happened.");

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameArticles() throws Exception {
        new GeneratedArticles(SENTENCES).write(folder.resolve("a"), 3, 7);
        new GeneratedArticles(SENTENCES).write(folder.resolve("b"), 3, 7);
        for (int i = 0; i < 3; i++) {
            String name = "generated-%06d.txt".formatted(i);
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameTextualContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void anArticleHasAboutFiveHundredWords() throws Exception {
        new GeneratedArticles(SENTENCES).write(folder, 1, 1);
        String text = Files.readString(folder.resolve("generated-000000.txt"));
        assertThat(text.split("\\s+")).hasSizeBetween(500, 530);
    }

    @Test
    void longerWordsAreExchangedForOthersWithTheirEnding() throws Exception {
        new GeneratedArticles(List.of("Some people walked and others talked there.")).write(folder, 1, 1);
        assertThat(Files.readString(folder.resolve("generated-000000.txt"))).contains(" talked and others ");
    }

    @Test
    void pagesGiveTheirSentencesWithoutTheirCode() throws Exception {
        Files.writeString(folder.resolve("01-page.html"), "<p>Borders <b>closed</b>.</p>\n<i>a { b: c. }.</i>\n");
        Files.writeString(folder.resolve("README.md"), "Not an article.\n");
        assertThat(GeneratedArticles.sentences(folder)).containsExactly("Borders closed.");
    }
}
