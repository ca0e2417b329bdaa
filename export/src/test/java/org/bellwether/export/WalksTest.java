package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walks in docs/ do what they say. */
class WalksTest {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path temp;

    @BeforeEach
    void makeACase() {
        SampleCase.make(temp.resolve("case"));
    }

    private static List<String> blocks(String walk, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(walk)));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    @Test
    void everyStatementOfTheWalkWithDuckDbFindsRows() throws IOException, SQLException {
        SampleCase.export(temp.resolve("case"), Form.PARQUET, temp.resolve("parquet"), false);
        List<String> statements = blocks("walk-duckdb.md", "sql");
        assertThat(statements).hasSizeGreaterThan(6);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean rows = statement.execute(sql.replace("'parquet/", "'" + temp.resolve("parquet") + "/"));
                if (rows && sql.startsWith("SELECT")) {
                    try (ResultSet found = statement.getResultSet()) {
                        assertThat(found.next()).as(sql).isTrue();
                    }
                }
            }
        }
        assertThat(Files.readAllLines(temp.resolve("parquet").resolve("per-day.csv")))
                .contains("2022-03-02,material_conflict,1");
    }

    @Test
    void theWalkWithPythonPrintsATableAndDrawsAPlot() throws Exception {
        boolean python = new ProcessBuilder("/bin/sh", "-c", "command -v python3")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        assumeTrue(python, "python3 is not there; the walk is not run");
        SampleCase.export(temp.resolve("case"), Form.JSONL, temp.resolve("jsonl"), false);
        Files.writeString(temp.resolve("walk.py"), String.join("\n", blocks("walk-python.md", "python")));
        ProcessBuilder walk = new ProcessBuilder("python3", "walk.py")
                .directory(temp.toFile())
                .redirectErrorStream(true);
        walk.environment().put("PYTHONIOENCODING", "utf-8");
        Process run = walk.start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed)
                .contains("3 articles, 3 actors, 5 events")
                .contains("   1  Rovia -> =Mirau: ASSAULT (fact)")
                .contains("2022-03-02  [fact, The Herald] Rovia attacked Mirau on 2022-03-02");
        Document plot =
                Jsoup.parse(Files.readString(temp.resolve("jsonl").resolve("timeline.svg")), Parser.xmlParser());
        assertThat(plot.select("svg > rect")).hasSize(2);
        assertThat(plot.select("svg > text").text()).isEqualTo("2022-03");
    }
}
