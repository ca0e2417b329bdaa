package org.bellwether.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The nouns by which an article comes back to a deed in another word: "They shelled the town. The attack went on." */
final class AgainNouns {
    private static final AgainNouns BUNDLED = new AgainNouns();

    /** Stands in the table for any word. */
    private static final List<String> ANY = List.of("*");

    /** What stands before a noun whose deed is known: "the Turkish", "its", "the country's". */
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:the|this|that|these|those|its|their|his|her|\\p{L}+(?:['’]s|s['’]))\\s+(?:[\\p{L}-]+\\s+){0,2}$");

    /** What says of a noun that another deed is meant, though it stands with "the": "the latest attack". */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:new|other|another|next|second|third|latest|earlier|previous|past|first|last|recent|similar|future|further|more"
                    + "|repeated|planned|possible)\\s+(?:[\\p{L}-]+\\s+)?$");

    private final List<Kind> kinds = new ArrayList<>();

    private record Kind(EventType type, Set<String> words, Set<String> nouns) {}

    private AgainNouns() {
        for (Row row : rows()) {
            Set<String> words = new HashSet<>();
            List<String> written = row.list("words");
            if (!written.equals(ANY)) {
                written.forEach(word -> words.addAll(Bases.bundled().in(word)));
            }
            kinds.add(new Kind(
                    row.oneOf(EventType.class, "type", row.needed("type")), words, new HashSet<>(row.list("nouns"))));
        }
    }

    static List<Row> rows() {
        return TableFile.read(AgainNouns.class, "again.tsv", "kind", "type", "words", "nouns", "deed", "again", "other")
                .keyed()
                .rows();
    }

    static AgainNouns bundled() {
        return BUNDLED;
    }

    /**
     * What the report comes back to, if its trigger is such a noun and known.
     *
     * @return the bases of words that tell such a deed; holds an empty set where any word does, and is empty where it comes back to nothing
     */
    Set<Set<String>> meant(Report report) {
        String noun = report.trigger().quote().toLowerCase(Locale.ROOT);
        Set<Set<String>> meant = new HashSet<>();
        if (isKnown(report)) {
            for (Kind kind : kinds) {
                if (kind.type == report.code().type() && kind.nouns.contains(noun)) {
                    meant.add(kind.words);
                }
            }
        }
        return meant;
    }

    private static boolean isKnown(Report report) {
        int at = report.trigger().start() - report.evidence().start();
        String sentence = report.evidence().quote();
        String before = sentence.substring(0, sentence.offsetByCodePoints(0, at));
        return KNOWN.matcher(before).find() && !ANOTHER.matcher(before).find();
    }

    /** Whether it tells of several deeds, no particular ones: "accused of killings". */
    boolean isAny(Report report) {
        String noun = report.trigger().quote().toLowerCase(Locale.ROOT);
        return noun.endsWith("s")
                && !isKnown(report)
                && kinds.stream()
                        .anyMatch(kind -> kind.nouns.contains(noun)
                                && kind.type == report.code().type());
    }
}
