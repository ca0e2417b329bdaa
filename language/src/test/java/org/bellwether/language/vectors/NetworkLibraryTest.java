package org.bellwether.language.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkLibraryTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    @TempDir
    Path cache;

    private Path unpacked() throws IOException {
        return Objects.requireNonNull(NetworkLibrary.unpacked(cache.resolve("made when needed")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void bothLibrariesLieInTheFolderAndNothingElse() throws IOException {
        assertThat(files(unpacked()))
                .extracting(f -> f.getFileName().toString())
                .containsExactlyInAnyOrder(
                        System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
    }

    @Test
    void whatIsWholeIsLeftAsItIs() throws IOException {
        for (Path file : files(unpacked())) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        for (Path file : files(unpacked())) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void whatIsDamagedIsUnpackedAnew() throws IOException {
        Path file = files(unpacked()).getFirst();
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThat(files(unpacked()).getFirst()).hasBinaryContent(whole);
    }

    /** Later versions tell their maker of each start; Bellwether tells nobody anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-x64/libonnxruntime.dylib",
                "osx-aarch64/libonnxruntime.dylib",
            })
    void itHasNoAddressToTellAnythingTo(String library) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OrtSession.class.getResourceAsStream("/ai/onnxruntime/native/" + library))) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("ONNX")).isTrue();
            assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
            assertThat(bytes.contains("/etc/machine-id")).isFalse();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoFault() throws IOException {
        Path file = Files.writeString(cache.resolve("a file"), "x");
        NetworkLibrary.keepIn(file);
        assertThat(file).hasContent("x");
    }
}
