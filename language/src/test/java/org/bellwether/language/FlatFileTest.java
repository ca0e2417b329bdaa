package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatFileTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void writeAFile() throws IOException {
        path = folder.resolve("file");
        try (FlatFile.Writer writer = new FlatFile.Writer(path)) {
            writer.text("words", "ship\nport");
            writer.section("bytes", ByteBuffer.wrap(new byte[] {1, 2, 3}));
            writer.finish();
        }
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        FlatFile file = FlatFile.open(path).orElseThrow();
        assertThat(file.text("words")).isEqualTo("ship\nport");
        assertThat(file.section("bytes").toArray(ValueLayout.JAVA_BYTE)).containsExactly(1, 2, 3);
    }

    @Test
    void aMissingFileIsNone() throws IOException {
        assertThat(FlatFile.open(folder.resolve("other"))).isEmpty();
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(FlatFile.open(path)).as("cut to %d bytes", length).isEmpty();
        }
    }

    @Test
    void aFileWithOneByteChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(path, changed);
            assertThat(FlatFile.open(path)).as("byte %d changed", at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 32, 33, 5000})
    void foreignBytesAreRefused(int length) throws IOException {
        Files.write(path, new byte[length]);
        assertThat(FlatFile.open(path)).isEmpty();
    }

    @Test
    void aWritingThatWasNotFinishedIsRefused() throws IOException {
        Path other = folder.resolve("unfinished");
        try (FlatFile.Writer writer = new FlatFile.Writer(other)) {
            writer.text("words", "ship");
        }
        assertThat(FlatFile.open(other)).isEmpty();
    }
}
