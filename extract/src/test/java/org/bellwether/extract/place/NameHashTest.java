package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameHashTest {
    private final NameHash hashes = new NameHash();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kyiv",
                "L'viv",
                "Saint-Denis",
                "St. Petersburg",
                "Mt Vernon",
                "São Paulo",
                "Łódź",
                "Tromsø",
                "Muzayri‘",
                "Ḩalab",
                "Straße",
                "Мінск",
                " - Aix--en Provence- ",
                "İzmir",
                "東京",
                "𝔐insk",
                "a\u00a0b\u00a0",
                "",
            })
    void aNameHashesAsItsFoldedForm(String name) {
        assertHashes(name);
    }

    @Test
    void everyRowOfLettersHashesAsItsFoldedForm() {
        Random random = new Random(7);
        String letters = "aZ -.'`’stmf éłøßñİıđ\u0301Жק漢\t";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertHashes(name.toString());
        }
    }

    @Test
    void aVeryLongNameHashesToo() {
        assertHashes("Llanfair-é ".repeat(40));
    }

    private void assertHashes(String name) {
        byte[] bytes = ("|" + name + "|").getBytes(StandardCharsets.UTF_8);
        assertThat(hashes.of(bytes, 1, bytes.length - 1))
                .as("hash of '%s'", name)
                .isEqualTo(Gazetteer.fold(name).hashCode());
    }
}
