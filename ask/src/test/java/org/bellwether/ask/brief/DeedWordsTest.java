package org.bellwether.ask.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Event;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeedWordsTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeAndModeHasItsWords(EventType type) throws IOException {
        try (InputStream in = Objects.requireNonNull(DeedWords.class.getResourceAsStream("deeds.tsv"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table).contains("\n" + type + "\t-\t");
            assertThat(type.modes()).allMatch(mode -> table.contains("\n" + type + "\t" + mode + "\t"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAULT, , Ukraine, attack on Ukraine",
        "ASSAULT, drone, , drone strike",
        "RETREAT, release, Ann Lee, release of Ann Lee",
        "CONSULT, visit, Rovia, visit to Rovia",
    })
    void deedsAreToldInEverydayWords(EventType type, String mode, String recipients, String expected) {
        assertThat(DeedWords.bundled()
                        .of(new EventCode(type, mode, null), "none", Objects.requireNonNullElse(recipients, "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "COERCE, restrict, coerce.coup, 1, Ann Lee, coup against Ann Lee",
        "COERCE, restrict, coerce.ban, 1, Ann Lee, restrictions on Ann Lee",
        "ASSAULT, , assault.clash-noun, 2, , fighting",
        "ASSAULT, , assault.invade, 2, , attack",
        "ASSAULT, aerial, assault.invade, 2, , air strike",
    })
    void whatHasNoModeMayHaveAWordAllTheSame(
            EventType type, String mode, String rule, int actors, String recipients, String expected) {
        Event event = Told.event(new EventCode(type, mode, null), rule, actors);
        String named = Objects.requireNonNullElse(recipients, "");
        assertThat(DeedWords.bundled().of(event.code(), DeedWords.sense(event), named))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AID,-,aid | deeds.tsv:1: 3 columns, expected 4",
                "AID,-,,to | deeds.tsv:1: needs words and a joint",
                "AID,blood,aid,to | deeds.tsv:1: AID has no mode 'blood'; it has []",
                "AID,-,aid,to;AID,-,help,to | deeds.tsv:2: AID - stands there twice",
            })
    void aWrongTableIsRefusedWithItsLine(String table, String message) {
        List<String> lines = List.of(table.replace(',', '\t').split(";"));
        assertThatThrownBy(() -> DeedWords.of(TableFile.parse("deeds.tsv", lines, DeedWords.COLUMNS)))
                .isInstanceOf(TableException.class)
                .hasMessage(message);
    }
}
