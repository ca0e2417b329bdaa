package org.bellwether.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** As much of a time as is known for sure, for columns that ask for a day, a month or a year. */
final class Days {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    private Days() {}

    /** The day, or null where the time is coarser. */
    static @Nullable LocalDate day(When when) {
        return when.start() != null && when.start().equals(when.end()) ? when.start() : null;
    }

    /** {@code 202203}, or null where the time may lie in another month too. */
    static @Nullable String month(When when) {
        return when.start() != null
                        && when.end() != null
                        && YearMonth.from(when.start()).equals(YearMonth.from(when.end()))
                ? MONTH.format(when.start())
                : null;
    }

    /** {@code 2022}, or null where the time may lie in another year too. */
    static @Nullable Integer year(When when) {
        return when.start() != null
                        && when.end() != null
                        && when.start().getYear() == when.end().getYear()
                ? (Integer) when.start().getYear()
                : null;
    }
}
