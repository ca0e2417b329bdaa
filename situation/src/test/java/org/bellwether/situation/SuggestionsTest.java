package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static Actor actor(String id, String name, ActorKind kind, @Nullable String country) {
        return new Actor(new ActorId(id), name, kind, country, List.of(), List.of(), List.of(), null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Joanna Lind, -, Lind, -, PERSON, SURNAME",
                "Joanna Lind, POL, Lind, CZE, PERSON, -",
                "Anna Nowak, POL, Anna Nowak, CZE, PERSON, NAME",
                "Ilse Brandtner, -, Ilse Brandner, -, PERSON, SPELLING",
                "Ilse Brandtner, -, Otto Brandner, -, PERSON, -",
                "Ilse Malkin, -, Ilse Melkov, -, PERSON, -",
                "Graz Teachers Alliance, -, GTA, -, ORGANIZATION, INITIALS",
                "Union of Graz Teachers, -, UGT, -, ORGANIZATION, INITIALS",
                "Graz Teachers Alliance, -, GTU, -, ORGANIZATION, -",
                "Teachers Union, AUT, Teachers Union of Graz, -, ORGANIZATION, PART",
                "Teachers Union, AUT, Teachers Union of Bern, CHE, ORGANIZATION, -",
            })
    void namesThatMayBeOneActorsAreSuggested(
            String one,
            @Nullable String country,
            String other,
            @Nullable String otherCountry,
            ActorKind kind,
            @Nullable String reason) {
        List<Suggestion> found =
                Suggestions.of(List.of(actor("t.1", one, kind, country), actor("t.2", other, kind, otherCountry)));
        assertThat(found.stream().map(s -> s.reason().name())).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void whomTheBundledKnowledgeTellsApartIsNotSuggested() {
        assertThat(Suggestions.of(List.of(
                        actor("person.one", "Anna Nowak", ActorKind.PERSON, "POL"),
                        actor("person.two", "Anna Nowak", ActorKind.PERSON, "CZE"))))
                .isEmpty();
    }

    @Test
    void whomAnAnalystSplitOffMayBeAnotherThatTheBundledKnowledgeKnows() {
        assertThat(Suggestions.of(List.of(
                        actor("person.one", "Anna Nowak", ActorKind.PERSON, "POL"),
                        actor("s.0123456789ab", "Anna Nowak", ActorKind.PERSON, null))))
                .extracting(Suggestion::reason)
                .containsExactly(Suggestion.Reason.NAME);
    }

    @Test
    void aNameThatVeryManyShareIsNotCompared() {
        List<Actor> many = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> actor("t." + i, "Given" + i + " Kim", ActorKind.PERSON, null))
                .toList());
        many.add(actor("t.kim", "Kim", ActorKind.PERSON, null));
        assertThat(Suggestions.of(many)).isEmpty();
    }

    @Test
    void theOrderOfActorsDoesNotMatter() {
        List<Actor> actors = new ArrayList<>(List.of(
                actor("t.1", "Joanna Lind", ActorKind.PERSON, null),
                actor("t.2", "Lind", ActorKind.PERSON, null),
                actor("t.3", "Jon Lind", ActorKind.PERSON, null),
                actor("t.4", "GTA", ActorKind.ORGANIZATION, null),
                actor("t.5", "Graz Teachers Alliance", ActorKind.ORGANIZATION, null)));
        List<Suggestion> found = Suggestions.of(actors);
        Collections.reverse(actors);
        assertThat(Suggestions.of(actors)).isEqualTo(found).hasSize(3);
    }
}
