package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bellwether.model.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every form. */
class ExportsTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void makeACase() {
        folder = temp.resolve("case");
        SampleCase.make(folder);
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(file).toString(),
                        ContentHash.of(HexFormat.of().formatHex(Files.readAllBytes(file))));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theSameCaseGivesTheSameBytes(Form form) throws IOException {
        SampleCase.export(folder, form, temp.resolve("one"), false);
        SampleCase.export(folder, form, temp.resolve("two"), false);
        assertThat(bytes(temp.resolve("one"))).isNotEmpty().isEqualTo(bytes(temp.resolve("two")));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theCaseIsOnlyRead(Form form) throws IOException {
        Map<String, String> before = bytes(folder);
        SampleCase.export(folder, form, temp.resolve("out"), true);
        assertThat(bytes(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void noWholeArticleLeavesUnlessItIsAskedFor(Form form) throws IOException {
        SampleCase.export(folder, form, temp.resolve("out"), false);
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(SampleCase.POST.text().string());
            }
        }
    }
}
