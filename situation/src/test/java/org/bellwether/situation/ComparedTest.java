package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Case;
import org.bellwether.model.Document;
import org.bellwether.model.EventType;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedTest {
    private static final List<String> PLACES =
            List.of("refinery", "harbour", "tannery", "granary", "quarry", "foundry");
    private static final List<String> THINGS = List.of("trucks", "pumps", "tents", "ferries", "seeds", "cranes");
    private static final List<String> REASONS = List.of("flood", "drought", "strike", "quake");
    private static final List<String> VERBS = List.of("gave", "sent", "lent");

    private static Actor country(String code) {
        return new Actor(new ActorId(code), code, ActorKind.COUNTRY, code, List.of(), List.of(), List.of(), null);
    }

    /** Somebody whose full name, and so who he is, only some articles know. */
    private static Actor person(String article, boolean full) {
        return new Actor(
                new ActorId("t." + article),
                full ? "Anna Wolny" : "Wolny",
                ActorKind.PERSON,
                "AAA",
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Reading reading(int number, Random random) {
        String id = "a%03d".formatted(number);
        List<Actor> actors = List.of(country("AAA"), country("BBB"), country("CCC"), person(id, random.nextBoolean()));
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String verb = pick(VERBS, random);
            String sentence = "They %s %s and %s to the old %s after the %s near the %s."
                    .formatted(
                            verb,
                            pick(THINGS, random),
                            pick(THINGS, random),
                            pick(PLACES, random),
                            pick(REASONS, random),
                            pick(PLACES, random));
            reports.add(Telling.of(id, EventType.AID, sentence, verb)
                    .by(List.of(actors.get(random.nextInt(actors.size()))))
                    .to(List.of(actors.get(random.nextInt(3))))
                    .on(
                            random.nextInt(4) == 0
                                    ? When.day(
                                            LocalDate.of(2021, 5, 1 + random.nextInt(3)), When.Method.EXPLICIT, "a day")
                                    : When.unknown())
                    .report("r%s.%d".formatted(id, i), i * 200));
        }
        return Articles.reading(id, actors, reports);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Document document(Reading reading) {
        String id = reading.article().value();
        return Articles.document(id, id, List.of());
    }

    private static Case joined(List<Reading> readings, Compared compared) {
        Situation situation = new Situation(List.of(), compared);
        readings.forEach(r -> situation.add(document(r)));
        readings.forEach(situation::add);
        return situation.joined();
    }

    private static List<Reading> readings(int count, Random random) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(reading(i, random));
        }
        return readings;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCaseThatGrowsAndShrinksIsAtEachStepTheCaseJoinedAtOnce(long seed) {
        Random random = new Random(seed);
        List<Reading> all = readings(24, random);
        Compared compared = new Compared();
        for (int step = 0; step < 12; step++) {
            List<Reading> some = new ArrayList<>(all);
            Collections.shuffle(some, random);
            some = some.subList(0, 4 + random.nextInt(20));
            assertThat(joined(some, compared))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(joined(some, new Compared()));
        }
    }

    @Test
    void whatIsAsItWasIsNotComparedAgain() {
        List<Reading> all = readings(24, new Random(1));
        Compared compared = new Compared();
        joined(all, compared);
        long first = compared.pairs();
        joined(all, compared);
        assertThat(first).isGreaterThan(50);
        assertThat(compared.pairs()).isLessThan(first / 5);
    }

    @Test
    void theGeneratedArticlesTellEventsInCommon() {
        assertThat(joined(readings(24, new Random(1)), new Compared()).events())
                .anyMatch(e -> e.reports().stream()
                                .map(r -> r.evidence().article())
                                .distinct()
                                .count()
                        > 1);
    }
}
