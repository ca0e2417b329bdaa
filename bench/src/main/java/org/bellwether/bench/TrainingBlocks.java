package org.bellwether.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Leads through the labelled texts that a tagger is trained on: the blocks, parted by empty lines, of the files of a folder. */
final class TrainingBlocks {
    /** What is written of one block. */
    interface Writing {
        void write(Path file, List<String> lines, PrintStream out);
    }

    private TrainingBlocks() {}

    /**
     * Writes what is to be said of each block, files by name.
     *
     * @param arguments of a main method: FOLDER OUTPUT
     */
    static void each(String[] arguments, Writing writing) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected FOLDER OUTPUT, not " + List.of(arguments));
        }
        try (Stream<Path> files = Files.list(Path.of(arguments[0]));
                PrintStream out =
                        new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                for (String block : Files.readString(file).split("\n\n")) {
                    writing.write(file, block.lines().toList(), out);
                }
            }
        }
    }
}
