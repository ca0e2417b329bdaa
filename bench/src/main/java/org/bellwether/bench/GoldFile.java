package org.bellwether.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.cli.measure.GoldException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of a gold folder line by line; what is wrong with it is said with file and line. */
final class GoldFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GoldFile() {}

    /** A line and its number, from 1. */
    record Line(Path file, int number, String text) {}

    /** The lines of a file in a folder; at least one. */
    static List<Line> lines(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            throw new GoldException(
                    Files.exists(folder) ? folder + " is no folder" : "there is no folder %s".formatted(folder));
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new GoldException("%s holds no %s".formatted(folder, name));
        }
        byte[] bytes = bytes(file);
        List<Line> found = new ArrayList<>();
        for (int at = 0, number = 1; at < bytes.length; number++) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = decoded(bytes, at, end, file, number);
            if (!line.isBlank()) {
                found.add(new Line(file, number, line));
            }
            at = end + 1;
        }
        if (found.isEmpty()) {
            throw new GoldException(file + " is empty");
        }
        return found;
    }

    /** The objects of a file of one JSON object a line; at least one. */
    static List<GoldLine> objects(Path folder, String name) {
        List<GoldLine> found = new ArrayList<>();
        for (Line line : lines(folder, name)) {
            try {
                found.add(new GoldLine(line.file(), line.number(), JSON.readTree(line.text())));
            } catch (JacksonException bad) {
                throw GoldLine.fault(line.file(), line.number(), "is no JSON: " + bad.getOriginalMessage());
            }
        }
        return found;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new GoldException("%s cannot be read: %s".formatted(file, failed.getMessage()));
        }
    }

    private static String decoded(byte[] bytes, int from, int to, Path file, int number) {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        } catch (CharacterCodingException bad) {
            throw GoldLine.fault(file, number, "is no UTF-8");
        }
    }
}
