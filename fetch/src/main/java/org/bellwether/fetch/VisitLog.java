package org.bellwether.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The visits that a case remembers: a file of JSON lines, the last one for a key counts. A line that a kill cut short is passed
 * over, so that visit is made again. Not thread-safe; one process writes at a time, which the case's lock sees to.
 */
public final class VisitLog {
    /** In the case's folder. */
    public static final String FILE = "visits.jsonl";

    /** Lines of visits that were overtaken are dropped when there are so many more than of others. */
    private static final int SLACK = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final int slack;
    private final Map<String, Visit> last = new LinkedHashMap<>();
    private int lines;

    private VisitLog(Path file, int slack) {
        this.file = file;
        this.slack = slack;
    }

    /** The log of a case, empty where there is none yet. */
    public static VisitLog of(Path folder) {
        return of(folder, SLACK);
    }

    static VisitLog of(Path folder, int slack) {
        VisitLog log = new VisitLog(folder.resolve(FILE), slack);
        log.load();
        return log;
    }

    private void load() {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines++;
                try {
                    Visit visit = JSON.readValue(line, Visit.class);
                    last.put(visit.key(), visit);
                } catch (JacksonException cutShort) {
                    // told again at the next visit
                }
            }
        } catch (NoSuchFileException none) {
            // a new case
        } catch (IOException failed) {
            throw new UncheckedIOException("the visits in %s cannot be read".formatted(file), failed);
        }
    }

    public Optional<Visit> last(String key) {
        return Optional.ofNullable(last.get(key));
    }

    /** The last visit of each key, in the order of their first. */
    public Collection<Visit> all() {
        return last.values();
    }

    /** Remembers a visit; when this returns, it outlives a kill. The case's folder must be there. */
    public void add(Visit visit) {
        last.put(visit.key(), visit);
        try {
            if (lines > 2 * last.size() + slack) {
                rewrite();
            } else {
                append(JSON.writeValueAsString(visit) + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the visits cannot be kept in %s".formatted(file), failed);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = out.size();
            // after a line that was cut short, begin a new one
            ByteBuffer before = ByteBuffer.allocate(1);
            boolean torn = end > 0 && out.read(before, end - 1) == 1 && before.get(0) != '\n';
            out.position(end);
            out.write(ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8)));
            out.force(false);
        }
        lines++;
    }

    private void rewrite() throws IOException {
        StringBuilder text = new StringBuilder();
        last.values()
                .forEach(visit -> text.append(JSON.writeValueAsString(visit)).append('\n'));
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = last.size();
    }
}
