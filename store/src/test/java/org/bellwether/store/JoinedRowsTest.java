package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bellwether.model.Article;
import org.bellwether.model.Change;
import org.bellwether.model.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedRowsTest {
    private static final Program PROGRAM = new Program("0.1.0", "PLOVER 0.8");
    private static final List<String> COUNTRIES = List.of("Rovia", "Lestan", "Mirau", "Karsk");
    private static final List<String> STATES = List.of("aid", "order", "trade");

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path temp;

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Deeds of a few days, so that articles tell some in common, claims and influences. */
    private static Article article(int number, Random random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String who = pick(COUNTRIES, random);
            String whom = pick(COUNTRIES, random);
            sentences.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "%s attacked %s on 2021-05-0%d.".formatted(who, whom, 1 + random.nextInt(3));
                        case 1 -> "%s visited %s.".formatted(who, whom);
                        case 2 -> "%s said \"number %d: ÉTÉ\".".formatted(who, random.nextInt(9));
                        default ->
                            "%s's %s weakens %s's %s.".formatted(who, pick(STATES, random), whom, pick(STATES, random));
                    });
        }
        return ToyReader.article(
                "Paper " + random.nextInt(3),
                "2021-05-1" + random.nextInt(4),
                String.join(" ", sentences) + " Number " + number + ".");
    }

    private static List<Article> articles(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> article(i, random)).toList();
    }

    private static void change(Path folder, Consumer<CaseFolder> change) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            change.accept(open);
            open.join(NearCopies.NONE);
        }
    }

    private static void add(CaseFolder open, List<Article> articles) {
        articles.forEach(a -> open.add(ToyReader.stored(a), PROGRAM));
    }

    private Path caseOf(String name, List<Article> articles) {
        Path folder = temp.resolve(name);
        change(folder, open -> add(open, articles));
        return folder;
    }

    /** All rows of all tables that are joined. */
    private static Map<String, List<String>> tables(Path folder) {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            List<String> names = rows(
                    statement,
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                            + " AND name NOT IN ('meta', 'articles', 'compact', 'signatures', 'corrections', 'own_tables')");
            for (String name : names) {
                tables.put(name, rows(statement, "SELECT * FROM " + name));
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return tables;
    }

    private static List<String> rows(Statement statement, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static void tamper(Path folder, String update) {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            assertThat(statement.executeUpdate(update)).isPositive();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCaseThatGrowsAndShrinksIsAtEachStepTheCaseJoinedAtOnce(long seed) {
        Random random = new Random(seed);
        List<Article> all = articles(9, seed);
        Path folder = temp.resolve("case");
        List<Article> there = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            List<Article> others = new ArrayList<>(all);
            others.removeAll(there);
            Collections.shuffle(others, random);
            List<Article> added = List.copyOf(others.subList(0, random.nextInt(1 + others.size() / 2)));
            Collections.shuffle(there, random);
            List<Article> removed = List.copyOf(there.subList(0, random.nextInt(1 + there.size() / 2)));
            change(folder, open -> {
                add(open, added);
                removed.forEach(a -> open.remove(a.id()));
            });
            there.addAll(added);
            there.removeAll(removed);
            assertThat(tables(folder))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(tables(caseOf("at once " + step, there)));
        }
    }

    @Test
    void correctionsAndTheirUndoingGiveTheTablesJoinedAtOnce() {
        List<Article> all = articles(8, 1);
        Path folder = caseOf("corrected", all);
        Map<String, List<String>> before = tables(folder);
        List<Entry> log = List.of(
                entry(folder, c -> c.merge(List.of(id(folder, "actors", 0), id(folder, "actors", 1)))),
                entry(folder, c -> c.reject(id(folder, "events", 0))),
                entry(folder, c -> c.reject(id(folder, "claims", 0))));
        change(folder, open -> open.log(log));
        assertThat(tables(folder)).isNotEqualTo(before);
        assertThat(tables(folder)).isEqualTo(tables(logged("once", all, log)));
        List<Entry> undone = new ArrayList<>(log);
        log.forEach(e -> undone.add(Entry.Undo.of(e.id(), "ana", NOW, null)));
        change(folder, open -> open.log(undone));
        assertThat(tables(folder)).isEqualTo(tables(logged("undone", all, undone)));
    }

    private Path logged(String name, List<Article> articles, List<Entry> log) {
        Path folder = temp.resolve(name);
        change(folder, open -> {
            add(open, articles);
            open.log(log);
        });
        return folder;
    }

    private static Entry entry(Path folder, Function<Corrector, Change> wanted) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return Entry.Correction.of(open.asked(q -> wanted.apply(new Corrector(q))), "ana", NOW, "seen");
        }
    }

    private static String id(Path folder, String table, int which) {
        return Objects.requireNonNull(tables(folder).get(table)).get(which).split("[|]")[0];
    }

    @Test
    void rowsThatAreAsTheyWereAreLeftAlone() {
        List<Article> all = articles(9, 3);
        Path folder = caseOf("left", all.subList(0, 8));
        String first = all.getFirst().id().value();
        tamper(folder, "UPDATE documents SET publisher = 'left alone' WHERE id = '%s'".formatted(first));
        change(folder, open -> add(open, all.subList(8, 9)));
        assertThat(tables(folder).get("documents"))
                .filteredOn(row -> row.contains("left alone"))
                .hasSize(1);
    }

    /** What may become of the file beside the database. */
    enum Fate {
        DELETED {
            @Override
            void happen(Path file, Path other) throws IOException {
                Files.delete(file);
            }
        },
        CUT_OFF {
            @Override
            void happen(Path file, Path other) throws IOException {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 5));
            }
        },
        EMPTIED {
            @Override
            void happen(Path file, Path other) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        FLIPPED {
            @Override
            void happen(Path file, Path other) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
            }
        },
        FOREIGN {
            @Override
            void happen(Path file, Path other) throws IOException {
                Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        /** Nothing can be written there: it is a folder. */
        IN_THE_WAY {
            @Override
            void happen(Path file, Path other) throws IOException {
                Files.delete(file);
                Files.createDirectories(file.resolve("in the way"));
            }
        };

        abstract void happen(Path file, Path other) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfTheFileTheTablesAreWhatTheyAreToBe(Fate fate) throws IOException {
        List<Article> all = articles(9, 4);
        Path folder = caseOf("case", all.subList(0, 8));
        Path other = caseOf("other", articles(5, 5));
        tamper(folder, "UPDATE documents SET publisher = 'written anew'");
        fate.happen(folder.resolve("joined.rows"), other.resolve("joined.rows"));
        for (int joined = 8; joined < 10; joined++) {
            int count = Math.min(joined, all.size());
            change(folder, open -> {
                add(open, all.subList(0, count));
            });
            assertThat(tables(folder)).isEqualTo(tables(caseOf("at once " + joined, all.subList(0, count))));
        }
    }

    @Test
    void aProcessThatEndsBetweenFileAndDatabaseDoesNoHarm() throws IOException {
        List<Article> all = articles(9, 6);
        Path folder = caseOf("case", all.subList(0, 8));
        byte[] database = Files.readAllBytes(folder.resolve("case.db"));
        change(folder, open -> add(open, all.subList(8, 9)));
        Files.write(folder.resolve("case.db"), database);
        change(folder, open -> add(open, all.subList(8, 9)));
        assertThat(tables(folder)).isEqualTo(tables(caseOf("at once", all)));
    }
}
