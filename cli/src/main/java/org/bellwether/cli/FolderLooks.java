package org.bellwether.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.ContentHash;

/** Whether anything in a folder has changed, without reading its files: names, sizes and times of change. */
final class FolderLooks {
    private FolderLooks() {}

    /** The same text as long as nothing changed; empty where there is nothing of that name. */
    static String of(Path path) {
        if (!Files.exists(path)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return ContentHash.of(all.stream().map(FolderLooks::line).collect(Collectors.joining("\n")), 32);
        } catch (IOException | UncheckedIOException failed) {
            return "";
        }
    }

    private static String line(Path file) {
        try {
            return file + "\t" + Files.size(file) + "\t" + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file + "\tgone";
        }
    }
}
