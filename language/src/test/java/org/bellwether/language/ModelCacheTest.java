package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private void make(FlatFile.Writer writer) throws IOException {
        writer.text("words", "made " + made.incrementAndGet());
    }

    private String open() {
        return ModelCache.open(folder, this::make).text("words");
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasMadeOnceIsUsedAgain() throws IOException {
        assertThat(open()).isEqualTo("made 1");
        assertThat(open()).isEqualTo("made 1");
        assertThat(files()).containsExactly(ModelCache.FILE, ModelCache.FILE + ".lock");
    }

    @Test
    void theFolderIsMade() {
        assertThat(ModelCache.open(folder.resolve("a/b"), this::make).text("words"))
                .isEqualTo("made 1");
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        open();
        Path file = folder.resolve(ModelCache.FILE);
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 1;
        Files.write(file, bytes);
        assertThat(open()).isEqualTo("made 2");
        Files.write(file, Arrays.copyOf(bytes, 50));
        assertThat(open()).isEqualTo("made 3");
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        Files.writeString(folder.resolve(ModelCache.FILE + ".12345.tmp"), "half a model");
        Files.writeString(folder.resolve(ModelCache.FILE + ".lock"), "");
        assertThat(open()).isEqualTo("made 1");
        assertThat(files()).containsExactly(ModelCache.FILE, ModelCache.FILE + ".lock");
    }

    @Test
    void aMakingThatFailsLeavesNothingThatLooksReady() throws IOException {
        assertThatThrownBy(() -> ModelCache.open(folder, writer -> {
                    writer.text("words", "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("disk full");
        assertThat(files()).containsExactly(ModelCache.FILE + ".lock");
        assertThat(open()).isEqualTo("made 1");
    }

    @Test
    void manyAtOnceMakeItOnce() throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(this::open);
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var opened : pool.invokeAll(all)) {
                assertThat(opened.get()).isEqualTo("made 1");
            }
        }
    }
}
