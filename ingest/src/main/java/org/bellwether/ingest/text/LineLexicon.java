package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells a line's kind by the wordings of {@code line-kinds.tsv}. Immutable and thread-safe. */
public final class LineLexicon {
    /** Furniture, bylines and labels are short; a longer line is never one, whatever its words. */
    private static final int SHORT_LINE = 300;

    /** A notice at the end of a paragraph is at most so long. */
    private static final int LONGEST_TAIL = 600;

    /** The text before a tail ends like this. */
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…\"”’')\\]]\\s*\\z", Pattern.DOTALL);

    /**
     * One wording.
     *
     * @param example a line it finds
     * @param counterexample a line it leaves alone
     */
    public record Entry(String id, LineKind kind, Pattern pattern, String example, String counterexample) {
        /** Where in the line it is found, if it is. */
        Optional<Integer> foundIn(String line) {
            if (kind.isWholeLine()) {
                return line.length() <= SHORT_LINE && pattern.matcher(line).matches()
                        ? Optional.of(0)
                        : Optional.empty();
            }
            int from = kind == LineKind.TAIL ? Math.max(0, line.length() - LONGEST_TAIL) : 0;
            if (kind != LineKind.TAIL && line.length() > 2 * LONGEST_TAIL) {
                return Optional.empty();
            }
            Matcher matcher = pattern.matcher(line);
            while (matcher.find(from)) {
                if (kind != LineKind.TAIL || isTailAt(line, matcher.start())) {
                    return Optional.of(matcher.start());
                }
                from = matcher.start() + 1;
                if (from > line.length()) {
                    break;
                }
            }
            return Optional.empty();
        }

        private static boolean isTailAt(String line, int start) {
            return start == 0
                    || line.charAt(start) == '('
                    || line.substring(0, start).isBlank()
                    || SENTENCE_END
                            .matcher(line.substring(Math.max(0, start - 3), start))
                            .matches();
        }
    }

    private final List<Entry> entries;

    private LineLexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The wordings that come with the program. */
    public static LineLexicon bundled() {
        List<Entry> entries = new ArrayList<>();
        for (TableFile.Row row : TableFile.read("line-kinds.tsv", 5)) {
            try {
                entries.add(new Entry(
                        row.column(0),
                        LineKind.valueOf(row.column(1)),
                        Pattern.compile(row.column(2)),
                        row.column(3),
                        row.column(4)));
            } catch (PatternSyntaxException bad) {
                throw row.fault("pattern: " + bad.getDescription());
            } catch (IllegalArgumentException bad) {
                throw row.fault("kind '%s' is none of %s".formatted(row.column(1), List.of(LineKind.values())));
            }
        }
        return new LineLexicon(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Whether a wording of the kind is found in the line. */
    public boolean is(LineKind kind, String line) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == kind && entry.foundIn(line).isPresent());
    }

    /** Where the line's tail of notices begins; its length when it has none. */
    public int tailOf(String line) {
        return entries.stream()
                .filter(entry -> entry.kind() == LineKind.TAIL)
                .flatMap(entry -> entry.foundIn(line).stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(line.length());
    }
}
