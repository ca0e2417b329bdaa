package org.bellwether.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.LanguageEngine;

/** A measure of stages that know actors: with the bundled knowledge alone, or with a user's own tables beside it. */
interface KnowingMeasure extends Measure {
    @Override
    default boolean takesTables() {
        return true;
    }

    @Override
    default Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        return run(folder, engine, Knowledge.load(), misses);
    }

    @Override
    Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Knowledge knowledge, Consumer<Miss> misses);
}
