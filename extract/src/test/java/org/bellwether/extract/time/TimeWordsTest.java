package org.bellwether.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeWordsTest {
    static java.util.List<TimeWords.Entry> entries() {
        return TimeWords.bundled().entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theExampleOfEachEntryHoldsItsFirstForm(TimeWords.Entry entry) {
        String stem = entry.category().equals("reporting")
                ? "said"
                : entry.forms().getFirst().replace(" '", "'");
        assertThat(entry.example().toLowerCase(Locale.ROOT)).contains(stem);
    }
}
