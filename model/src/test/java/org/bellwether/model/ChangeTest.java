package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final String TEXT = ContentHash.of("a text");
    private static final Passage HERE = new Passage(TEXT, 4, 9);
    private static final Target.OfActor ROVIA =
            new Target.OfActor("Rovia", List.of(new Target.Named(HERE, "Rovia")), null);
    private static final Target.OfEvent ATTACK =
            new Target.OfEvent("Rovia → Lestan:\nASSAULT", List.of(new Target.Told(HERE, EventType.ASSAULT)));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @Test
    void aMergeOfOneIsRefused() {
        assertThatThrownBy(() -> new Change.Merge(List.of(ROVIA))).hasMessage("a merge needs at least two actors");
    }

    @Test
    void aSplitOfNothingIsRefused() {
        assertThatThrownBy(() -> new Change.Split(ROVIA, List.of(), List.of(), "North Rovia"))
                .hasMessage("a split needs mentions, or a text whose mentions it takes");
    }

    @Test
    void anActorCannotBeRejected() {
        assertThatThrownBy(() -> new Change.Reject(ROVIA)).hasMessage("an actor cannot be rejected: Rovia");
    }

    @Test
    void aModeThatTheTypeDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> new Change.Retype(ATTACK, EventType.AID, "drone"))
                .hasMessage("AID has no mode 'drone'; it has []");
    }

    @Test
    void anEventThatGoesTheOtherWayIsSomebodysDeed() {
        assertThatThrownBy(() -> new Change.Reverse(ATTACK, List.of()))
                .hasMessage("somebody must act when an event goes the other way");
        assertThat(new Change.Reverse(ATTACK, List.of(new ActorId("LES"))).says())
                .isEqualTo("“Rovia → Lestan: ASSAULT” goes the other way: who was acted on acts");
    }

    @Test
    void aTimeThatWasReadIsNoAnalysts() {
        When read = When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May 2021");
        assertThatThrownBy(() -> new Change.Redate(ATTACK, read)).hasMessageContaining("EXPLICIT");
    }

    @Test
    void aPlaceInATextNeedsItsHash() {
        assertThatThrownBy(() -> new Passage("a1", 0, 1)).hasMessageContaining("'a1' is no SHA-256");
        assertThatThrownBy(() -> new Passage(TEXT, 3, 3)).hasMessageContaining("0 <= start < end");
    }

    @Test
    void aSplitSpeaksOfAllTextsThatItTakesMentionsFrom() {
        String other = ContentHash.of("another");
        String third = ContentHash.of("a third");
        Change split = new Change.Split(ROVIA, List.of(new Passage(other, 0, 2)), List.of(third), "North Rovia");
        assertThat(split.texts()).containsExactlyInAnyOrder(TEXT, other, third);
    }

    @Test
    void theSentenceForPeopleIsOnOneLine() {
        assertThat(new Change.Retype(ATTACK, EventType.ASSAULT, "drone").says())
                .isEqualTo("“Rovia → Lestan: ASSAULT” is ASSAULT/drone");
        assertThat(new Change.Redate(ATTACK, When.range(LocalDate.of(2021, 5, 3), null, When.Method.GIVEN, null))
                        .says())
                .isEqualTo("“Rovia → Lestan: ASSAULT” was from 2021-05-03 on");
        assertThat(new Change.Merge(List.of(ROVIA, ROVIA)).says()).isEqualTo("“Rovia” and “Rovia” are one actor");
    }

    @Test
    void anEntrysIdIsMadeOfAllThatItSays() {
        Change change = new Change.Confirm(ATTACK);
        Entry.Correction one = Entry.Correction.of(change, "ana", NOON, " seen \n twice ");
        assertThat(one.id())
                .isEqualTo(
                        Entry.Correction.of(change, "ana", NOON, "seen twice").id());
        assertThat(one.why()).isEqualTo("seen twice");
        assertThat(one.when()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
        assertThat(List.of(
                        Entry.Correction.of(change, "ben", NOON, "seen twice").id(),
                        Entry.Correction.of(change, "ana", NOON.plusMillis(1), "seen twice")
                                .id(),
                        Entry.Correction.of(change, "ana", NOON, null).id(),
                        Entry.Correction.of(new Change.Reject(ATTACK), "ana", NOON, "seen twice")
                                .id()))
                .doesNotContain(one.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyCorrectsUnnamed() {
        assertThatThrownBy(() -> Entry.Correction.of(new Change.Confirm(ATTACK), " ", NOON, null))
                .hasMessage("a correction says who made it");
    }
}
