package org.bellwether.ingest.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.Format;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.rows.FieldNames.Row;
import org.bellwether.ingest.within.Damage;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.jspecify.annotations.Nullable;

/** The rows of a table, numbered by the line of the file on which they end. */
public final class CsvMembers implements Members {
    private record TableRow(List<String> columns, CSVRecord cells) implements Row {
        @Override
        public Optional<String> value(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= cells.size() || cells.get(index).isBlank()
                    ? Optional.empty()
                    : Optional.of(cells.get(index));
        }
    }

    /** How the library says that a cell has no end. */
    private static final Pattern UNCLOSED = Pattern.compile("\\(startline (\\d+)\\) EOF");

    private final String name;
    private final String uri;
    private final CSVParser parser;
    private final Patient reader;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private final RowReader rows;

    private CsvMembers(
            String name,
            String uri,
            CSVParser parser,
            Patient reader,
            Iterator<CSVRecord> records,
            List<String> columns,
            RowReader rows) {
        this.name = name;
        this.uri = uri;
        this.parser = parser;
        this.reader = reader;
        this.records = records;
        this.columns = columns;
        this.rows = rows;
    }

    public static Members open(String name, String uri, Content content, RowReader rows, Limits limits)
            throws IOException, Refused {
        byte[] head = content.head(Format.HEAD);
        String beginning = TextDecoder.decode(head);
        Patient reader = new Patient(new InputStreamReader(content.open(), TextDecoder.charset(head)), limits.bytes());
        try {
            CSVParser parser = CSVParser.builder()
                    .setReader(reader)
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(delimiter(beginning))
                            .setLenientEof(false)
                            .setTrailingData(true)
                            .setIgnoreEmptyLines(true)
                            .get())
                    .get();
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = new ArrayList<>();
            if (records.hasNext()) {
                records.next().forEach(cell -> columns.add(Characters.oneLine(cell)));
            }
            return new CsvMembers(name, uri, parser, reader, records, List.copyOf(columns), rows);
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            reader.close();
            throw new Refused("is a damaged table (%s)".formatted(Damage.of(damaged)));
        }
    }

    /** Whether a text without an ending is a table: its first line has a column of each name that is given. */
    public static boolean isTable(String beginning, FieldNames fields) {
        String line = beginning.lines().findFirst().orElse("");
        return !fields.given().isEmpty()
                && fields.given().values().stream().allMatch(line::contains)
                && line.indexOf(delimiter(beginning)) > 0;
    }

    /** What stands most often in the line of names. */
    private static char delimiter(String beginning) {
        String line = beginning.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }

    @Override
    public @Nullable Member next() throws Refused {
        try {
            reader.nextRow();
            long before = parser.getCurrentLineNumber();
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            long line = parser.getCurrentLineNumber();
            String number = String.format(Locale.ROOT, "#%d", line);
            if (line > before + 1 && record.size() != columns.size()) {
                return new Member.Unreadable(
                        name + number,
                        "reaches from line %d to line %d and has %d cells where the table has %d columns; is a quotation mark missing or one too many?"
                                .formatted(before + 1, line, record.size(), columns.size()));
            }
            return rows.member(name + number, uri + number, new TableRow(columns, record));
        } catch (UncheckedIOException | IllegalStateException damaged) {
            Matcher unclosed = UNCLOSED.matcher(String.valueOf(damaged.getMessage()));
            if (unclosed.find()) {
                throw new Refused(
                        "has a quotation mark in line %s that is never closed; what stands before it was read, close it to have the rest"
                                .formatted(unclosed.group(1)));
            }
            throw new Refused("is a damaged table near line %d (%s); what stands before it was read"
                    .formatted(parser.getCurrentLineNumber(), Damage.of(damaged)));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A reader that fails where one row has more characters than an article may have bytes: a quote was never closed. */
    private static final class Patient extends FilterReader {
        private final long most;
        private long row;

        Patient(Reader reader, long most) {
            super(reader);
            this.most = most;
        }

        void nextRow() {
            row = 0;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(1);
            return one;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            count(some);
            return some;
        }

        private void count(int some) throws IOException {
            row += some;
            if (row > most) {
                throw new IOException(
                        "a row of more than %,d characters; is a quotation mark missing?".formatted(most));
            }
        }
    }
}
