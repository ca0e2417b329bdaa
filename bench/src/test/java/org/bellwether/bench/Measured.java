package org.bellwether.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.Engines;

/** A measure run on a folder of the test's own. */
record Measured(Map<String, Number> figures, List<Miss> misses) {
    static Measured by(Measure measure, Path folder, String file, String... lines) {
        try {
            Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<Miss> misses = new ArrayList<>();
        return new Measured(measure.run(folder, Engines::shared, misses::add), misses);
    }
}
