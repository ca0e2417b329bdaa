package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.Alias;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Change;
import org.bellwether.model.Claim;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Mention;
import org.bellwether.model.When;
import org.bellwether.store.ListedCorrection.State;
import org.bellwether.store.export.CaseExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws that an analyst's corrections keep, whatever articles come and go. */
class CorrectionsTest {
    private static final Program PROGRAM = new Program("0.1.0", "PLOVER 0.8");

    private static final Article ATTACK = ToyReader.article(
            "The Herald", "2021-05-04", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold 𝔸 line\".");
    private static final Article SAME_ATTACK =
            ToyReader.article("Daily Post", "2021-05-05", "𝔸t dawn Rovia attacked Lestan on 2021-05-03.");
    private static final Article VISIT = ToyReader.article(
            "The Herald", "2021-06-01", "Lestan visited Mirau on 2021-05-30. Mirau said \"welcome\".");
    private static final Article OTHER_VISIT =
            ToyReader.article("Gazette", "2021-06-02", "Lestany visited Mirau on 2021-05-30. Rovia visited Mirau.");
    private static final Article COPY = ToyReader.article(
            "Evening Copy", "2021-05-09", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold 𝔸 line\".");
    private static final Article DRIVES = ToyReader.article(
            "Review", "2021-07-01", "Rovia's aid strengthens Lestan's order. Mirau's trade weakens Lestan's order.");
    private static final List<Article> ALL = List.of(ATTACK, SAME_ATTACK, VISIT, OTHER_VISIT, COPY, DRIVES);

    @TempDir
    Path temp;

    private int minutes;

    private Path caseOf(String name, List<Article> articles) {
        Path folder = temp.resolve(name);
        change(folder, open -> articles.forEach(a -> open.add(ToyReader.stored(a), PROGRAM)));
        return folder;
    }

    private static void change(Path folder, java.util.function.Consumer<CaseFolder> change) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            change.accept(open);
            open.join(NearCopies.NONE);
        }
    }

    private static <T> T ask(Path folder, Function<CaseQueries, T> question) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.asked(question);
        }
    }

    /** Makes a correction, a minute after the last. */
    private CorrectionId correct(Path folder, Function<Corrector, Change> wanted) {
        Change change = ask(folder, q -> wanted.apply(new Corrector(q)));
        Entry entry = Entry.Correction.of(change, "ana", now(), "seen");
        change(folder, open -> assertThat(open.log(List.of(entry))).isEqualTo(1));
        return entry.id();
    }

    private void undo(Path folder, CorrectionId id) {
        change(folder, open -> open.log(List.of(Entry.Undo.of(id, "ben", now(), null))));
    }

    private Instant now() {
        return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(60L * minutes++);
    }

    /** The files of an export; the log of corrections, which names the clock, only where it is asked for. */
    private static Map<String, String> export(Path folder) {
        Map<String, String> files = new TreeMap<>(everything(folder));
        files.remove("corrections.jsonl");
        return files;
    }

    private static Map<String, String> everything(Path folder) {
        Path to = folder.resolveSibling(folder.getFileName() + "-export");
        ask(folder, q -> {
            try {
                return CaseExport.write(q, to, CaseExport.Form.JSONL, false);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
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

    private static Map<String, String> actors(Path folder) {
        return ask(
                folder,
                q -> q.actors(Filter.ALL).stream()
                        .map(ListedActor::actor)
                        .collect(Collectors.toMap(
                                Actor::name, a -> a.id().value(), (a, b) -> a + " " + b, TreeMap::new)));
    }

    private static String actor(Path folder, String name) {
        return String.valueOf(actors(folder).get(name));
    }

    private static List<String> summaries(Path folder) {
        return ask(
                folder, q -> q.events(Filter.ALL).stream().map(Event::summary).toList());
    }

    private static Event event(Path folder, String part) {
        return ask(
                folder,
                q -> q.events(Filter.ALL).stream()
                        .filter(e -> e.summary().contains(part))
                        .findFirst()
                        .orElseThrow());
    }

    private static String claim(Path folder, String words) {
        return ask(
                        folder,
                        q -> q.claims(Filter.ALL).stream()
                                .filter(c ->
                                        c.claim().content().getFirst().quote().equals(words))
                                .findFirst()
                                .orElseThrow())
                .claim()
                .id()
                .value();
    }

    private static Influence influence(Path folder, String cause) {
        return ask(
                folder,
                q -> q.influences(Filter.ALL).stream()
                        .map(LinkedInfluence::influence)
                        .filter(i -> i.cause().words().quote().equals(cause))
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<CorrectionId, State> states(Path folder) {
        return ask(
                folder,
                q -> q.corrections().all().stream()
                        .collect(Collectors.toMap(c -> c.correction().id(), ListedCorrection::state)));
    }

    /** One correction of each kind, of a case of all articles. */
    enum Kind {
        MERGE,
        SPLIT_MENTION,
        SPLIT_ARTICLE,
        RENAME,
        RETYPE,
        REDATE,
        FLIP_SIGN,
        FLIP_DIRECTION,
        REVERSE,
        CONFIRM,
        REJECT_EVENT,
        REJECT_CLAIM,
        REJECT_INFLUENCE,
        REJECT_EDGE;

        Change of(Corrector corrector, Path folder) {
            return switch (this) {
                case MERGE -> corrector.merge(List.of(actor(folder, "Lestan"), actor(folder, "Lestany")));
                case SPLIT_MENTION ->
                    corrector.split(
                            actor(folder, "Lestan"),
                            List.of(mention(folder, "Lestan", VISIT)),
                            List.of(),
                            "Lestan's envoys");
                case SPLIT_ARTICLE ->
                    corrector.split(
                            actor(folder, "Rovia"),
                            List.of(),
                            List.of(ATTACK.id().value()),
                            "North Rovia");
                case RENAME -> corrector.rename(actor(folder, "Mirau"), "The Mirau Republic");
                case RETYPE -> corrector.retype(event(folder, "ASSAULT").id().value(), "threaten", "violence");
                case REDATE -> corrector.redate(event(folder, "ASSAULT").id().value(), "2021-05");
                case FLIP_SIGN ->
                    corrector.flip(influence(folder, "Rovia's aid").id().value(), "sign");
                case FLIP_DIRECTION ->
                    corrector.flip(influence(folder, "Rovia's aid").id().value(), "direction");
                case REVERSE -> corrector.flip(event(folder, "ASSAULT").id().value(), "direction");
                case CONFIRM -> corrector.confirm(event(folder, "ASSAULT").id().value());
                case REJECT_EVENT ->
                    corrector.reject(event(folder, "ASSAULT").id().value());
                case REJECT_CLAIM -> corrector.reject(claim(folder, "we hold 𝔸 line"));
                case REJECT_INFLUENCE ->
                    corrector.reject(influence(folder, "Rovia's aid").id().value());
                case REJECT_EDGE ->
                    corrector.reject(ask(folder, q -> q.influenceGraph().edges().getFirst())
                            .id()
                            .value());
            };
        }
    }

    private static String mention(Path folder, String actor, Article article) {
        return ask(
                        folder,
                        q -> q
                                .mentions(q.actors(Filter.ALL).stream()
                                        .map(ListedActor::actor)
                                        .filter(a -> a.name().equals(actor))
                                        .findFirst()
                                        .orElseThrow()
                                        .id())
                                .stream()
                                .filter(m -> m.span().article().equals(article.id()))
                                .findFirst()
                                .orElseThrow())
                .id()
                .value();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void undoRestoresTheExportByteForByte(Kind kind) {
        Path folder = caseOf("undone", ALL);
        Map<String, String> before = export(folder);
        CorrectionId id = correct(folder, c -> kind.of(c, folder));
        assertThat(export(folder)).isNotEqualTo(before);
        assertThat(states(folder)).containsEntry(id, State.APPLIED);
        undo(folder, id);
        assertThat(export(folder)).isEqualTo(before);
        assertThat(states(folder)).containsEntry(id, State.UNDONE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsCorrectedStaysSoAfterReReading(Kind kind) {
        Path folder = caseOf("reread", ALL);
        correct(folder, c -> kind.of(c, folder));
        Map<String, String> corrected = everything(folder);
        change(folder, open -> ALL.forEach(a -> open.add(ToyReader.stored(a), PROGRAM)));
        assertThat(everything(folder)).isEqualTo(corrected);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anArticleThatGoesAndComesBackIsCorrectedAgain(Kind kind) {
        Path folder = caseOf("returned", ALL);
        CorrectionId id = correct(folder, c -> kind.of(c, folder));
        Map<String, String> corrected = everything(folder);
        change(folder, open -> ALL.forEach(a -> open.remove(a.id())));
        assertThat(states(folder)).containsEntry(id, State.NOWHERE);
        change(folder, open -> ALL.forEach(a -> open.add(ToyReader.stored(a), PROGRAM)));
        assertThat(everything(folder)).isEqualTo(corrected);
        assertThat(states(folder)).containsEntry(id, State.APPLIED);
    }

    /** One after the other, as far as each still makes sense. */
    private Path corrected(String name) {
        Path folder = caseOf(name, ALL);
        for (Kind kind : List.of(
                Kind.RENAME,
                Kind.SPLIT_MENTION,
                Kind.MERGE,
                Kind.SPLIT_ARTICLE,
                Kind.REDATE,
                Kind.RETYPE,
                Kind.FLIP_SIGN,
                Kind.FLIP_DIRECTION,
                Kind.REJECT_CLAIM,
                Kind.REJECT_EVENT)) {
            correct(folder, c -> kind.of(c, folder));
        }
        CorrectionId undone = correct(folder, c -> c.merge(List.of(actor(folder, "Rovia"), actor(folder, "Lestan"))));
        undo(folder, undone);
        return folder;
    }

    @Test
    void theOrderOfArticlesDoesNotShowInACorrectedCase() {
        Path folder = corrected("ordered");
        List<Entry> log = ask(folder, q -> q.corrections().log()).stream()
                .map(Logged::entry)
                .toList();
        Map<String, String> expected = everything(folder);
        List<Article> articles = new ArrayList<>(ALL);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            Path shuffled = temp.resolve("shuffled" + seed);
            // piece by piece, the corrections before the last articles
            change(shuffled, open -> articles.subList(0, 3).forEach(a -> open.add(ToyReader.stored(a), PROGRAM)));
            change(shuffled, open -> open.log(log));
            change(shuffled, open -> articles.subList(3, 6).forEach(a -> open.add(ToyReader.stored(a), PROGRAM)));
            assertThat(everything(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theCorrectionsOfAnExportMakeAnotherCaseTheSame() {
        Path folder = corrected("giver");
        Path other = caseOf("taker", ALL);
        List<Entry> carried = everything(folder)
                .getOrDefault("corrections.jsonl", "")
                .lines()
                .map(EntryJson::read)
                .toList();
        change(other, open -> assertThat(open.log(carried)).isEqualTo(carried.size()));
        assertThat(everything(other)).isEqualTo(everything(folder));
        change(other, open -> assertThat(open.log(carried)).isZero());
        assertThat(everything(other)).isEqualTo(everything(folder));
    }

    @Test
    void theReadingsStayAsTheyWere() {
        Path folder = corrected("untouched");
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            ALL.forEach(
                    a -> assertThat(open.stored(a.id()).orElseThrow().reading()).isEqualTo(ToyReader.read(a)));
        }
    }

    @Test
    void noConflictOrClaimPointsToWhatIsRejected() {
        Path folder = corrected("whole");
        Map<String, String> files = export(folder);
        String ids = files.toString();
        List<Event> events = ask(folder, q -> q.corrections().events());
        events.forEach(e -> assertThat(ids.replace(files.getOrDefault("manifest.json", ""), ""))
                .doesNotContain("\"" + e.id() + "\""));
        List<Claim> claims = ask(folder, q -> q.corrections().claims());
        assertThat(events).hasSize(1);
        assertThat(claims).hasSize(2); // the copy's, too
    }

    @Test
    void aMergeBeatsWhatKeepsNamesApartAndTheFirstGivesTheName() {
        Path folder = caseOf("merged", ALL);
        assertThat(summaries(folder))
                .contains("Lestan → Mirau: CONSULT (visited)", "Lestany → Mirau: CONSULT (visited)");
        correct(folder, c -> c.merge(List.of(actor(folder, "Lestany"), actor(folder, "Lestan"))));
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Lestany", "Mirau");
        assertThat(summaries(folder))
                .contains("Lestany → Mirau: CONSULT (visited)", "Rovia → Lestany: ASSAULT (attacked)")
                .doesNotContain("Lestan → Mirau: CONSULT (visited)");
        Actor merged = ask(folder, q -> q.actor(actor(folder, "Lestany")))
                .orElseThrow()
                .actor();
        assertThat(merged.aliases())
                .contains(
                        new Alias("Lestany", 1, Alias.AssertedBy.TEXT),
                        new Alias("Lestan", 8, Alias.AssertedBy.ANALYST));
    }

    @Test
    void mergesChain() {
        Path folder = caseOf("chain", ALL);
        CorrectionId first = correct(folder, c -> c.merge(List.of(actor(folder, "Lestan"), actor(folder, "Lestany"))));
        correct(folder, c -> c.merge(List.of(actor(folder, "Mirau"), actor(folder, "Lestan"))));
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Mirau");
        undo(folder, first);
        // what was called Lestan then was mostly Lestan
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Mirau", "Lestany");
    }

    @Test
    void aSplitTakesWhatIsSaidAtItsMentions() {
        Path folder = caseOf("split", ALL);
        correct(folder, c -> Kind.SPLIT_ARTICLE.of(c, folder));
        assertThat(summaries(folder))
                .contains("North Rovia → Lestan: ASSAULT (attacked)", "Rovia → Mirau: CONSULT (visited)");
        List<Mention> moved = ask(
                folder,
                q -> q.mentions(q.actors(new Filter("north rovia", null, null, null, null, null, null))
                        .getFirst()
                        .actor()
                        .id()));
        assertThat(moved).extracting(m -> m.span().article()).containsExactlyInAnyOrder(ATTACK.id(), COPY.id());
        Map<String, String> files = export(folder);
        assertThat(files.getOrDefault("mentions.jsonl", "")
                        .lines()
                        .filter(l -> l.contains(actor(folder, "North Rovia"))))
                .hasSize(2);
        assertThat(ask(folder, q -> q.actor(actor(folder, "Rovia")))
                        .orElseThrow()
                        .mentions())
                .isEqualTo(3);
    }

    @Test
    void whoIsSplitOffIsNotJoinedAgainButByAnAnalyst() {
        Path folder = caseOf("apart", ALL);
        correct(
                folder,
                c -> c.split(
                        actor(folder, "Rovia"),
                        List.of(),
                        List.of(SAME_ATTACK.id().value()),
                        "Rovia"));
        assertThat(actor(folder, "Rovia")).as("two of one name").contains(" ");
        String[] both = actor(folder, "Rovia").split(" ");
        correct(folder, c -> c.merge(List.of(both)));
        assertThat(actor(folder, "Rovia")).doesNotContain(" ");
    }

    @Test
    void aSplitUndoesAMergeForTheArticleThatItNames() {
        Path folder = caseOf("both", ALL);
        correct(folder, c -> c.merge(List.of(actor(folder, "Lestan"), actor(folder, "Lestany"))));
        correct(
                folder,
                c -> c.split(
                        actor(folder, "Lestan"),
                        List.of(),
                        List.of(OTHER_VISIT.id().value()),
                        "Lestany"));
        assertThat(summaries(folder))
                .contains("Lestan → Mirau: CONSULT (visited)", "Lestany → Mirau: CONSULT (visited)");
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Lestan", "Lestany", "Mirau");
    }

    @Test
    void whatIsSaidOfOneWhoIsNoLongerSplitOffFindsNoPlace() {
        Path folder = caseOf("nobody", ALL);
        CorrectionId split = correct(folder, c -> Kind.SPLIT_ARTICLE.of(c, folder));
        CorrectionId merge =
                correct(folder, c -> c.merge(List.of(actor(folder, "North Rovia"), actor(folder, "Mirau"))));
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Lestan", "Lestany", "North Rovia");
        undo(folder, split);
        assertThat(states(folder)).containsEntry(merge, State.NOWHERE);
        assertThat(actors(folder)).containsOnlyKeys("Rovia", "Lestan", "Lestany", "Mirau");
    }

    @Test
    void aCorrectionOfACopyHoldsOfTheOriginalToo() {
        Path folder = caseOf("copy", ALL);
        correct(
                folder,
                c -> c.reject(ask(
                                folder,
                                q -> q.claims(new Filter(
                                        null, null, null, null, null, COPY.id().value(), null)))
                        .getFirst()
                        .claim()
                        .id()
                        .value()));
        assertThat(claimed(folder)).containsExactly(VISIT.id());
        change(folder, open -> open.remove(COPY.id()));
        assertThat(claimed(folder)).containsExactly(VISIT.id());
    }

    private static List<ArticleId> claimed(Path folder) {
        return ask(
                folder,
                q -> q.claims(Filter.ALL).stream().map(c -> c.claim().article()).toList());
    }

    @Test
    void anEventThatGathersANewReportKeepsItsCorrection() {
        Path folder = caseOf("growing", List.of(ATTACK, VISIT));
        correct(folder, c -> c.redate(event(folder, "ASSAULT").id().value(), "2021-05-01..2021-05-02"));
        change(folder, open -> open.add(ToyReader.stored(SAME_ATTACK), PROGRAM));
        Event event = event(folder, "ASSAULT");
        assertThat(event.reports()).hasSize(2).allMatch(r -> r.when().method() == When.Method.EXPLICIT);
        assertThat(event.when().endIso()).isEqualTo("2021-05-02");
        assertThat(event.when().method()).isEqualTo(When.Method.GIVEN);
    }

    @Test
    void theLastCorrectionOfOneSortHoldsAndTheOthersAreSuperseded() {
        Path folder = caseOf("last", ALL);
        String id = event(folder, "ASSAULT").id().value();
        CorrectionId first = correct(folder, c -> c.retype(id, "COERCE", "seize"));
        CorrectionId second = correct(folder, c -> c.retype(id, "threaten", null));
        CorrectionId other = correct(folder, c -> c.redate(id, "unknown"));
        assertThat(event(folder, "THREATEN").when().isKnown()).isFalse();
        assertThat(states(folder))
                .containsEntry(first, State.SUPERSEDED)
                .containsEntry(second, State.APPLIED)
                .containsEntry(other, State.APPLIED);
        undo(folder, second);
        assertThat(event(folder, "COERCE").code().mode()).isEqualTo("seize");
        assertThat(states(folder)).containsEntry(first, State.APPLIED);
    }

    @Test
    void restoreTakesARejectionBackAndKeepsOtherCorrections() {
        Path folder = caseOf("restored", ALL);
        String id = event(folder, "ASSAULT").id().value();
        correct(folder, c -> c.redate(id, "2020"));
        Map<String, String> dated = records(folder);
        CorrectionId rejected = correct(folder, c -> c.reject(id));
        assertThat(summaries(folder)).noneMatch(s -> s.contains("ASSAULT"));
        correct(folder, c -> c.restore(id));
        assertThat(records(folder)).isEqualTo(dated);
        assertThat(states(folder)).containsEntry(rejected, State.SUPERSEDED);
    }

    private static Map<String, String> records(Path folder) {
        Map<String, String> files = export(folder);
        files.remove("manifest.json");
        return files;
    }

    @Test
    void aFlipOfTheDirectionIsTurnedBackByAnother() {
        Path folder = caseOf("turned", ALL);
        Map<String, String> before = records(folder);
        String id = influence(folder, "Rovia's aid").id().value();
        correct(folder, c -> c.flip(id, "direction"));
        assertThat(influence(folder, "Lestan's order").effect().words().quote()).isEqualTo("Rovia's aid");
        correct(folder, c -> c.flip(id, "direction"));
        assertThat(records(folder)).isEqualTo(before);
    }

    @Test
    void anEventThatIsFlippedIsDoneByWhomItWasDoneToUntilItIsFlippedAgain() {
        Path folder = caseOf("reversed", ALL);
        Map<String, String> before = records(folder);
        String id = event(folder, "ASSAULT").id().value();
        correct(folder, c -> c.flip(id, "direction"));
        Event flipped = event(folder, "ASSAULT");
        assertThat(flipped.summary()).startsWith("Lestan → Rovia: ASSAULT");
        assertThat(flipped.reports()).allMatch(r -> r.recipients().equals(flipped.actors()));
        correct(folder, c -> c.flip(id, "direction"));
        assertThat(records(folder)).isEqualTo(before);
    }

    @Test
    void aFlippedEventFollowsItsActorsThroughAMerge() {
        Path folder = caseOf("reversedmerged", ALL);
        correct(folder, c -> c.flip(event(folder, "ASSAULT").id().value(), "direction"));
        correct(folder, c -> c.merge(List.of(actor(folder, "Lestany"), actor(folder, "Lestan"))));
        assertThat(event(folder, "ASSAULT").summary()).startsWith("Lestany → Rovia: ASSAULT");
    }

    @Test
    void aConfirmationIsAMarkAndNoFigure() {
        Path folder = caseOf("marked", ALL);
        Map<String, String> before = records(folder);
        String id = event(folder, "ASSAULT").id().value();
        correct(folder, c -> c.confirm(id));
        assertThat(records(folder)).isEqualTo(before);
        boolean confirmed = ask(folder, q -> q.corrections().isConfirmed(id));
        assertThat(confirmed).isTrue();
    }

    @Test
    void nothingIsEverTakenOutOfTheLog() throws SQLException {
        Path folder = caseOf("log", ALL);
        correct(folder, c -> Kind.RENAME.of(c, folder));
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM corrections"))
                    .hasMessageContaining("the log of corrections is only added to");
            assertThatThrownBy(() -> statement.execute("UPDATE corrections SET record = ''"))
                    .hasMessageContaining("the log of corrections is only added to");
        }
    }

    @Test
    void aCaseOfTheFifthVersionIsBroughtUpToDateWhenItIsAsked() throws SQLException {
        Path folder = caseOf("fifth", ALL);
        Map<String, String> expected = everything(folder);
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = sql.createStatement()) {
            for (String table : List.of("corrections", "outcomes", "corrected", "rejected", "moved", "made")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("PRAGMA user_version = 5");
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.log()).isEmpty();
            open.join(NearCopies.NONE);
        }
        assertThat(everything(folder)).isEqualTo(expected);
    }

    @Test
    void aCorrectionOutlivesAKillBeforeTheCaseIsJoined() throws IOException, InterruptedException {
        Path folder = caseOf("killed", ALL);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CorrectAndHang.class.getName(),
                        folder.toString(),
                        actor(folder, "Mirau"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("logged");
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isFalse();
            assertThat(open.log()).hasSize(1);
            assertThat(open.tryWrite("test")).isTrue();
            open.join(NearCopies.NONE);
        }
        assertThat(actors(folder)).containsKey("The Mirau Republic");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatToDo() {
        Path folder = caseOf("refused", ALL);
        String rovia = actor(folder, "Rovia");
        String attack = event(folder, "ASSAULT").id().value();
        refused(folder, c -> c.merge(List.of(rovia, rovia)), "%s are one actor already".formatted(rovia));
        refused(
                folder,
                c -> c.merge(List.of(rovia, "Lesta")),
                "the case has no actor 'Lesta'; did you mean " + actor(folder, "Lestan") + " (Lestan)");
        refused(folder, c -> c.rename(attack, "x"), attack + " is no actor; bellwether actors lists them");
        refused(folder, c -> c.rename(rovia, "Rovia"), rovia + " is called so already");
        refused(folder, c -> c.rename(rovia, " "), "a name has 1 to 200 characters, got ''");
        refused(
                folder,
                c -> c.retype(attack, "ATTACK", null),
                "'ATTACK' is no event type; the types are AGREE, CONSULT");
        refused(folder, c -> c.retype(attack, "AID", "drone"), "AID has no modes, not 'drone' either");
        refused(folder, c -> c.retype(attack, "COERCE", "drone"), "COERCE has no mode 'drone'; its modes are seize");
        refused(folder, c -> c.retype(attack, "assault", null), attack + " is ASSAULT already");
        refused(folder, c -> c.redate(attack, "May"), "'May' is no time; write 2022-03-02");
        refused(folder, c -> c.reject(rovia), rovia + " is an actor, whom texts mention");
        refused(folder, c -> c.restore(attack), attack + " is neither rejected nor confirmed");
        refused(folder, c -> c.reject("e1"), "nothing in the case has the id 'e1'; the lists and show give ids");
        refused(folder, c -> c.reject(ATTACK.id().value()), "is an article; remove");
        refused(
                folder,
                c -> c.flip(rovia, "sign"),
                rovia + " is no causal statement; bellwether influences lists them");
        refused(folder, c -> c.flip(attack, "+"), attack + " is an event: it has no sign, only a direction");
        refused(
                folder,
                c -> c.split(
                        actor(folder, "Lestany"),
                        List.of(),
                        List.of(OTHER_VISIT.id().value()),
                        "x"),
                "these are all mentions of Lestany; to call him otherwise, rename");
        refused(folder, c -> c.split(rovia, List.of("m1"), List.of(), "x"), "Rovia has no mention m1; show");
        refused(folder, c -> c.split(rovia, List.of(), List.of(VISIT.id().value()), "x"), "does not mention Rovia");
        assertThatThrownBy(() -> ask(folder, q -> new Corrector(q).undo("1")))
                .hasMessage("there are no corrections in this case");
    }

    private static void refused(Path folder, Function<Corrector, Change> wanted, String message) {
        assertThatThrownBy(() -> ask(folder, q -> wanted.apply(new Corrector(q))))
                .isInstanceOf(CorrectionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsUndoneIsNotUndoneAgain() {
        Path folder = caseOf("twice", ALL);
        CorrectionId id = correct(folder, c -> Kind.RENAME.of(c, folder));
        CorrectionId first = ask(folder, q -> new Corrector(q).undo("1"));
        assertThat(first).isEqualTo(id);
        undo(folder, id);
        assertThatThrownBy(() -> ask(folder, q -> new Corrector(q).undo(id.value())))
                .hasMessageContaining("was undone on 2026-03-01")
                .hasMessageContaining("by ben");
        assertThatThrownBy(() -> ask(folder, q -> new Corrector(q).undo("7")))
                .hasMessage("no correction has the number or id '7'; correct log lists them");
    }
}
