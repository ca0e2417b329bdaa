package org.bellwether.cli.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.jspecify.annotations.Nullable;

/** Everyday words for PLOVER's codes, from {@code deeds.tsv}. */
final class DeedWords {
    private static final String FILE = "deeds.tsv";

    private record Words(String deed, String joint) {}

    private final Map<String, Words> words = new TreeMap<>();

    private DeedWords() {}

    /** The bundled words. */
    static DeedWords bundled() {
        try (InputStream in = Objects.requireNonNull(DeedWords.class.getResourceAsStream(FILE), FILE)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads a table of words.
     *
     * @throws IllegalArgumentException naming the line, when it is malformed, unknown to PLOVER or said twice
     */
    static DeedWords of(List<String> lines) {
        DeedWords read = new DeedWords();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#")) {
                read.add(line.split("\t", -1), "%s:%d".formatted(FILE, i + 1));
            }
        }
        return read;
    }

    private void add(String[] columns, String where) {
        if (columns.length != 4 || columns[2].isBlank() || columns[3].isBlank()) {
            throw new IllegalArgumentException(where + ": needs type, mode, words and a joint, with tabs between");
        }
        EventType type = EventType.valueOf(columns[0]);
        if (!columns[1].equals("-") && !type.modes().contains(columns[1])) {
            throw new IllegalArgumentException(
                    "%s: %s has no mode '%s'; it has %s".formatted(where, type, columns[1], type.modes()));
        }
        if (words.put(columns[0] + " " + columns[1], new Words(columns[2], columns[3])) != null) {
            throw new IllegalArgumentException("%s: %s %s stands there twice".formatted(where, type, columns[1]));
        }
    }

    /** The deed in words: "attack on Ukraine". */
    String of(EventCode code, String recipients) {
        Words found = found(code.type(), code.mode());
        return recipients.isEmpty() ? found.deed() : "%s %s %s".formatted(found.deed(), found.joint(), recipients);
    }

    private Words found(EventType type, @Nullable String mode) {
        Words plain = Objects.requireNonNull(words.get(type + " -"), type.name());
        return mode == null ? plain : words.getOrDefault(type + " " + mode, plain);
    }
}
