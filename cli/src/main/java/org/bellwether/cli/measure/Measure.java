package org.bellwether.cli.measure;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.LanguageEngine;

/** Runs some of the program's own stages on a folder of gold data and says how often they are right. */
public interface Measure {
    /** The task's name on the command line. */
    String task();

    /**
     * Measures.
     *
     * @param folder holds the gold data in the task's format
     * @param engine opens the language engine; asked only once the folder is found to be in order
     * @param misses hears of each miss and false find
     * @return the figures, then the counts, by name, in the order to show them
     * @throws GoldException when the folder is not what the task needs
     */
    Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses);

    /** Whether the task's stages know actors, so that a user's own tables tell them something. */
    default boolean takesTables() {
        return false;
    }

    /**
     * Measures with a user's own tables.
     *
     * @param knowledge the bundled knowledge and what the tables add; only for tasks that take them
     */
    default Map<String, Number> run(
            Path folder, Supplier<LanguageEngine> engine, Knowledge knowledge, Consumer<Miss> misses) {
        throw new UnsupportedOperationException(task() + " takes no tables");
    }
}
