package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static When day(String day) {
        return When.day(LocalDate.parse(day), When.Method.EXPLICIT, day);
    }

    private static Map<String, Long> numbered(Iterable<String> ids) {
        Numbers numbers = new Numbers();
        Map<String, Long> found = new HashMap<>();
        ids.forEach(id -> found.put(id, numbers.next(Numbers.id(id, 20))));
        return found;
    }

    @Test
    void numbersGoUpWhateverIsAskedFor() {
        Numbers numbers = new Numbers();
        List<Long> found = new ArrayList<>();
        for (long wanted : List.of(0, 0, 5, 3, 9)) {
            found.add(numbers.next(wanted));
        }
        assertThat(found).containsExactly(0L, 1L, 5L, 6L, 9L);
    }

    @Test
    void oneMoreItemChangesTheNumbersOfFewOthers() {
        Random random = new Random(7);
        TreeSet<String> ids = new TreeSet<>();
        while (ids.size() < 10_000) {
            ids.add("a%016x".formatted(random.nextLong()));
        }
        Map<String, Long> before = numbered(ids);
        ids.add("a%016x".formatted(random.nextLong()));
        Map<String, Long> after = numbered(ids);
        assertThat(before.entrySet())
                .filteredOn(e -> !e.getValue().equals(after.get(e.getKey())))
                .hasSizeLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({"a00000, 0", "afffff, 1048575", "a1, 65536", "a12345678, 74565", "a, 0", "azzzzz, 0"})
    void anIdStandsWhereItsDigitsSay(String id, long expected) {
        assertThat(Numbers.id(id, 20)).isEqualTo(expected);
    }

    @Test
    void timesStandInTheirOrderAndThoseNotKnownBehind() {
        assertThat(List.of(
                        Numbers.first(day("0800-12-25"), 20),
                        Numbers.first(day("1999-12-31"), 20),
                        Numbers.first(day("2000-01-01"), 20),
                        Numbers.first(day("9999-12-31"), 20),
                        Numbers.first(When.unknown(), 20)))
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo((1L << 20) - 1);
    }

    @Test
    void longerTimesStandBehindShorterOnes() {
        When month = When.month(java.time.YearMonth.of(2021, 2), When.Method.EXPLICIT, "February");
        assertThat(Numbers.length(day("2021-02-01"), 5)).isZero();
        assertThat(Numbers.length(month, 5)).isEqualTo(27);
        assertThat(Numbers.length(When.unknown(), 5)).isEqualTo(31);
    }
}
