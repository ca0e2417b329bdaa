package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameoCodesTest {
    private static final CameoCodes CODES = CameoCodes.bundled();

    private static Actor actor(@Nullable String country, Sector... sectors) {
        return new Actor(new ActorId("x"), "X", ActorKind.GROUP, country, List.of(sectors), List.of(), List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCUSE, 1121, 1121, 112, 11", // as the lexicon says
        "REQUEST, 10, 100, 100, 10", // a root alone is "not specified below"
        "PROTEST, , 140, 140, 14" // nothing but the type
    })
    void anEventHasItsCodeItsBaseAndItsRoot(
            EventType type, @Nullable String cameo, String code, String base, String root) {
        String event = CameoCodes.event(new EventCode(type, null, cameo));
        assertThat(List.of(event, CameoCodes.base(event), CameoCodes.root(event)))
                .containsExactly(code, base, root);
    }

    @ParameterizedTest
    @CsvSource({"193, -10", "1246, -5", "046, 7", "1126, -2", "0999, -2"})
    void goldsteinsValueIsTheCodesOrThatOfWhatItIsAPartOf(String code, double value) {
        assertThat(CODES.goldstein(code)).isEqualTo(value);
    }

    @Test
    void aCodeThatTheScaleDoesNotHaveHasNoValue() {
        assertThat(CODES.goldstein("990")).isNull();
    }

    @Test
    void anActorIsCodedByCountryAndTypes() {
        assertThat(CODES.actor(actor("RUS", Sector.MIL, Sector.GOV))).isEqualTo("RUSMILGOV");
        assertThat(CODES.actor(actor(null, Sector.MED))).isEqualTo("HLH");
        assertThat(CODES.actor(actor(null, Sector.PTY))).isNull();
        assertThat(CODES.types(actor("RUS", Sector.COP, Sector.GOV, Sector.JUD, Sector.LEG)))
                .containsExactly("COP", "GOV", "JUD");
    }

    @ParameterizedTest
    @CsvSource({"BLR, BO", "UKR, UP", "DEU, GM", "XKX, KV"})
    void aCountryHasItsFipsCode(String country, String fips) {
        assertThat(CODES.fips(country)).isEqualTo(fips);
    }

    @ParameterizedTest
    @CsvSource({"PSE", "SUN"})
    void whereFipsHasNoneOrTwoThereIsNone(String country) {
        assertThat(CODES.fips(country)).isNull();
    }
}
