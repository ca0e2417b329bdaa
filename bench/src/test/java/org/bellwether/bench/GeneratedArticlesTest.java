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
        GeneratedArticles.write(SENTENCES, folder.resolve("a"), 3, 7);
        GeneratedArticles.write(SENTENCES, folder.resolve("b"), 3, 7);
        for (int i = 0; i < 3; i++) {
            String name = "generated-%06d.txt".formatted(i);
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameTextualContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void anArticleHasAboutFiveHundredWords() throws Exception {
        GeneratedArticles.write(SENTENCES, folder, 1, 1);
        String text = Files.readString(folder.resolve("generated-000000.txt"));
        assertThat(text.split("\\s+")).hasSizeBetween(500, 530);
    }
}
