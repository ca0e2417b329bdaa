package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bellwether.cli.measure.GoldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreferenceMeasureTest {
    @TempDir
    Path folder;

    /** Two articles tell of one sinking, the second of a vote besides; a third tells of another story. */
    private void write(String mentions) throws IOException {
        StringBuilder corpus = new StringBuilder();
        sentence(corpus, "1_1ecb", 0, "The Rovian navy sank the ferry Aurora off Karsk on Monday .");
        sentence(corpus, "1_2ecb", 0, "The Rovian navy sank the ferry Aurora near Karsk .");
        sentence(corpus, "1_2ecb", 4, "Deputies elected a speaker .");
        sentence(corpus, "2_1ecbplus", 0, "A painter sold eleven pictures to a museum .");
        Files.writeString(folder.resolve("corpus.txt"), corpus, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("event_mentions.json"), mentions, StandardCharsets.UTF_8);
    }

    private static void sentence(StringBuilder corpus, String document, int number, String words) {
        int token = 0;
        for (String word : words.split(" ")) {
            corpus.append("%s\t%d\t%d\t%s\t-\n".formatted(document, number, token++, word));
        }
        corpus.append('\n');
    }

    private static String mention(String document, int sentence, int token, String word, String chain) {
        return """
                {"doc_id":"%s","sent_id":%d,"tokens_number":[%d],"tokens_str":"%s","coref_chain":"%s"}""".formatted(document, sentence, token, word, chain);
    }

    @Test
    void whatTwoArticlesTellInTheSameWordsIsOneEvent() throws IOException {
        write("[%s,%s,%s,%s]"
                .formatted(
                        mention("1_1ecb", 0, 3, "sank", "S"),
                        mention("1_2ecb", 0, 3, "sank", "S"),
                        mention("1_2ecb", 4, 1, "elected", "E"),
                        mention("2_1ecbplus", 0, 2, "sold", "P")));
        Measured measured = Measured.by(new CoreferenceMeasure(), folder, "readme.txt", "");
        assertThat(measured.figures())
                .containsEntry("half_topic_conll_f1", 1.0)
                .containsEntry("mentions", 4)
                .containsEntry("articles", 3);
    }

    @Test
    void aMentionOutsideItsSentenceIsNamed() throws IOException {
        write("[%s]".formatted(mention("1_1ecb", 0, 99, "sank", "S")));
        assertThatThrownBy(() -> CoreferenceGold.in(folder))
                .isInstanceOf(GoldException.class)
                .hasMessageEndingWith("event_mentions.json, line 1: mention 99 names no word of its sentence");
    }
}
