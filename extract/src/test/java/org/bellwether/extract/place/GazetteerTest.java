package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    @ParameterizedTest
    @CsvSource({
        "Kiev, 703448",
        "Kyiv, 703448",
        "Lvov, 702550",
        "L'viv, 702550",
        "St. Petersburg, 498817",
        "Grodno, 627904",
        "Kobani, 172256",
        "Hodeidah, 79415",
        "São Paulo, 3448439",
        "Sao Paulo, 3448439",
        "U.S., 6252001",
    })
    void spellingsLeadToOnePlace(String name, int id) {
        assertThat(Gazetteer.bundled().named(name))
                .extracting(GazetteerEntry::id)
                .contains(id);
    }

    @Test
    void aNameNobodyGaveFindsNothing() {
        assertThat(Gazetteer.bundled().named("Xqzzyville")).isEmpty();
    }

    @Test
    void aTownLiesInItsRegionAndCountryAndInNoOther() {
        Gazetteer gazetteer = Gazetteer.bundled();
        GazetteerEntry paris = gazetteer.named("Paris").stream()
                .filter(e -> e.country().equals("US") && e.admin1().equals("TX"))
                .findFirst()
                .orElseThrow();
        assertThat(paris.isIn(gazetteer.named("Texas").stream()
                        .filter(e -> e.kind() == GazetteerEntry.Kind.REGION)
                        .findFirst()
                        .orElseThrow()))
                .isTrue();
        assertThat(paris.isIn(gazetteer.named("France").getFirst())).isFalse();
    }
}
