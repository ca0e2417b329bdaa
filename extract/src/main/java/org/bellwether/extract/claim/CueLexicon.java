package org.bellwether.extract.claim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.Claim;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/** The cues known, by word. Immutable and thread-safe. */
public final class CueLexicon {
    private static final String FILE = "cues.tsv";
    static final int COLUMNS = 6;
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
            "obj+on",
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
        return of(TableFile.read(CueLexicon.class, FILE, COLUMNS));
    }

    /**
     * Makes a lexicon of a table: lemma, part, frames, kind, a sentence it reads, one it leaves alone.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static CueLexicon of(TableFile table) {
        Map<String, Cue> found = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Cue cue = cue(row);
            if (found.putIfAbsent(key(cue.part(), cue.lemma()), cue) != null) {
                throw row.fault("'%s' stands twice".formatted(cue.id()));
            }
        }
        return new CueLexicon(found);
    }

    private static Cue cue(Row row) {
        Cue.Part part;
        Claim.Kind kind;
        try {
            part = Cue.Part.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            kind = row.cell(3).equals("attitude")
                    ? null
                    : Claim.Kind.valueOf(row.cell(3).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("part '%s' or kind '%s' is not known".formatted(row.cell(1), row.cell(3)));
        }
        Set<String> frames = new LinkedHashSet<>(Arrays.asList(row.cell(2).split(" ")));
        for (String frame : frames) {
            if (!FRAMES.contains(frame) && !frame.matches("(p|not):[a-z]+")) {
                throw row.fault("frame '%s' is not known".formatted(frame));
            }
        }
        String id = part.name().toLowerCase(Locale.ROOT) + "." + row.cell(0).replace(' ', '-');
        return new Cue(
                id, row.cell(0), part, frames, kind, row.cell(4), row.cell(5).equals("-") ? null : row.cell(5));
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
