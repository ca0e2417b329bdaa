package org.bellwether.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Inputs that a fuzzer once stumbled over, one a file. */
public final class FuzzCorpus {
    private FuzzCorpus() {}

    /**
     * Each input once more.
     *
     * @param folder where they lie; there may be none
     */
    public static Stream<DynamicTest> each(Path folder, Consumer<byte[]> fuzzer) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        return found.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThatCode(() -> fuzzer.accept(Files.readAllBytes(file)))
                                .doesNotThrowAnyException()));
    }
}
