package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Tells a line's kind by the wordings of {@code line-kinds.tsv}. Immutable and thread-safe. */
public final class LineLexicon {
    /** Furniture, bylines and labels are short; a longer line is never one, whatever its words. */
    private static final int SHORT_LINE = 300;

    /** A notice at the end of a paragraph is at most so long. */
    private static final int LONGEST_TAIL = 600;

    /** The text before a tail ends like this. */
    private static final String SENTENCE_ENDS = ".!?…\"”’')]";

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
            if (kind == LineKind.TAIL) {
                return tailIn(line);
            }
            Matcher matcher = pattern.matcher(line);
            return line.length() <= 2 * LONGEST_TAIL && matcher.find()
                    ? Optional.of(matcher.start())
                    : Optional.empty();
        }

        /** Looks only where a tail may begin: most of a paragraph's letters are no such place. */
        private Optional<Integer> tailIn(String line) {
            Matcher matcher = pattern.matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
            int ink = 0;
            while (ink < line.length() && Character.isWhitespace(line.charAt(ink))) {
                ink++;
            }
            for (int at = Math.max(0, line.length() - LONGEST_TAIL); at <= line.length(); at++) {
                if ((at <= ink || isTailAt(line, at))
                        && matcher.region(at, line.length()).lookingAt()) {
                    return Optional.of(at);
                }
            }
            return Optional.empty();
        }

        private static boolean isTailAt(String line, int start) {
            return (start < line.length() && line.charAt(start) == '(') || endsSentence(line, start);
        }

        /** Whether one of the three characters before ends a sentence and only blanks stand between. */
        private static boolean endsSentence(String line, int start) {
            int at = start - 1;
            while (at >= Math.max(0, start - 3) && isBlank(line.charAt(at))) {
                at--;
            }
            return at >= Math.max(0, start - 3) && SENTENCE_ENDS.indexOf(line.charAt(at)) >= 0;
        }

        /** As a pattern's {@code \s}. */
        private static boolean isBlank(char c) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
    }

    private final List<Entry> entries;

    private LineLexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The wordings that come with the program. */
    public static LineLexicon bundled() {
        List<Entry> entries = new ArrayList<>();
        for (Row row :
                TableFile.read(LineLexicon.class, "line-kinds.tsv", 5).keyed().rows()) {
            try {
                entries.add(new Entry(
                        row.cell(0),
                        LineKind.valueOf(row.cell(1)),
                        Pattern.compile(row.cell(2)),
                        row.cell(3),
                        row.cell(4)));
            } catch (PatternSyntaxException bad) {
                throw row.fault("pattern: " + bad.getDescription());
            } catch (IllegalArgumentException bad) {
                throw row.fault("kind '%s' is none of %s".formatted(row.cell(1), List.of(LineKind.values())));
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
