package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Article;
import org.junit.jupiter.api.Test;

/** Loads the library's models as they come: some twenty seconds and most of 2 GB. */
class ConvertedModelsTest {
    @Test
    void theConvertedModelsGiveTheAnalysesOfTheLibrary() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("varied-sentences.txt"))) {
            List<Article> articles = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Articles::of)
                    .toList();
            assertThat(articles).hasSizeGreaterThan(40);
            LanguageEngine converted = Engines.shared();
            FlatFile models = ModelCache.open(Engines.cacheFolder(System.getenv()), Progress.SILENT);
            LanguageEngine stock = new EnglishEngine(StockGrammar.load(), new TitleCase(new FlatLexica(models)));
            for (Article article : articles) {
                assertThat(converted.annotate(article)).isEqualTo(stock.annotate(article));
            }
        }
    }
}
