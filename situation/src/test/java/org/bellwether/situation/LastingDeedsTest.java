package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;
import org.bellwether.tables.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastingDeedsTest {
    private static final Actor SOMEBODY =
            new Actor(new ActorId("x"), "X", ActorKind.PERSON, null, List.of(), List.of(), List.of(), null);

    static List<Row> rows() {
        return LastingDeeds.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aDeedsExampleIsReadAndItsCounterexampleLeft(Row row) {
        assertThat(deed(row, row.needed("reads"))).isEqualTo(row.needed("deed"));
        if (!row.text("leaves").isEmpty()) {
            assertThat(deed(row, row.text("leaves"))).isNull();
        }
    }

    @Test
    void aReportOfAnotherTypeTellsOfAnother() {
        assertThat(LastingDeeds.bundled().in(report(EventType.CONSULT, "Thousands held a protest.", "protest")))
                .isNull();
    }

    private static @Nullable String deed(Row row, String sentence) {
        String type = row.text("type");
        String trigger = Stream.of(sentence.split("[^\\p{L}-]+"))
                .filter(word -> row.list("words").stream()
                        .anyMatch(w ->
                                Bases.bundled().of(w).equals(Bases.bundled().of(word))))
                .findFirst()
                .orElse(sentence);
        LastingDeed deed = LastingDeeds.bundled()
                .in(report(type.isEmpty() ? EventType.ASSAULT : EventType.valueOf(type), sentence, trigger));
        return deed == null ? null : deed.name();
    }

    private static Report report(EventType type, String sentence, String trigger) {
        return Telling.of("a", type, sentence, trigger).by(List.of(SOMEBODY)).report();
    }
}
