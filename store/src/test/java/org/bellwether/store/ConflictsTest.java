package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bellwether.model.Article;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.ConflictId;
import org.bellwether.model.Document;
import org.bellwether.situation.Situation;
import org.bellwether.store.export.CaseExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
    private static final Article EARLIER =
            ToyReader.article("The Herald", "2021-05-04", "Rovia said \"we were there\".");
    private static final Article LATER = ToyReader.article("Daily Post", "2021-05-09", "Lestan said \"nobody was\".");
    private static final Claim YES = ToyReader.read(EARLIER).claims().getFirst();
    private static final Claim NO = ToyReader.read(LATER).claims().getFirst();
    private static final Conflict DENIAL = conflict("k2", Relation.CONTRADICTS);
    private static final Conflict UPDATE = conflict("k1", Relation.UPDATES);

    @TempDir
    Path folder;

    private static Conflict conflict(String id, Relation relation) {
        return new Conflict(
                new ConflictId(id),
                relation,
                NO.content().getFirst(),
                YES.content().getFirst(),
                List.of(NO.id().value(), YES.id().value()),
                "being there",
                "one says so, the other denies it");
    }

    @BeforeEach
    void makeACase() {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test");
                Sql sql = Sql.open(folder.resolve("case.db"), false)) {
            for (Article article : List.of(EARLIER, LATER)) {
                open.add(ToyReader.stored(article), new Program("1", "PLOVER"));
            }
            open.join(NearCopies.NONE);
            new JoinedTables(open, sql, new RecordJson())
                    .replace(
                            Situation.of(
                                            List.of(Document.of(EARLIER), Document.of(LATER)),
                                            List.of(ToyReader.read(EARLIER), ToyReader.read(LATER)))
                                    .withConflicts(List.of(UPDATE, DENIAL)),
                            Set.of());
        }
    }

    private List<Conflict> asked(Function<CaseQueries, List<Conflict>> question) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.asked(question);
        }
    }

    private List<Conflict> filtered(Filter filter) {
        return asked(q -> q.conflicts(filter));
    }

    @Test
    void contradictionsAreListedFirst() {
        assertThat(filtered(Filter.ALL)).containsExactly(DENIAL, UPDATE);
        assertThat(filtered(Filter.ALL.withLimit(1))).containsExactly(DENIAL);
    }

    @Test
    void theyAreFoundByRelationAndByWhoSpeaksOnEitherSide() {
        assertThat(filtered(Filter.ALL.withType("updates"))).containsExactly(UPDATE);
        for (String speaker : List.of("Rovia", "Lestan")) {
            assertThat(filtered(new Filter(speaker, null, null, null, null, null, null)))
                    .hasSize(2);
        }
        assertThat(filtered(new Filter("Mirau", null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void theyAreFoundByTheArticlesOfBothSidesAndTheirDays() {
        assertThat(filtered(new Filter(null, null, null, null, null, "herald", null)))
                .hasSize(2);
        assertThat(filtered(new Filter(null, null, null, null, null, LATER.id().value(), null)))
                .hasSize(2);
        assertThat(filtered(new Filter(null, null, LocalDate.parse("2021-05-09"), null, null, null, null)))
                .hasSize(2);
        assertThat(filtered(new Filter(null, null, null, LocalDate.parse("2021-05-03"), null, null, null)))
                .isEmpty();
    }

    @Test
    void eachIsFoundByItsIdAndByItsItems() {
        assertThat(asked(q -> q.conflict("k1").stream().toList())).containsExactly(UPDATE);
        assertThat(asked(q -> q.conflictsOf(YES.id().value()))).containsExactly(UPDATE, DENIAL);
        assertThat(asked(q -> q.conflictsOf("c0"))).isEmpty();
    }

    @Test
    void theyAreExportedWithBothSpans() throws IOException {
        Path to = folder.resolve("export");
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            Map<String, Integer> counts = open.asked(q -> {
                try {
                    return CaseExport.write(q, to, CaseExport.Form.JSONL, false);
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
            assertThat(counts).containsEntry("conflicts", 2);
        }
        assertThat(Files.readAllLines(to.resolve("conflicts.jsonl")))
                .hasSize(2)
                .first()
                .isEqualTo("""
                        {"id":"k1","relation":"updates",\
                        "a":{"document":"%s","start":13,"end":23,"quote":"nobody was"},\
                        "b":{"document":"%s","start":12,"end":25,"quote":"we were there"},\
                        "items":["%s","%s"],"about":"being there","reason":"one says so, the other denies it"}""".formatted(LATER.id(), EARLIER.id(), NO.id(), YES.id()));
    }
}
