package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements that the blame tagger learns from say what their format asks for. */
class BlameStatementsTest {
    private static final Path FOLDER = Path.of("../scripts/blame/statements");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyStatementStandsInItsText(Path file) throws IOException {
        for (String block : Files.readString(file).strip().split("\n\n")) {
            List<String> lines = block.lines().toList();
            assertThat(lines).as(block).hasSizeGreaterThan(1);
            String text = lines.getFirst();
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" \\| ");
                assertThat(parts).as(line).hasSize(4);
                assertThat(Set.of("none", "disapprove", "allege")).contains(parts[0]);
                assertThat(text).contains(parts[1]).contains(parts[2].split(" … "));
                assertThat(parts[3].equals("-") || (text.contains(parts[3]) && !parts[0].equals("none")))
                        .as(line)
                        .isTrue();
            }
        }
    }
}
