package org.bellwether.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.CaseExport;

/**
 * The records as Parquet, a file a kind, by way of DuckDB: the contract's keys as columns, what is nested as structures and lists. Where a
 * record has a {@code when} or {@code published}, {@code first_day} and {@code last_day} repeat its bounds as dates.
 */
final class Parquet {
    private static final String SPAN = "STRUCT(document VARCHAR, \"start\" INTEGER, \"end\" INTEGER, quote VARCHAR)";
    private static final String VOICE = "STRUCT(actor VARCHAR, \"text\" VARCHAR, \"role\" VARCHAR)";
    private static final String WHEN =
            "STRUCT(\"start\" VARCHAR, \"end\" VARCHAR, \"precision\" VARCHAR, \"method\" VARCHAR, \"text\" VARCHAR)";
    private static final String PLACE =
            "STRUCT(\"name\" VARCHAR, country VARCHAR, admin1 VARCHAR, lat DOUBLE, lon DOUBLE,"
                    + " \"precision\" VARCHAR, geonames INTEGER)";
    private static final String REPORT = "STRUCT(document VARCHAR, evidence " + SPAN + ", \"trigger\" " + SPAN
            + ", \"type\" VARCHAR, \"mode\" VARCHAR, actors VARCHAR[], recipients VARCHAR[], \"when\" " + WHEN
            + ", place "
            + PLACE + ", status VARCHAR, attributed_to " + VOICE + ")";
    private static final String STATE = "STRUCT(node VARCHAR, \"text\" VARCHAR)";

    /** The types of columns that are no text. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("documents.authors", "VARCHAR[]"),
            Map.entry("documents.published", WHEN),
            Map.entry("documents.chars", "INTEGER"),
            Map.entry("actors.sectors", "VARCHAR[]"),
            Map.entry("actors.aliases", "STRUCT(\"text\" VARCHAR, \"count\" INTEGER, asserted_by VARCHAR)[]"),
            Map.entry(
                    "actors.roles",
                    "STRUCT(title VARCHAR, \"of\" VARCHAR, \"when\" " + WHEN + ", evidence " + SPAN + ")[]"),
            Map.entry("mentions.start", "INTEGER"),
            Map.entry("mentions.end", "INTEGER"),
            Map.entry("mentions.confidence", "DOUBLE"),
            Map.entry("events.contexts", "VARCHAR[]"),
            Map.entry("events.intensity", "DOUBLE"),
            Map.entry("events.actors", "VARCHAR[]"),
            Map.entry("events.recipients", "VARCHAR[]"),
            Map.entry("events.when", WHEN),
            Map.entry("events.place", PLACE),
            Map.entry("events.independent_sources", "INTEGER"),
            Map.entry("events.confidence", "DOUBLE"),
            Map.entry("events.reports", REPORT + "[]"),
            Map.entry("claims.cue", SPAN),
            Map.entry("claims.content", SPAN + "[]"),
            Map.entry("claims.direct", "BOOLEAN"),
            Map.entry("claims.when", WHEN),
            Map.entry("conflicts.a", SPAN),
            Map.entry("conflicts.b", SPAN),
            Map.entry("conflicts.items", "VARCHAR[]"),
            Map.entry("influences.cause", STATE),
            Map.entry("influences.effect", STATE),
            Map.entry("influences.attributed_to", VOICE),
            Map.entry("influences.evidence", SPAN),
            Map.entry("nodes.wordings", "VARCHAR[]"),
            Map.entry("edges.support", "DOUBLE"),
            Map.entry("edges.sources", "INTEGER"),
            Map.entry("edges.influences", "VARCHAR[]"));

    private static final Map<String, String> TIMES =
            Map.of("documents", "published", "events", "\"when\"", "claims", "\"when\"");

    private Parquet() {}

    static Written write(CaseQueries queries, Path folder, boolean withText) throws IOException {
        Path records = Files.createTempDirectory("bellwether-parquet-");
        try {
            Map<String, Integer> counts = CaseExport.write(queries, records, CaseExport.Form.JSONL, withText);
            Map<String, Integer> written = new TreeMap<>();
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", offline(records));
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, Integer> kind : counts.entrySet()) {
                    statement.execute(copy(kind.getKey(), records, folder, withText));
                    written.put(kind.getKey() + ".parquet", kind.getValue());
                }
            }
            Files.copy(
                    records.resolve("manifest.json"),
                    folder.resolve("manifest.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return Written.of(written);
        } catch (SQLException failed) {
            throw new IOException("DuckDB: " + failed.getMessage(), failed);
        } finally {
            delete(records);
        }
    }

    /** Nothing is fetched, and one thread writes, so that the same records give the same bytes. */
    private static Properties offline(Path scratch) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", scratch.resolve("spill").toString());
        return settings;
    }

    private static String copy(String kind, Path records, Path folder, boolean withText) {
        List<String> keys = CaseExport.keys(kind);
        Stream<String> all =
                withText && kind.equals("documents") ? Stream.concat(keys.stream(), Stream.of("text")) : keys.stream();
        String columns = all.map(key -> "'%s': '%s'".formatted(key, TYPES.getOrDefault(kind + "." + key, "VARCHAR")))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "COPY (SELECT *%s FROM read_json('%s', format = 'newline_delimited', columns = {%s}, maximum_object_size = %d))"
                        .formatted(days(kind), literal(records.resolve(kind + ".jsonl")), columns, 256 << 20)
                + " TO '%s' (FORMAT parquet, COMPRESSION zstd)".formatted(literal(folder.resolve(kind + ".parquet")));
    }

    /** The bounds of a time as dates: of a month or year its first and last day. */
    private static String days(String kind) {
        String when = TIMES.get(kind);
        if (when == null) {
            return "";
        }
        return ", %s AS first_day, %s AS last_day".formatted(first(when + ".\"start\""), last(when));
    }

    private static String first(String text) {
        return "CASE length(%1$s) WHEN 4 THEN CAST(%1$s || '-01-01' AS DATE) WHEN 7 THEN CAST(%1$s || '-01' AS DATE) ELSE CAST(%1$s AS DATE) END"
                .formatted(text);
    }

    private static String last(String when) {
        String end = when + ".\"end\"";
        return "CASE length(%1$s) WHEN 4 THEN CAST(%1$s || '-12-31' AS DATE) WHEN 7 THEN last_day(CAST(%1$s || '-01' AS DATE)) ELSE CAST(%1$s AS DATE) END"
                .formatted(end);
    }

    private static String literal(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
