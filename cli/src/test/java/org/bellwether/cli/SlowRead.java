package org.bellwether.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.ToyReader;

/** A process of its own that reads a folder without hurry, for tests that kill it. */
final class SlowRead {
    private SlowRead() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(Main.run(List.of(args), System.in, out, System.err, new ToyStages() {
            @Override
            public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
                return article -> {
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    return ToyReader.read(article);
                };
            }
        }));
    }
}
