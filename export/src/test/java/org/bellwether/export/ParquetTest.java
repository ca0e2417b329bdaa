package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.store.export.CaseExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet, read with Hardwood, which shares nothing with what wrote it, and with DuckDB. */
class ParquetTest {
    @TempDir
    Path temp;

    @BeforeEach
    void makeACase() {
        SampleCase.make(temp.resolve("case"));
    }

    private Written export(boolean withText) {
        return SampleCase.export(temp.resolve("case"), Form.PARQUET, temp, withText);
    }

    private String asked(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.replace("DIR", temp.toString()))) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return String.join("\n", found);
        }
    }

    @Test
    void anotherReaderFindsTheRowsAndTheirNestedValues() throws IOException {
        export(false);
        List<LocalDate> days = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(temp.resolve("events.parquet")));
                RowReader rows = file.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                if (!rows.isNull("first_day")) {
                    days.add(rows.getDate("first_day"));
                }
                rows.getList("actors").strings().forEach(actors::add);
                rows.getList("reports")
                        .structs()
                        .forEach(r -> quotes.add(r.getStruct("evidence").getString("quote")));
            }
        }
        assertThat(days).contains(LocalDate.of(2022, 3, 2), LocalDate.of(2022, 3, 4), LocalDate.of(2022, 3, 7));
        assertThat(actors).hasSize(5).allMatch(a -> a.startsWith("toy."));
        assertThat(quotes).hasSize(8).contains("Rovia visited Lestan");
    }

    @Test
    void eachKindOfRecordHasAFileWithTheContractsColumns() throws SQLException {
        Written written = export(false);
        for (String kind : List.of(
                "documents", "actors", "mentions", "events", "claims", "conflicts", "influences", "nodes", "edges")) {
            String columns = asked("SELECT column_name FROM (DESCRIBE SELECT * FROM 'DIR/%s.parquet')".formatted(kind));
            assertThat(columns.lines().filter(c -> !c.endsWith("_day")))
                    .as(kind)
                    .containsExactlyElementsOf(CaseExport.keys(kind));
            assertThat(asked("SELECT count(*) FROM 'DIR/%s.parquet'".formatted(kind)))
                    .isEqualTo(String.valueOf(written.counts().get(kind + ".parquet")));
        }
    }

    @Test
    void duckDbAsksForWhoAttackedWhom() throws SQLException {
        export(false);
        assertThat(asked("""
                SELECT a.name || ' > ' || e.first_day || ' > ' || e.status
                FROM 'DIR/events.parquet' e, unnest(e.actors) AS u(id) JOIN 'DIR/actors.parquet' a ON a.id = u.id
                WHERE e.type = 'ASSAULT' AND e.place.name = 'Kelt'""")).isEqualTo("Rovia > 2022-03-02 > fact");
        assertThat(asked("""
                SELECT count(*) FROM 'DIR/events.parquet'
                WHERE len(list_filter(reports, lambda r: r.attributed_to.text = 'a spokesman')) > 0""")).isEqualTo("3");
    }

    @Test
    void theWholeTextIsAColumnOnlyWhereItIsAskedFor() throws SQLException {
        export(true);
        assertThat(asked("SELECT text FROM 'DIR/documents.parquet' WHERE publisher = 'The Herald'"))
                .isEqualTo(SampleCase.HERALD.text().string());
        export(false);
        assertThat(asked("SELECT column_name FROM (DESCRIBE SELECT * FROM 'DIR/documents.parquet')"))
                .doesNotContain("text");
    }

    @Test
    void aFolderWithAnApostropheIsNoTrouble() {
        Path to = temp.resolve("o'clock");
        SampleCase.export(temp.resolve("case"), Form.PARQUET, to, false);
        assertThat(Files.exists(to.resolve("events.parquet"))).isTrue();
    }
}
