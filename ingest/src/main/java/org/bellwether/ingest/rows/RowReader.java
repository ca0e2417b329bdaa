package org.bellwether.ingest.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.date.DateOrder;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.page.FragmentReader;
import org.bellwether.ingest.rows.FieldNames.Field;
import org.bellwether.ingest.rows.FieldNames.Row;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.within.Member;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Makes an article of a row. Pure and thread-safe. */
public final class RowReader {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(?:\\.\\d*)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");

    private final PlainTextReader plainText;
    private final FieldNames names;
    private final Limits limits;
    private final DateOrder order;

    public RowReader(PlainTextReader plainText, FieldNames names, Limits limits) {
        this(plainText, names, limits, DateOrder.UNKNOWN);
    }

    private RowReader(PlainTextReader plainText, FieldNames names, Limits limits, DateOrder order) {
        this.plainText = plainText;
        this.names = names;
        this.limits = limits;
        this.order = order;
    }

    /**
     * One for rows that write their days as others of the same input do.
     *
     * @param beginning of the input: where one day is the 13th or later, it tells which number is the day's
     */
    public RowReader dated(String beginning) {
        return new RowReader(plainText, names, limits, DateOrder.shownIn(beginning));
    }

    /** Whether a row of these columns has a text. */
    boolean fits(Row row) {
        return names.in(row, Field.TEXT).isPresent();
    }

    /** The article in a row, or why there is none. */
    Member member(String name, String uri, Row row) {
        try {
            Optional<String> address =
                    names.in(row, Field.URI).map(String::strip).filter(ADDRESS.asMatchPredicate());
            return new Member.Told(name, address.orElse(uri), draft(row, address.orElse(null)), null);
        } catch (Refused refused) {
            return new Member.Unreadable(name, refused.reason());
        }
    }

    private Draft draft(Row row, @Nullable String address) throws Refused {
        Optional<String> text = names.in(row, Field.TEXT);
        if (text.isEmpty()) {
            throw new Refused(missing(row));
        }
        @Nullable
        String title = names.in(row, Field.TITLE).map(Characters::oneLine).orElse(null);
        String body = Characters.clean(text.get());
        Draft draft = FragmentReader.isMarkup(body)
                ? plainText.draft(plainText.story(FragmentReader.parts(FragmentReader.body(body, limits)), title))
                : plainText.draft(plainText.story(body, title));
        List<String> authors = names.in(row, Field.AUTHORS)
                .map(all -> Arrays.stream(all.split("\\s*[;,\n]\\s*"))
                        .map(author -> author.replaceFirst("^(?i:by)\\s+", "").strip())
                        .filter(author -> !author.isEmpty())
                        .toList())
                .orElse(draft.authors());
        return new Draft(
                draft.title(),
                names.in(row, Field.PUBLISHER).map(String::strip).orElse(draft.publisher()),
                authors,
                names.in(row, Field.LANGUAGE)
                        .map(code -> code.split("[-_]")[0].toLowerCase(Locale.ROOT))
                        .filter(code -> code.matches("[a-z]{2}"))
                        .orElse(draft.language()),
                names.in(row, Field.PUBLISHED)
                        .flatMap(this::day)
                        .orElse(When.unknown())
                        .or(draft.published()),
                address,
                null,
                draft.parts());
    }

    private String missing(Row row) {
        String wanted = names.given().get(Field.TEXT);
        List<String> columns = row.columns();
        String has =
                columns.isEmpty() ? "nothing" : String.join(", ", columns.subList(0, Math.min(columns.size(), 20)));
        return wanted != null
                ? "has no text under '%s'; it has %s".formatted(wanted, has)
                : "has no text under a usual name; say which of its fields holds it with --field text=NAME (it has %s)"
                        .formatted(has);
    }

    private Optional<When> day(String value) {
        String text = value.strip();
        boolean millis = MILLISECONDS.matcher(text).matches();
        if (millis || SECONDS.matcher(text).matches()) {
            long number = Long.parseLong(text.split("\\.")[0]);
            LocalDate day = (millis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            return Optional.of(When.day(day, When.Method.METADATA, text));
        }
        return PageDates.day(text, When.Method.METADATA, order);
    }
}
