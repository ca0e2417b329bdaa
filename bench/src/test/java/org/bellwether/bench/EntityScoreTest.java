package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.bench.EntityScore.Entity;
import org.bellwether.bench.EntityScore.Relation;
import org.junit.jupiter.api.Test;

class EntityScoreTest {
    private final EntityScore score = new EntityScore();

    private static GoldSpan span(int start, int end) {
        return new GoldSpan(start, end);
    }

    @Test
    void exactMeansStartEndAndTypeAndOverlapMeansType() {
        Entity person = new Entity(span(0, 5), "Person");
        Entity place = new Entity(span(8, 12), "Location");
        assertThat(score.add(
                        List.of(person, place),
                        List.of(new Entity(span(2, 5), "Person"), new Entity(span(8, 12), "Organisation"))))
                .containsExactly(person, place);
        assertThat(score.add(List.of(person), List.of(person))).isEmpty();
        assertThat(score.figures())
                .containsEntry("entity_f1", 0.3333)
                .containsEntry("entity_overlap_f1", 0.6667)
                .containsEntry("person_f1", 0.5)
                .containsEntry("location_f1", 0.0)
                .containsEntry("gold", 3)
                .containsEntry("system", 3);
    }

    @Test
    void aSymmetricRelationHoldsEitherWayRoundAndADirectedOneDoesNot() {
        Relation allies = new Relation("AlliesOf", span(0, 5), span(10, 15));
        Relation likes = new Relation("Likes", span(0, 5), span(10, 15));
        assertThat(score.addRelations(
                        List.of(allies, likes),
                        List.of(
                                new Relation("AlliesOf", span(12, 15), span(0, 2)),
                                new Relation("Likes", span(12, 15), span(0, 2)))))
                .containsExactly(likes);
        assertThat(score.figures()).containsEntry("relation_f1", 0.5).containsEntry("alliance_f1", 1.0);
    }
}
