package org.bellwether.situation.same;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasesTest {
    @ParameterizedTest
    @CsvSource({
        "released, release",
        "releasing, releases",
        "Stopped, stops",
        "killings, kill",
        "shot, shooting",
        "deaths, died",
        "cities, city",
        "carried, carry",
        "sale, sells",
        "hanged, hanging"
    })
    void theFormsOfAWordHaveOneBase(String a, String b) {
        assertThat(Bases.bundled().of(a)).isEqualTo(Bases.bundled().of(b));
    }

    @ParameterizedTest
    @CsvSource({"bless, bled", "sing, sinned", "crisis, cries", "red, reed", "wound, wind"})
    void differentWordsKeepDifferentBases(String a, String b) {
        assertThat(Bases.bundled().of(a)).isNotEqualTo(Bases.bundled().of(b));
    }

    @ParameterizedTest
    @CsvSource({
        "nominate, nominee, true",
        "invasion, invaded, true",
        "arrest, arrests, true",
        "war, warn, false",
        "attack, attend, false"
    })
    void aFamilySharesItsBeginning(String a, String b, boolean related) {
        assertThat(Bases.related(Bases.bundled().of(a), Bases.bundled().of(b))).isEqualTo(related);
    }
}
