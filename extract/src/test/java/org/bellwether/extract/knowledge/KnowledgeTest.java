package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void theCountryIsFoundInCapitalsWithDotsAndThePronounIsNot() {
        assertThat(KNOWLEDGE
                        .nameAt(List.of("The", "U.S.", "and"), 1)
                        .orElseThrow()
                        .likeliest()
                        .id())
                .isEqualTo(ActorIds.country("USA"));
        assertThat(KNOWLEDGE.nameAt(List.of("told", "us", "so"), 1)).isEmpty();
    }

    @Test
    void whoHeldAnOfficeIsToldByTheDate() {
        When inTheThirdTerm = When.year(java.time.Year.of(2013), When.Method.GIVEN, null);
        assertThat(KNOWLEDGE.holders(ActorIds.country("RUS"), "president", inTheThirdTerm))
                .extracting(t -> t.person().name())
                .containsExactly("Vladimir Putin");
    }
}
