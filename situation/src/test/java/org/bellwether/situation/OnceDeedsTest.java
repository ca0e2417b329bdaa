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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnceDeedsTest {
    private static final Actor SOMEBODY =
            new Actor(new ActorId("x"), "X", ActorKind.PERSON, null, List.of(), List.of(), List.of(), null);

    static List<Row> rows() {
        return OnceDeeds.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aDeedsExampleIsReadAndItsCounterexampleLeft(Row row) {
        assertThat(deeds(row, row.needed("reads"))).contains(row.needed("deed"));
        assertThat(deeds(row, row.needed("leaves"))).doesNotContain(row.needed("deed"));
    }

    @Test
    void severalCoupsAreNoneInParticular() {
        assertThat(deeds(report(EventType.COERCE, "The army staged a coup.", "coup")))
                .containsExactly("coup");
        assertThat(deeds(report(EventType.COERCE, "The army staged two coups.", "coups")))
                .isEmpty();
    }

    @Test
    void wordsThatBelongTogetherStandTogether() {
        assertThat(deeds(report(EventType.COERCE, "The army took power on Monday.", "took")))
                .containsExactly("coup");
        assertThat(deeds(report(EventType.COERCE, "The army took the town and its power plant.", "took")))
                .isEmpty();
    }

    private static List<String> deeds(Row row, String sentence) {
        String trigger = Stream.of(sentence.split("[^\\p{L}-]+"))
                .filter(word -> row.list("words").stream()
                        .anyMatch(w ->
                                Bases.bundled().in(w).contains(Bases.bundled().of(word))))
                .findFirst()
                .orElse(sentence);
        return deeds(report(EventType.valueOf(row.list("types").getFirst()), sentence, trigger));
    }

    private static List<String> deeds(Report report) {
        return OnceDeeds.bundled().in(report).stream().map(OnceDeed::name).toList();
    }

    private static Report report(EventType type, String sentence, String trigger) {
        return Telling.of("a", type, sentence, trigger).by(List.of(SOMEBODY)).report();
    }
}
