package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.ActorId;
import org.bellwether.model.Amount;
import org.bellwether.model.Article;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Event;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Span;
import org.bellwether.model.Statement.Bearing;
import org.bellwether.model.Statement.Sense;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactReadingsTest {
    private static final Article ATTACK = ToyReader.article(
            "The Herald", "2021-05-04", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold 𝔸 line\".");
    private static final Article DRIVES =
            ToyReader.article("Review", "2021-07-01", "Rovia's aid strengthens Lestan's order. Rovia visited Mirau.");

    @TempDir
    Path folder;

    private void change(java.util.function.Consumer<CaseFolder> change) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            change.accept(open);
            open.join(NearCopies.NONE);
        }
    }

    private void makeACase() {
        change(open -> List.of(ATTACK, DRIVES).forEach(a -> open.add(ToyReader.stored(a), new Program("1", "PLOVER"))));
    }

    private int sql(String statement) {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement prepared = sql.createStatement()) {
            if (prepared.execute(statement)) {
                try (ResultSet rows = prepared.getResultSet()) {
                    return rows.getInt(1);
                }
            }
            return prepared.getUpdateCount();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<Event> events() {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.asked(q -> q.events(Filter.ALL));
        }
    }

    @Test
    void whatJoiningLooksAtIsWhatWasRead() {
        makeACase();
        List<CompactReadings.Told> told = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            open.readings().eachTold(told::add);
            open.readings().eachClaims(claims::addAll);
        }
        Reading attack = ToyReader.read(ATTACK);
        Reading drives = ToyReader.read(DRIVES);
        assertThat(told).hasSize(2).extracting(t -> t.document().id()).isSorted();
        assertThat(told).extracting(t -> t.document().id()).contains(ATTACK.id(), DRIVES.id());
        assertThat(told)
                .flatExtracting(CompactReadings.Told::reports)
                .containsExactlyInAnyOrder(
                        attack.reports().getFirst(), drives.reports().getFirst());
        assertThat(told)
                .flatExtracting(CompactReadings.Told::influences)
                .containsExactlyElementsOf(drives.influences());
        assertThat(told)
                .filteredOn(t -> t.document().id().equals(ATTACK.id()))
                .flatExtracting(CompactReadings.Told::mentioned)
                .extracting(CompactReadings.Mentioned::times)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(claims).containsExactlyElementsOf(attack.claims());
    }

    @Test
    void whatIsSaidComesBackAsItWas() {
        Span words = ATTACK.span(0, 14);
        Span others = ATTACK.span(37, 48);
        Voice lestan = Voice.speaker(new ActorId("toy.1"), "Lestan");
        CompactReadings.Said said = new CompactReadings.Said(
                List.of(new org.bellwether.model.Statement(
                        words,
                        "attack",
                        Sense.NOT_DONE,
                        Bearing.VERB,
                        List.of(new ActorId("toy.1")),
                        List.of(),
                        List.of("troops"),
                        new Amount(3, null, "troops"),
                        When.unknown(),
                        lestan,
                        new ClaimId("c1"),
                        null)),
                List.of(new Rebuttal(
                        words,
                        Voice.author(),
                        null,
                        others,
                        lestan,
                        new ClaimId("c1"),
                        Rebuttal.Kind.DOUBTS,
                        "but",
                        List.of(new ActorId("toy.2")))));
        RecordBytes<CompactReadings.Said> bytes = new RecordBytes<>(CompactReadings.Said.class);
        assertThat(bytes.read(bytes.write(said))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM compact", "UPDATE compact SET form = 'other', told = x'07'"})
    void whereTheyAreMissingOrOfAnotherFormTheyAreMadeOfTheReadings(String lost) {
        makeACase();
        List<Event> expected = events();
        assertThat(sql(lost)).isEqualTo(2);
        sql("UPDATE meta SET value = 'no' WHERE key = 'joined'");
        change(_ -> {});
        assertThat(events()).isEqualTo(expected);
        assertThat(sql("SELECT count(*) FROM compact WHERE form <> 'other'")).isEqualTo(2);
    }

    @Test
    void anArticleThatIsTakenOutLeavesNone() {
        makeACase();
        change(open -> open.remove(ATTACK.id()));
        assertThat(sql("SELECT count(*) FROM compact")).isEqualTo(1);
    }
}
