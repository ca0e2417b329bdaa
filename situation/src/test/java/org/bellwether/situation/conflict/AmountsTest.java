package org.bellwether.situation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.Amount;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private final Amounts amounts = new Amounts(new Sources(List.of(
            Dated.document("a1", "2021-05-01", "Herald"),
            Dated.document("a2", "2021-05-01", "Post"),
            Dated.document("a3", "2021-05-03", "Post"),
            Dated.document("a4", "2021-05-04", "Post"))));

    private static Statement killed(String article, double from, @Nullable Double to, String of) {
        return new Statement(
                new Span(new ArticleId(article), 0, 5, "words"),
                "number killed",
                Statement.Sense.DONE,
                Statement.Bearing.DEED,
                List.of(),
                List.of(),
                List.of(of),
                new Amount(from, to, of),
                When.unknown(),
                Voice.author(),
                null,
                null);
    }

    @Test
    void numbersOfOneDayThatCannotBothBeRightContradict() {
        assertThat(amounts.pairs(List.of(killed("a1", 40, 40.0, "people"), killed("a2", 38, 38.0, "people"))))
                .singleElement()
                .satisfies(p -> assertThat(p.relation()).isEqualTo(Relation.CONTRADICTS));
    }

    @Test
    void aLaterNumberUpdatesTheEarlier() {
        assertThat(amounts.pairs(List.of(killed("a1", 40, 40.0, "people"), killed("a3", 52, 52.0, "people"))))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.relation()).isEqualTo(Relation.UPDATES);
                    assertThat(p.a().article().value()).isEqualTo("a3");
                });
    }

    @Test
    void aVagueNumberIsNeitherAgainstNorForAnExactOne() {
        assertThat(amounts.pairs(List.of(killed("a1", 30_000, null, "people"), killed("a2", 1_000, null, "people"))))
                .isEmpty();
    }

    @Test
    void theSameNumberFromTwoSourcesIsCorroborated() {
        assertThat(amounts.pairs(List.of(killed("a1", 40, 40.0, "people"), killed("a2", 40, 40.0, "people"))))
                .singleElement()
                .satisfies(p -> assertThat(p.relation()).isEqualTo(Relation.CORROBORATES));
    }

    @Test
    void oneSourceDoesNotCorroborateItself() {
        assertThat(amounts.pairs(List.of(killed("a3", 40, 40.0, "people"), killed("a4", 40, 40.0, "people"))))
                .isEmpty();
    }

    @Test
    void civiliansAreNotCountedAsPeopleAre() {
        assertThat(amounts.pairs(List.of(killed("a1", 40, 40.0, "people"), killed("a2", 12, 12.0, "civilian"))))
                .isEmpty();
    }
}
