package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.Change;
import org.bellwether.model.ContentHash;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.model.EventType;
import org.bellwether.model.Passage;
import org.bellwether.model.Target;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntryJsonTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Passage HERE = new Passage(ContentHash.of("here"), 4, 9);
    private static final Passage THERE = new Passage(ContentHash.of("there"), 0, 1);
    private static final Target.OfActor ROVIA =
            new Target.OfActor("Rovia \"𝔸\"", List.of(new Target.Named(HERE, "Rovia")), null);
    private static final Target.OfActor NEWCOMER =
            new Target.OfActor("North", List.of(new Target.Named(THERE, "Rovia")), new CorrectionId("x1"));
    private static final Target.OfEvent EVENT = new Target.OfEvent(
            "an attack", List.of(new Target.Told(HERE, EventType.ASSAULT), new Target.Told(THERE, EventType.AID)));
    private static final Target.OfInfluence INFLUENCE =
            new Target.OfInfluence("aid → order", List.of(new Target.Driven(HERE, new Passage(HERE.sha256(), 20, 25))));

    static Stream<Change> changes() {
        return Stream.of(
                new Change.Merge(List.of(ROVIA, NEWCOMER)),
                new Change.Split(ROVIA, List.of(HERE, THERE), List.of(), "North"),
                new Change.Split(ROVIA, List.of(), List.of(THERE.sha256()), "North"),
                new Change.Rename(NEWCOMER, "North Rovia"),
                new Change.Retype(EVENT, EventType.ASSAULT, "drone"),
                new Change.Retype(EVENT, EventType.AID, null),
                new Change.Redate(EVENT, When.month(YearMonth.of(2021, 5), When.Method.GIVEN, null)),
                new Change.Redate(EVENT, When.range(null, LocalDate.of(2021, 5, 3), When.Method.GIVEN, null)),
                new Change.Redate(EVENT, new When(null, null, When.Precision.UNKNOWN, When.Method.GIVEN, null)),
                new Change.Flip(INFLUENCE, Change.Flip.Way.MINUS),
                new Change.Flip(INFLUENCE, Change.Flip.Way.AS_READ),
                new Change.Reverse(EVENT, List.of(new ActorId("LES"), new ActorId("MIR"))),
                new Change.Confirm(ROVIA),
                new Change.Reject(new Target.OfClaim("Rovia: so", List.of(new Target.Said(HERE, THERE)))),
                new Change.Reject(new Target.OfConflict("troops", HERE, THERE)),
                new Change.Restore(EVENT));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachKindComesBackAsItWasWritten(Change change) {
        for (String why : new String[] {null, "because\t\"so\""}) {
            Entry entry = Entry.Correction.of(change, "ana", NOON, why);
            assertThat(EntryJson.write(entry)).doesNotContain("\n");
            assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
        }
    }

    @Test
    void anUndoComesBackAsItWasWritten() {
        Entry undo = Entry.Undo.of(new CorrectionId("x12"), "ana", NOON, null);
        assertThat(EntryJson.read(EntryJson.write(undo))).isEqualTo(undo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|a correction is a JSON object",
                "{\"id\":|this is no JSON",
                "{\"id\":\"x1\"}|lacks the text",
                "{\"id\":\"x 1\",\"kind\":\"merge\"}|is not made of letters",
                "{\"id\":\"x1\",\"kind\":\"rename\",\"who\":\"a\",\"when\":\"soon\"}|this is no time",
                "{\"id\":\"x1\",\"kind\":\"rename\",\"who\":\"a\",\"when\":\"2026-03-01T12:00:00Z\",\"targets\":[]}|is"
                        + " empty",
                "{\"id\":\"x1\",\"kind\":\"bend\",\"who\":\"a\",\"when\":\"2026-03-01T12:00:00Z\",\"targets\":[{\"conflict\":\"c\",\"a\":1}]}|and"
                        + " the numbers",
                "{\"id\":\"x1\",\"kind\":\"merge\",\"who\":\"a\",\"when\":\"2026-03-01T12:00:00Z\",\"targets\":[{\"thing\":1}]}|a"
                        + " target names none"
            })
    void whatIsNoEntryIsRefusedWithTheReason(String line, String reason) {
        assertThatThrownBy(() -> EntryJson.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aCorrectionOfTheWrongSortOfThingIsRefused() {
        String line = EntryJson.write(Entry.Correction.of(new Change.Confirm(EVENT), "ana", NOON, null));
        assertThatThrownBy(() -> EntryJson.read(
                        line.replace("\"confirm\"", "\"rename\"").replace("\"to\":{}", "\"to\":{\"name\":\"x\"}")))
                .hasMessage("'an attack' is not what such a correction is of");
        assertThatThrownBy(() -> EntryJson.read(line.replace("\"confirm\"", "\"bend\"")))
                .hasMessage("'bend' is no kind of correction");
    }

    @Test
    void anEventsDirectionIsFlippedAsThatOfACausalStatementAndAnOldLogsWordForItIsRead() {
        Entry flip = Entry.Correction.of(new Change.Reverse(EVENT, List.of(new ActorId("LES"))), "ana", NOON, null);
        String line = EntryJson.write(flip);
        assertThat(line).contains("\"kind\":\"flip\"");
        assertThat(EntryJson.read(line.replace("\"kind\":\"flip\"", "\"kind\":\"reverse\"")))
                .isEqualTo(flip);
    }
}
