package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.Engines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineMeasureTest {
    private static final String TWO_ARTICLES = """
            {"id":"1","date":"2021-03-09","sentences":["Chad in the news","March 9 , 2021",\
            "Chad invaded Niger on March 2 , 2021 ."]}
            {"id":"2","date":"2021-05-20","sentences":["Chad again","May 20 , 2021",\
            "Chad released ten prisoners on May 18 , 2021 ."]}
            """;

    @TempDir
    Path folder;

    private final List<Miss> misses = new ArrayList<>();

    @BeforeEach
    void aTopicOfTwoArticles() throws IOException {
        Files.createDirectories(folder.resolve("topic/timelines"));
        Files.writeString(folder.resolve("topic/docs.jsonl"), TWO_ARTICLES);
    }

    private Map<String, Number> measured(String... lines) throws IOException {
        Files.writeString(folder.resolve("topic/timelines/chad.txt"), String.join("\n", lines) + "\n");
        return new TimelineMeasure().run(folder, Engines::shared, misses::add);
    }

    @Test
    void eventsOfSeveralArticlesComeInTheOrderOfTheirDates() throws IOException {
        assertThat(measured("Chad", "1\t2021-03-02\t1-2-invaded", "2\t2021-05-18\t2-2-released"))
                .containsEntry("order_f1", 1.0)
                .containsEntry("event_f1", 1.0)
                .containsEntry("date_accuracy", 1.0)
                .containsEntry("articles", 2)
                .containsEntry("gold_events", 2)
                .containsEntry("events", 2);
    }

    @Test
    void whatStandsInTheTimelineIsToldWithEachEntity() throws IOException {
        measured("Chad", "1\t2021-03-02\t1-2-invaded", "2\t2021-05-18\t2-2-released");
        assertThat(misses).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("Chad");
            assertThat(told.found()).isEqualTo("2, of which 2 are the gold's");
            assertThat(told.text()).startsWith("1 2021-03-02 [1-2-invaded]");
        });
    }

    @Test
    void whatHappensToAnotherIsNoEventOfTheEntity() throws IOException {
        assertThat(measured("Gabon", "1\t2021-03-02\t1-2-invaded"))
                .containsEntry("events", 0)
                .containsEntry("event_f1", 0.0);
    }

    @Test
    void aMalformedLineIsNamed() {
        Path file = folder.resolve("topic/timelines/chad.txt");
        assertThatThrownBy(() -> measured("Chad", "first\t2021-03-02\t1-2-invaded"))
                .isInstanceOf(GoldException.class)
                .hasMessage(file + ", line 2: 'first' is no order");
    }

    @Test
    void aFolderWithoutTopicsIsRefused() {
        assertThatThrownBy(() ->
                        new TimelineMeasure().run(folder.resolve("topic/timelines"), Engines::shared, misses::add))
                .isInstanceOf(GoldException.class)
                .hasMessage(folder.resolve("topic/timelines") + " holds no folder with docs.jsonl and timelines");
    }
}
