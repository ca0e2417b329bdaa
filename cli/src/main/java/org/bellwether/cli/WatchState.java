package org.bellwether.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.ask.brief.Marks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What watching a case keeps across restarts, in the case's folder; the visits to addresses stand in a file of their own.
 *
 * @param marks what was told of last; null before anything was
 * @param next when each source is due
 * @param folders what each folder looked like
 * @param entries of the feed of changes, the newest first
 * @param unsent what the webhook has not taken yet, the oldest first
 */
record WatchState(
        @Nullable Marks marks,
        Map<String, Instant> next,
        Map<String, String> folders,
        List<ChangeFeed.Entry> entries,
        List<String> unsent) {
    static final String FILE = "watch.json";

    static final WatchState NEW = new WatchState(null, Map.of(), Map.of(), List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    WatchState {
        next = java.util.Collections.unmodifiableMap(new TreeMap<>(next));
        folders = java.util.Collections.unmodifiableMap(new TreeMap<>(folders));
        entries = List.copyOf(entries);
        unsent = List.copyOf(unsent);
    }

    WatchState withMarks(Marks newMarks) {
        return new WatchState(newMarks, next, folders, entries, unsent);
    }

    WatchState withNext(String source, Instant due) {
        Map<String, Instant> changed = new TreeMap<>(next);
        changed.put(source, due);
        return new WatchState(marks, changed, folders, entries, unsent);
    }

    WatchState withFolder(String folder, String looks) {
        Map<String, String> changed = new TreeMap<>(folders);
        changed.put(folder, looks);
        return new WatchState(marks, next, changed, entries, unsent);
    }

    WatchState withEntries(List<ChangeFeed.Entry> newEntries) {
        return new WatchState(marks, next, folders, newEntries, unsent);
    }

    WatchState withUnsent(List<String> newUnsent) {
        return new WatchState(marks, next, folders, entries, newUnsent);
    }

    /** The state of a case; a new one where nobody watched it yet. */
    static WatchState of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), WatchState.class);
        } catch (NoSuchFileException none) {
            return NEW;
        } catch (IOException | JacksonException broken) {
            throw new CommandFault(
                    Exit.NO_INPUT,
                    "%s cannot be read (%s); remove it, and all that the case holds counts as told"
                            .formatted(file, broken.getMessage()));
        }
    }

    /** Keeps the state; after a kill the old one is there or the new one. */
    void keep(Path folder) {
        Path fresh = folder.resolve(FILE + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(this));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the state cannot be kept in %s (%s); check the disk".formatted(folder, FileFault.why(failed)));
        }
    }
}
