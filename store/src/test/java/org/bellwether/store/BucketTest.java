package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2022-02-24, 2022-02-24, 2022-02-24",
        "WEEK, 2022-02-24, 2022-02-21, 2022-02-27",
        "WEEK, 2022-02-21, 2022-02-21, 2022-02-27",
        "WEEK, 2022-01-01, 2021-12-27, 2022-01-02",
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "QUARTER, 2022-03-31, 2022-01-01, 2022-03-31",
        "QUARTER, 2022-12-31, 2022-10-01, 2022-12-31",
        "YEAR, 2024-12-31, 2024-01-01, 2024-12-31"
    })
    void aDayLiesInThePeriodFromItsFirstToItsLastDay(Bucket bucket, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(bucket.start(day)).isEqualTo(first);
        assertThat(bucket.end(first)).isEqualTo(last);
    }
}
