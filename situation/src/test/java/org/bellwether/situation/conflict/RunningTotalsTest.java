package org.bellwether.situation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Amount;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningTotalsTest {
    private static final ActorId LESTAN = new ActorId("LES");

    private final RunningTotals totals = new RunningTotals(
            new Sides(Map.of(
                    LESTAN,
                    new Actor(LESTAN, "Lestan", ActorKind.COUNTRY, "LES", List.of(), List.of(), List.of(), null))),
            new Sources(List.of(
                    Dated.document("a1", "2021-05-01", "Herald"),
                    Dated.document("a2", "2021-05-02", "Post"),
                    Dated.document("a3", "2021-06-03", "Post"),
                    Dated.document("a4", "2023-06-03", "Post"),
                    Dated.document("b1", "2021-06-03", "Post"))),
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
        killed("a1", 600, null, "people");
        killed("a2", 640, null, "people");
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
        killed("a1", 90, 90.0, "people");
        killed("a2", 110, 110.0, "sailor");
        killed("a3", 140, 140.0, "people");
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
