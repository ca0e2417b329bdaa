package org.bellwether.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.bellwether.model.When;

/** Dates as users write them: {@code 2022}, {@code 2022-03}, {@code 2022-03-02}. */
public final class Dates {
    private Dates() {}

    /**
     * The time that is meant, as given.
     *
     * @throws DateTimeException when it is none of the three
     */
    public static When parse(String date) {
        return switch (date.length()) {
            case 4 -> When.year(Year.parse(date), When.Method.GIVEN, date);
            case 7 -> When.month(YearMonth.parse(date), When.Method.GIVEN, date);
            default -> When.day(LocalDate.parse(date), When.Method.GIVEN, date);
        };
    }

    /** As short as the precision allows, for lists; the article's words where no day is known, empty where it has none. */
    public static String shown(When when) {
        String start = when.startIso();
        String end = when.endIso();
        if (start == null && end == null) {
            return when.text() == null ? "" : "“" + when.text() + "”";
        }
        boolean bounded = when.method() == When.Method.INFERRED;
        if (start == null) {
            return bounded ? end + " or earlier" : "until " + end;
        }
        if (end == null) {
            return bounded ? start + " or later" : "since " + start;
        }
        if (when.precision() == When.Precision.DECADE) {
            return start + "s";
        }
        return start.equals(end) ? start : start + " to " + end;
    }
}
