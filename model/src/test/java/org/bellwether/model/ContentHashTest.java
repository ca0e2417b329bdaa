package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {
    /** The first is the standard's own example (FIPS 180-4); the third has a letter outside the basic plane. */
    @Test
    void isSha256OfTheTextInUtf8() {
        assertThat(ContentHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentHash.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(ContentHash.of("𝔸")).isEqualTo("89a86a0042c44692c005b90b4549f374525e7b291c64e199e38b8e5944b548c0");
    }

    @Test
    void anIdTakesTheFirstDigits() {
        assertThat(ContentHash.of("abc", 12)).isEqualTo("ba7816bf8f01");
    }
}
