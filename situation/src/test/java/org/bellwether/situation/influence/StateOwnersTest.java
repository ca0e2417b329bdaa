package org.bellwether.situation.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateOwnersTest {
    private static final Map<ActorId, Actor> ACTORS = Stream.of(
                    actor("ROV", ActorKind.COUNTRY),
                    actor("ROV.gov", ActorKind.ORGANIZATION, Sector.GOV),
                    actor("ROV.mil", ActorKind.ORGANIZATION, Sector.MIL),
                    actor("leader", ActorKind.PERSON, Sector.GOV),
                    actor("rival", ActorKind.PERSON, Sector.OPP))
            .collect(Collectors.toMap(Actor::id, a -> a));

    private static Actor actor(String id, ActorKind kind, Sector... sectors) {
        return new Actor(new ActorId(id), id, kind, "ROV", List.of(sectors), List.of(), List.of(), null, null);
    }

    private static @Nullable ActorId owner(@Nullable String actor, @Nullable String concept) {
        Span words = new Span(new ArticleId("a1"), 0, 5, "words");
        return new StateOwners(ACTORS).of(new State(words, actor == null ? null : new ActorId(actor), concept, false));
    }

    @ParameterizedTest
    @CsvSource({
        "ROV.gov, support, ROV",
        "ROV.mil, war, ROV",
        "leader, alignment, ROV",
        "leader, hold on power, leader",
        "leader, threat, leader",
        "ROV.gov, threat, ROV",
        "rival, support, rival",
        "stranger, support, stranger",
    })
    void whatAPartOfAStateHasIsTheCountrysUnlessItIsPersonal(String told, String concept, String owner) {
        assertThat(owner(told, concept)).hasToString(owner);
    }

    @Test
    void aWordingStaysWithWhomItIsToldOf() {
        assertThat(owner("leader", null)).hasToString("leader");
        assertThat(owner(null, "support")).isNull();
    }
}
