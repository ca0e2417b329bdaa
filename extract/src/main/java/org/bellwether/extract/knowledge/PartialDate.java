package org.bellwether.extract.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as precisely as it is known: a day, a month or a year.
 *
 * @param first the first day it may be
 * @param last the last day it may be
 */
public record PartialDate(LocalDate first, LocalDate last) {
    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("date from %s to %s".formatted(first, last));
        }
    }

    /** Of {@code 1994-07-20}, {@code 1994-07} or {@code 1994}. */
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    int year = Integer.parseInt(text);
                    yield new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new PartialDate(month.atDay(1), month.atEndOfMonth());
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield new PartialDate(day, day);
                }
                default -> throw new IllegalArgumentException(notADate(text));
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(notADate(text), e);
        }
    }

    private static String notADate(String text) {
        return "'%s' is no date, expected 1994-07-20, 1994-07 or 1994".formatted(text);
    }

    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        return first.getMonth() == last.getMonth()
                ? YearMonth.from(first).toString()
                : Integer.toString(first.getYear());
    }
}
