package org.bellwether.ingest.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which inputs the given names stand for: a file is itself, a folder all files below it in the order of their names, {@code -}
 * standard input. Hidden files and folders (a leading dot) and links to folders are passed over inside a folder, so that no
 * loop of links and no tool's bookkeeping is read.
 */
public final class InputFinder {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> String.valueOf(path.getFileName()));

    /** Folders within folders; a tree deeper than this is a mistake, or made to do harm. */
    private static final int DEEPEST = 100;

    private InputFinder() {}

    /** The inputs behind one name; a folder's files are found as the stream is consumed. */
    public static Stream<Input> find(String name) {
        if (name.equals("-")) {
            return Stream.of(new Input.StandardInput());
        }
        if (ADDRESS.matcher(name).matches()) {
            return unreadable(
                    name,
                    WEB.matcher(name).matches()
                            ? "is an address, and only files are read here; save the page and give the file"
                            : "is an address of a kind that is not fetched; give one of http or https, or the name of a file");
        }
        try {
            return name.isEmpty()
                    ? unreadable(name, "is an empty name; give a file, a folder or -")
                    : below(name, Path.of(name), 0);
        } catch (InvalidPathException bad) {
            return unreadable(name, "is no name a file can have; check how it is written");
        }
    }

    private static Stream<Input> below(String name, Path path, int depth) {
        if (Files.isRegularFile(path)) {
            return Stream.of(new Input.File(name, path));
        }
        if (Files.isDirectory(path)) {
            return depth == DEEPEST
                    ? unreadable(name, "lies more than %d folders deep; read it by its own name".formatted(DEEPEST))
                    : folder(name, path, depth);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return unreadable(
                    name,
                    Files.isSymbolicLink(path) && !Files.exists(path)
                            ? "is a link to a file that does not exist; mend or remove it"
                            : "is neither a file nor a folder; to read from a pipe, use - for standard input");
        }
        return unreadable(
                name,
                Files.notExists(path)
                        ? "does not exist; check the name"
                        : "may not be looked at; check the permissions of its folder");
    }

    private static Stream<Input> folder(String name, Path folder, int depth) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException failed) {
            return unreadable(name, "the folder cannot be listed; check its permissions");
        }
        entries.sort(BY_NAME);
        return entries.stream()
                .filter(entry -> !isPassedOver(String.valueOf(entry.getFileName())))
                .filter(entry -> !(Files.isSymbolicLink(entry) && Files.isDirectory(entry)))
                .flatMap(entry -> below(entry.toString(), entry, depth + 1));
    }

    /** Hidden files, and those that tell of a folder and are no part of it; named by themselves they are read. */
    private static boolean isPassedOver(String name) {
        return name.startsWith(".") || name.matches("(?i)README(\\.[a-z]+)?");
    }

    private static Stream<Input> unreadable(String name, String reason) {
        return Stream.of(new Input.Unreadable(name, reason));
    }
}
