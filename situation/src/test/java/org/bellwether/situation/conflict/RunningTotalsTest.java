package org.bellwether.situation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Amount;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Document;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningTotalsTest {
    private static final ActorId LESTAN = new ActorId("LES");

    private static Document document(String id, String day, String publisher) {
        return new Document(
                new ArticleId(id),
                "file:///" + id,
                null,
                publisher,
                List.of(),
                "en",
                When.day(LocalDate.parse(day), When.Method.METADATA, null),
                null,
                9,
                id,
                null,
                null);
    }

    private final RunningTotals totals = new RunningTotals(
            new Sides(Map.of(
                    LESTAN,
                    new Actor(LESTAN, "Lestan", ActorKind.COUNTRY, "LES", List.of(), List.of(), List.of(), null))),
            new Sources(List.of(
                    document("a1", "2021-05-01", "Herald"),
                    document("a2", "2021-05-02", "Post"),
                    document("a3", "2021-06-03", "Post"),
                    document("a4", "2023-06-03", "Post"),
                    document("b1", "2021-06-03", "Post"))),
            Map.of(
                    new ArticleId("a1"), Set.of("ROV"),
                    new ArticleId("a2"), Set.of("ROV"),
                    new ArticleId("a3"), Set.of("ROV"),
                    new ArticleId("a4"), Set.of("ROV"),
                    new ArticleId("b1"), Set.of("TUR")));

    private void killed(String article, double from, @Nullable Double to, String of, ActorId... whose) {
        totals.add(new Statement(
                new Span(new ArticleId(article), 0, 5, "words"),
                "total killed",
                Statement.Sense.DONE,
                Statement.Bearing.DEED,
                List.of(),
                List.of(whose),
                List.of(of),
                new Amount(from, to, of),
                When.unknown(),
                Voice.author(),
                null,
                null));
    }

    @Test
    void aNumberThatHasGrownUpdatesTheOneBefore() {
        killed("a3", 500, 500.0, "people");
        killed("a1", 40, 40.0, "people");
        killed("a2", 52, null, "people");
        assertThat(totals.pairs())
                .extracting(p -> p.relation() + " " + p.a().article() + " " + p.b().article())
                .containsExactly("UPDATES a2 a1", "UPDATES a3 a2");
    }

    @Test
    void whatMayStillBeTheSameNumberDoesNotUpdate() {
        killed("a1", 300, null, "people");
        killed("a2", 320, null, "people");
        assertThat(totals.pairs()).isEmpty();
    }

    @Test
    void theSameNumberFromElsewhereWithinDaysCorroborates() {
        killed("a1", 40, 40.0, "people");
        killed("a2", 40, 40.0, "people");
        assertThat(totals.pairs())
                .singleElement()
                .satisfies(p -> assertThat(p.relation()).isEqualTo(Relation.CORROBORATES));
    }

    @Test
    void numbersThatShrinkOrLieYearsApartOrAreOfAnotherCountryAreLeftAlone() {
        killed("a1", 40, 40.0, "people");
        killed("a2", 30, 30.0, "people");
        killed("a4", 90, 90.0, "people");
        killed("b1", 90, 90.0, "people");
        assertThat(totals.pairs()).isEmpty();
    }

    @Test
    void aPartOutgrowsTheWholeButNotTheOtherWayRound() {
        killed("a1", 250, 250.0, "people");
        killed("a2", 320, 320.0, "protester");
        killed("a3", 400, 400.0, "people");
        assertThat(totals.pairs())
                .extracting(p -> p.a().article() + " " + p.b().article())
                .containsExactly("a2 a1", "a3 a1");
    }

    @Test
    void theDeadOfOneArmyAreNotThoseOfAnother() {
        killed("a1", 40, 40.0, "troops", LESTAN);
        killed("a2", 90, 90.0, "troops");
        assertThat(totals.pairs()).isEmpty();
    }
}
