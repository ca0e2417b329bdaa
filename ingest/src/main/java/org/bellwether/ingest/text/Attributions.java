package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Finds in an article's notices and bylines who published and who wrote it, by the wordings of {@code attributions.tsv}. */
public final class Attributions {
    private static final String DATELINE = "dateline.agency";
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, | & ");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i).*\\b(staff|desk|editors?|editorial|team|agency|agencies|reuters|afp|ap|press|news|reporter|correspondent)\\b.*");

    /** What goes on after a name although it is capitalised. */
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?:,? (?:All Rights?|Inc|Ltd|LLC|GmbH|Limited|To|For|Website|Reprinted|Used|This|Terms)\\b.*|[.,]+)$");

    /** One wording. */
    public record Entry(
            String id,
            int rank,
            Pattern pattern,
            @Nullable String fixed,
            String example,
            String publisher,
            String authors) {}

    private final List<Entry> entries;

    private Attributions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Attributions bundled() {
        List<Entry> entries = new ArrayList<>();
        for (Row row : TableFile.read(Attributions.class, "attributions.tsv", 6)
                .keyed()
                .rows()) {
            String[] pattern = row.cell(2).split("=>", 2);
            try {
                entries.add(new Entry(
                        row.cell(0),
                        Integer.parseInt(row.cell(1)),
                        Pattern.compile(pattern[0]),
                        pattern.length == 2 ? pattern[1] : null,
                        row.cell(3),
                        row.cell(4),
                        row.cell(5)));
            } catch (PatternSyntaxException bad) {
                throw row.fault("pattern: " + bad.getDescription());
            } catch (NumberFormatException bad) {
                throw row.fault("rank '%s' is no number".formatted(row.cell(1)));
            }
        }
        return new Attributions(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /**
     * The publisher that the notices name most plainly.
     *
     * @param notices lines of notices, in the article's order
     */
    public Optional<String> publisherIn(List<String> notices) {
        String best = null;
        int rank = Integer.MAX_VALUE;
        for (String line : notices) {
            for (Entry entry : entries) {
                Optional<String> found = publisherIn(line, entry);
                if (found.isPresent() && entry.rank() <= rank) {
                    best = found.get();
                    rank = entry.rank();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The agency in the dateline with which a text begins: "BREST, March 2 (Reuters) - The border was closed". */
    public Optional<String> agencyIn(String text) {
        return entries.stream()
                .filter(entry -> entry.id().equals(DATELINE))
                .flatMap(entry -> publisherIn(text, entry).stream())
                .findFirst();
    }

    /** The authors that the lines name most plainly, in their order. */
    public List<String> authorsIn(List<String> lines) {
        List<String> best = List.of();
        int rank = Integer.MAX_VALUE;
        for (String line : lines) {
            for (Entry entry : entries) {
                if (entry.rank() < rank && entry.pattern().namedGroups().containsKey("author")) {
                    Matcher matcher = entry.pattern().matcher(line);
                    if (matcher.find()) {
                        List<String> names = names(matcher.group("author"));
                        if (!names.isEmpty()) {
                            best = names;
                            rank = entry.rank();
                        }
                    }
                }
            }
        }
        return best;
    }

    private static Optional<String> publisherIn(String line, Entry entry) {
        Matcher matcher = entry.pattern().matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (entry.fixed() != null) {
            return Optional.of(entry.fixed());
        }
        if (!entry.pattern().namedGroups().containsKey("publisher")) {
            return Optional.empty();
        }
        String name =
                AFTER_NAME.matcher(matcher.group("publisher")).replaceFirst("").replaceFirst("[.,]+$", "");
        // "the Example Times" in the middle of a sentence names The Example Times or Example Times; the article alone
        // is no name.
        name = name.startsWith("the ") ? "The " + name.substring(4) : name;
        return name.length() < 2 || name.length() > 60 ? Optional.empty() : Optional.of(name);
    }

    private static List<String> names(String joined) {
        return BETWEEN_NAMES
                .splitAsStream(joined)
                .map(String::strip)
                .filter(name -> name.length() > 3 && !NO_PERSON.matcher(name).matches())
                .toList();
    }
}
