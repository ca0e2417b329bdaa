package org.bellwether.extract.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.Claim;

/** The cues known, by word. Immutable and thread-safe. */
public final class CueLexicon {
    private static final String FILE = "cues.tsv";
    private static final Set<String> FRAMES = Set.of(
            "quote",
            "that",
            "inf",
            "ing",
            "np",
            "obj+inf",
            "obj+as",
            "obj+of",
            "obj+for",
            "obj+about",
            "obj+to",
            "obj+with",
            "addressee",
            "document",
            "passive",
            "raised",
            "evidence",
            "attributed");

    private final Map<String, Cue> byKey;

    private CueLexicon(Map<String, Cue> byKey) {
        this.byKey = byKey;
    }

    /** The lexicon that comes with the program. */
    public static CueLexicon bundled() {
        try (InputStream in = CueLexicon.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + CueLexicon.class);
            }
            return read(FILE, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a lexicon: lemma, part, frames, kind, a sentence it reads, one it leaves alone; tabs between, {@code #} opens a comment.
     *
     * @throws IllegalArgumentException naming file and line for what cannot be an entry
     */
    static CueLexicon read(String file, Reader from) throws IOException {
        Map<String, Cue> found = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(from);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Cue cue = parsed(file, number, line);
            if (found.putIfAbsent(key(cue.part(), cue.lemma()), cue) != null) {
                throw fault(file, number, "'%s' stands twice".formatted(cue.id()));
            }
        }
        return new CueLexicon(found);
    }

    private static Cue parsed(String file, int number, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 6) {
            throw fault(file, number, "needs 6 fields, has %d".formatted(fields.length));
        }
        Cue.Part part;
        Claim.Kind kind;
        try {
            part = Cue.Part.valueOf(fields[1].toUpperCase(Locale.ROOT));
            kind = fields[3].equals("attitude") ? null : Claim.Kind.valueOf(fields[3].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fault(file, number, "part '%s' or kind '%s' is not known".formatted(fields[1], fields[3]));
        }
        Set<String> frames = new LinkedHashSet<>(Arrays.asList(fields[2].split(" ")));
        for (String frame : frames) {
            if (!FRAMES.contains(frame) && !frame.matches("(p|not):[a-z]+")) {
                throw fault(file, number, "frame '%s' is not known".formatted(frame));
            }
        }
        String id = part.name().toLowerCase(Locale.ROOT) + "." + fields[0].replace(' ', '-');
        return new Cue(id, fields[0], part, frames, kind, fields[4], fields[5].equals("-") ? null : fields[5]);
    }

    private static IllegalArgumentException fault(String file, int line, String what) {
        return new IllegalArgumentException("%s:%d: %s".formatted(file, line, what));
    }

    private static String key(Cue.Part part, String lemma) {
        return part + " " + lemma;
    }

    public Optional<Cue> find(Cue.Part part, String lemma) {
        return Optional.ofNullable(byKey.get(key(part, lemma)));
    }

    /** All entries, in the file's order. */
    public List<Cue> cues() {
        return List.copyOf(byKey.values());
    }
}
