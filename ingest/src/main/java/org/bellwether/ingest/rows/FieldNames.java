package org.bellwether.ingest.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which field of a row holds what. What is given counts; for the others the names that tables of news usually have, the first
 * that a row fills.
 */
public record FieldNames(Map<Field, String> given) {
    /** What a row can tell. */
    public enum Field {
        TEXT("text", "body", "content", "article", "articlebody", "article_body", "maintext", "full_text", "fulltext"),
        TITLE("title", "headline", "head"),
        PUBLISHED(
                "published",
                "date",
                "date_published",
                "datepublished",
                "published_at",
                "publishedat",
                "publication_date",
                "publish_date",
                "date_publish",
                "pub_date",
                "pubdate"),
        PUBLISHER("publisher", "source", "outlet", "site_name", "newspaper", "source_domain"),
        AUTHORS("authors", "author", "byline", "creator"),
        LANGUAGE("language", "lang"),
        URI("uri", "url", "link", "address");

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<String> usual;

        Field(String... usual) {
            this.usual = List.of(usual);
        }

        /** As it is written on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** No field is given. */
    public static final FieldNames USUAL = new FieldNames(Map.of());

    public FieldNames {
        given = Map.copyOf(given);
    }

    /**
     * Fields as they are given: {@code text=body}, {@code published=meta.date}.
     *
     * @throws IllegalArgumentException when one is written otherwise or given twice; the message says what was expected
     */
    public static FieldNames parse(List<String> given) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (String one : given) {
            int equals = one.indexOf('=');
            String word = equals < 0 ? one : one.substring(0, equals).strip();
            Field field = java.util.Arrays.stream(Field.values())
                    .filter(known -> known.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'%s' names no field; write NAME=COLUMN with a name of %s".formatted(one, words())));
            String column = equals < 0 ? "" : one.substring(equals + 1).strip();
            if (column.isEmpty()) {
                throw new IllegalArgumentException("'%s' lacks a column; write %s=COLUMN".formatted(one, word));
            }
            if (fields.put(field, column) != null) {
                throw new IllegalArgumentException("'%s' is given twice".formatted(word));
            }
        }
        return new FieldNames(fields);
    }

    private static String words() {
        return String.join(
                ", ", java.util.Arrays.stream(Field.values()).map(Field::word).toList());
    }

    /** One row's values by the names of its columns. */
    public interface Row {
        /** What stands under a name, written exactly so; blank counts as nothing. */
        Optional<String> value(String column);

        /** Its columns, for a message. */
        List<String> columns();
    }

    /** What a row tells of one thing. */
    Optional<String> in(Row row, Field field) {
        String own = given.get(field);
        if (own != null) {
            return row.value(own);
        }
        List<String> columns = new ArrayList<>(row.columns());
        for (String usual : field.usual) {
            for (String column : columns) {
                if (column.toLowerCase(Locale.ROOT).equals(usual) && !given.containsValue(column)) {
                    Optional<String> value = row.value(column);
                    if (value.isPresent()) {
                        return value;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
