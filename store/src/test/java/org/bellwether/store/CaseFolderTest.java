package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Event;
import org.bellwether.model.Mention;
import org.bellwether.model.OwnTable;
import org.bellwether.store.export.CaseExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFolderTest {
    private static final Program PROGRAM = new Program("0.1.0", "PLOVER 0.8");

    @TempDir
    Path temp;

    private static final Article ATTACK = ToyReader.article(
            "The Herald", "2021-05-04", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold 𝔸 line\".");
    private static final Article SAME_ATTACK =
            ToyReader.article("Daily Post", "2021-05-05", "Once more Rovia attacked Lestan on 2021-05-03 at dawn.");
    private static final Article VISIT =
            ToyReader.article("The Herald", "2021-06-01", "Lestan visited Mirau on 2021-05-30. Mirau said \"=1+1\".");
    private static final Article COPY = ToyReader.article(
            "Evening Copy", "2021-05-09", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold 𝔸 line\".");

    private Path caseOf(String name, List<Article> articles) {
        Path folder = temp.resolve(name);
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            articles.forEach(a -> open.add(ToyReader.stored(a), PROGRAM));
            open.join(NearCopies.NONE);
        }
        return folder;
    }

    private static Map<String, String> export(Path folder, CaseExport.Form form) {
        Path to = folder.resolveSibling(folder.getFileName() + "-" + form);
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            open.asked(q -> {
                try {
                    return CaseExport.write(q, to, form, false);
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(to)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return files;
    }

    @Test
    void anArticleComesBackAsItWasStored() {
        Path folder = caseOf("one", List.of(ATTACK));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            StoredArticle back = open.stored(ATTACK.id()).orElseThrow();
            assertThat(back.article()).isEqualTo(ATTACK);
            assertThat(back.reading()).isEqualTo(ToyReader.read(ATTACK));
            assertThat(back.analysed()).isTrue();
        }
    }

    @Test
    void twoOutletsReportsOfOneDayAreOneEvent() {
        Path folder = caseOf("joined", List.of(ATTACK, SAME_ATTACK, VISIT));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            List<Event> events = open.asked(q -> q.events(Filter.ALL));
            assertThat(events)
                    .extracting(Event::summary)
                    .containsExactly("Rovia → Lestan: ASSAULT (attacked)", "Lestan → Mirau: CONSULT (visited)");
            assertThat(events.getFirst().independentSources()).isEqualTo(2);
            assertThat(events.getFirst().reports()).hasSize(2);
        }
    }

    @Test
    void aCopyIsMarkedAndAddsNoSource() {
        Path folder = caseOf("copies", List.of(COPY, ATTACK));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.asked(q -> q.document(COPY.id().value()))
                            .orElseThrow()
                            .document()
                            .duplicateOf())
                    .isEqualTo(ATTACK.id());
            List<Event> events = open.asked(q -> q.events(Filter.ALL));
            assertThat(events)
                    .singleElement()
                    .satisfies(e -> assertThat(e.independentSources()).isEqualTo(1));
        }
    }

    @Test
    void theOrderOfArticlesDoesNotShowInTheExport() {
        List<Article> articles = new ArrayList<>(List.of(ATTACK, SAME_ATTACK, VISIT, COPY));
        Map<String, String> expected = export(caseOf("sorted", articles), CaseExport.Form.JSONL);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertThat(export(caseOf("shuffled" + seed, articles), CaseExport.Form.JSONL))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void joiningAfterEachArticleGivesTheSameAsJoiningOnce() {
        Map<String, String> once = export(caseOf("once", List.of(ATTACK, SAME_ATTACK, VISIT)), CaseExport.Form.JSONL);
        for (Article article : List.of(VISIT, SAME_ATTACK, ATTACK)) {
            caseOf("piecemeal", List.of(article));
        }
        assertThat(export(temp.resolve("piecemeal"), CaseExport.Form.JSONL)).isEqualTo(once);
    }

    @Test
    void removingAnArticleLeavesNothingThatRestedOnItAlone() {
        Path folder = caseOf("removed", List.of(ATTACK, SAME_ATTACK, VISIT));
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            assertThat(open.remove(VISIT.id())).isTrue();
            assertThat(open.remove(VISIT.id())).isFalse();
            open.join(NearCopies.NONE);
        }
        assertThat(export(folder, CaseExport.Form.JSONL))
                .isEqualTo(export(caseOf("never", List.of(ATTACK, SAME_ATTACK)), CaseExport.Form.JSONL));
    }

    @Test
    void whatWasAddedButNotJoinedIsThereAndSaysSo() {
        Path folder = temp.resolve("stale");
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            open.add(ToyReader.stored(ATTACK), PROGRAM);
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isFalse();
            assertThat(open.articleIds()).containsExactly(ATTACK.id());
            assertThat(open.tryWrite("test")).isTrue();
            open.join(NearCopies.NONE);
            assertThat(open.isJoined()).isTrue();
            assertThat(events(open, Filter.ALL)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 300, true", "1, 301, false", "99, 1000, false", "100, 1000, true", "1000, 1000, true"
    })
    void aLargeCaseIsJoinedWhenATenthOfItChanged(int changes, int articles, boolean due) {
        assertThat(CaseFolder.isDue(changes, articles)).isEqualTo(due);
    }

    @Test
    void aSmallCaseIsJoinedAfterEachReading() {
        try (CaseFolder open = CaseFolder.toWrite(temp.resolve("small"), Duration.ZERO, "test")) {
            open.add(ToyReader.stored(ATTACK), PROGRAM);
            open.joinIfDue(NearCopies.NONE);
            assertThat(open.isJoined()).isTrue();
        }
    }

    @Test
    void mentionsAreExportedByIdWithTheirJoinedActors() {
        List<String> ids = new ArrayList<>();
        try (CaseFolder open = CaseFolder.toAsk(caseOf("mentions", List.of(VISIT, SAME_ATTACK, ATTACK)))) {
            open.asked(q -> {
                q.eachMention(m -> ids.add(m.id().value()));
                return ids;
            });
        }
        assertThat(ids).hasSize(8).isSorted();
    }

    @Test
    void anEventIsFoundUnderTheIdOfEachOfItsReports() {
        Path folder = caseOf("former", List.of(ATTACK, SAME_ATTACK));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            Event event = open.asked(q -> q.events(Filter.ALL)).getFirst();
            event.reports().forEach(report -> {
                java.util.Optional<String> today =
                        open.asked(q -> q.today(report.id().value()));
                assertThat(today).contains(event.id().value());
            });
        }
    }

    @Test
    void filtersChooseByActorTypeTimeStatusAndSource() {
        Path folder = caseOf("filters", List.of(ATTACK, SAME_ATTACK, VISIT));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(events(open, new Filter("rovia", null, null, null, null, null, null)))
                    .isEqualTo(1);
            assertThat(events(open, new Filter("LESTAN", null, null, null, null, null, null)))
                    .isEqualTo(2);
            assertThat(events(open, new Filter(null, "consult", null, null, null, null, null)))
                    .isEqualTo(1);
            assertThat(events(open, new Filter(null, null, LocalDate.parse("2021-05-04"), null, null, null, null)))
                    .isEqualTo(1);
            assertThat(events(open, new Filter(null, null, null, LocalDate.parse("2021-05-03"), null, null, null)))
                    .isEqualTo(1);
            assertThat(events(open, new Filter(null, null, null, null, "denial", null, null)))
                    .isZero();
            assertThat(events(open, new Filter(null, null, null, null, null, "daily", null)))
                    .isEqualTo(1);
            assertThat(events(open, new Filter(null, null, null, null, null, null, 1)))
                    .isEqualTo(1);
            List<Mention> mentions =
                    open.asked(q -> q.mentions(q.actors(new Filter("mirau", null, null, null, null, null, null))
                            .getFirst()
                            .actor()
                            .id()));
            assertThat(mentions)
                    .hasSize(2)
                    .allSatisfy(m -> assertThat(m.span().quote()).isEqualTo("Mirau"));
        }
    }

    @Test
    void aCopysClaimsAreAskedForOnceOrWithAllOthers() {
        Path folder = caseOf("claims", List.of(ATTACK, COPY, VISIT));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(sources(open, q -> q.claims(Filter.ALL)))
                    .containsExactlyInAnyOrder(ATTACK.id(), COPY.id(), VISIT.id());
            assertThat(sources(open, q -> q.claimsOnce(Filter.ALL))).containsExactlyInAnyOrder(ATTACK.id(), VISIT.id());
            Filter lestan = new Filter("lestan", null, null, null, null, null, null);
            assertThat(sources(open, q -> q.claimsOnce(lestan))).containsExactly(ATTACK.id());
        }
    }

    private static List<ArticleId> sources(CaseFolder open, Function<CaseQueries, List<ListedClaim>> question) {
        return open.asked(question).stream().map(c -> c.claim().article()).toList();
    }

    private static int events(CaseFolder open, Filter filter) {
        return open.asked(q -> q.events(filter)).size();
    }

    @Test
    void csvDefusesWhatASpreadsheetWouldRun() {
        Article formula = ToyReader.article("=HYPERLINK(\"http://x\")", "2021-05-04", "Rovia visited Lestan.");
        String documents =
                export(caseOf("csv", List.of(formula)), CaseExport.Form.CSV).getOrDefault("documents.csv", "");
        assertThat(documents.lines().skip(1).findFirst().orElseThrow()).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",");
    }

    @Test
    void aSecondWriterHearsWhoHoldsTheCase() {
        Path folder = temp.resolve("busy");
        try (CaseFolder _ = CaseFolder.toWrite(folder, Duration.ZERO, "first")) {
            assertThatThrownBy(() -> CaseFolder.toWrite(folder, Duration.ofMillis(100), "second"))
                    .isInstanceOf(CaseException.class)
                    .hasMessage(
                            "the case %s is in use by process %d (first); wait for it to end, or name another case",
                            folder, ProcessHandle.current().pid());
        }
        CaseFolder.toWrite(folder, Duration.ZERO, "third").close();
    }

    @Test
    void tablesOfAUserAreKeptByKindAndName() {
        Path folder = temp.resolve("tables");
        OwnTable actors = new OwnTable(OwnTable.Kind.ACTORS, "b.tsv", "name\nRiver Front\n");
        OwnTable nouns = new OwnTable(OwnTable.Kind.AGENTS, "a.tsv", "noun\nbailiff\n");
        OwnTable newer = new OwnTable(OwnTable.Kind.ACTORS, "b.tsv", "name\nOld Mill Union\n");
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            open.keep(List.of(nouns, actors));
            assertThat(open.tables()).containsExactly(actors, nouns);
            open.keep(List.of(newer));
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.tables()).containsExactly(newer, nouns);
        }
    }

    @Test
    void aCaseOfTheThirdVersionIsBroughtUpToDateWhenItIsAsked() throws SQLException {
        Path folder = caseOf("third", List.of(ATTACK, VISIT));
        Map<String, String> expected = export(folder, CaseExport.Form.JSONL);
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            statement.execute("DROP TABLE own_tables");
            withoutCorrections(statement);
            statement.execute("PRAGMA user_version = 3");
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.tables()).isEmpty();
            open.join(NearCopies.NONE);
        }
        assertThat(export(folder, CaseExport.Form.JSONL)).isEqualTo(expected);
    }

    @Test
    void aCaseOfALaterVersionIsRefusedAndUntouched() throws SQLException, IOException {
        Path folder = caseOf("later", List.of(ATTACK));
        Path file = folder.resolve("case.db");
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = sql.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> CaseFolder.toWrite(folder, Duration.ZERO, "test"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("has version 99 of the case format, this program knows version 10");
        assertThatThrownBy(() -> CaseFolder.toAsk(folder)).isInstanceOf(CaseException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aCaseOfTheFirstVersionIsBroughtUpToDateWhenItIsAsked() throws SQLException {
        Path folder = caseOf("first", List.of(ATTACK, COPY, VISIT));
        Map<String, String> expected = export(folder, CaseExport.Form.JSONL);
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            statement.execute("DROP TABLE signatures");
            statement.execute("DROP TABLE near");
            statement.execute("ALTER TABLE claims DROP COLUMN copy");
            withoutInfluences(statement);
            statement.execute("DROP TABLE own_tables");
            withoutCorrections(statement);
            statement.execute("PRAGMA user_version = 1");
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isFalse();
            assertThat(open.articleIds()).hasSize(3);
            assertThat(open.tryWrite("test")).isTrue();
            open.join(NearCopies.NONE);
        }
        assertThat(export(folder, CaseExport.Form.JSONL)).isEqualTo(expected);
    }

    @Test
    void aCaseOfTheSecondVersionIsBroughtUpToDateWhenItIsAsked() throws SQLException {
        Path folder = caseOf("second", List.of(ATTACK, COPY, VISIT));
        Map<String, String> expected = export(folder, CaseExport.Form.JSONL);
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            withoutInfluences(statement);
            statement.execute("DROP TABLE own_tables");
            withoutCorrections(statement);
            statement.execute("PRAGMA user_version = 2");
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isFalse();
            assertThat(open.stored(ATTACK.id()).orElseThrow().reading()).isEqualTo(ToyReader.read(ATTACK));
            open.join(NearCopies.NONE);
        }
        assertThat(export(folder, CaseExport.Form.JSONL)).isEqualTo(expected);
    }

    @Test
    void aCaseOfTheSixthVersionIsBroughtUpToDateWithoutBeingJoinedAnew() throws SQLException {
        Path folder = caseOf("sixth", List.of(ATTACK, COPY, VISIT));
        List<String> briefs;
        List<String> ties;
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            briefs = rows(statement, "SELECT event || time || summary || actors || recipients FROM event_briefs");
            ties = rows(statement, "SELECT actor || other || item || type || conflict || intensity FROM event_ties");
            for (String table : BriefTables.TABLES) {
                statement.execute("DROP TABLE " + table);
            }
            for (String index : List.of("event_facts_time", "ranks_copy", "documents_facts")) {
                statement.execute("DROP INDEX " + index);
            }
            statement.execute("PRAGMA user_version = 6");
        }
        assertThat(ties).isNotEmpty();
        assertThat(briefs).hasSizeGreaterThanOrEqualTo(2);
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isTrue();
        }
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            assertThat(rows(statement, "SELECT event || time || summary || actors || recipients FROM event_briefs"))
                    .isEqualTo(briefs);
            assertThat(rows(
                            statement,
                            "SELECT actor || other || item || type || conflict || intensity FROM event_ties"))
                    .isEqualTo(ties);
        }
    }

    private static List<String> rows(Statement statement, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    void aBriefOfAnEventSaysWhatItsRecordSays() {
        Path folder = caseOf("briefs", List.of(ATTACK, COPY, VISIT));
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            List<Event> events = open.asked(q -> q.events(Filter.ALL));
            List<String> ids = events.stream().map(e -> e.id().value()).sorted().toList();
            List<EventBrief> briefs = open.asked(q -> q.briefs(ids));
            assertThat(briefs)
                    .isNotEmpty()
                    .isEqualTo(events.stream().map(CaseFolderTest::brief).toList());
        }
    }

    private static EventBrief brief(Event event) {
        return new EventBrief(
                event.id(),
                event.code().type(),
                event.code().intensity(),
                event.status(),
                event.when(),
                event.place(),
                event.summary(),
                event.independentSources(),
                event.actors().stream().map(ActorId::value).toList(),
                event.recipients().stream().map(ActorId::value).toList());
    }

    /** Takes out what came with the sixth version. */
    private static void withoutCorrections(Statement statement) throws SQLException {
        for (String table : List.of("corrections", "outcomes", "corrected", "rejected", "moved", "made")) {
            statement.execute("DROP TABLE " + table);
        }
    }

    /** Takes out what came with the third version. */
    private static void withoutInfluences(Statement statement) throws SQLException {
        for (String table : List.of("influences", "nodes", "edges", "conflicts")) {
            statement.execute("DROP TABLE " + table);
        }
        statement.execute("UPDATE articles SET reading = json_remove(reading, '$.influences')");
    }

    @Test
    void aCaseOfTheFirstVersionThatAnotherProcessHoldsIsLeftAsItIs() throws SQLException {
        Path folder = caseOf("held", List.of(ATTACK));
        try (CaseFolder _ = CaseFolder.toWrite(folder, Duration.ZERO, "old program");
                Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
            assertThatThrownBy(() -> CaseFolder.toWrite(folder, Duration.ZERO, "test"))
                    .isInstanceOfSatisfying(
                            CaseException.class, e -> assertThat(e.kind()).isEqualTo(CaseException.Kind.IN_USE));
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndUntouched() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("text"));
        Files.writeString(
                folder.resolve("case.db"), "this is not a database, but long enough to look at it".repeat(50));
        assertThatThrownBy(() -> CaseFolder.toWrite(folder, Duration.ZERO, "test"))
                .isInstanceOfSatisfying(
                        CaseException.class, e -> assertThat(e.kind()).isEqualTo(CaseException.Kind.REFUSED));
        assertThat(Files.readString(folder.resolve("case.db"))).startsWith("this is not");
    }

    @Test
    void whereThereIsNoCaseTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> CaseFolder.toAsk(temp.resolve("none")))
                .hasMessage(
                        "there is no case in %s; read articles into it first, or name one with --case",
                        temp.resolve("none"));
    }
}
