package org.bellwether.extract.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.bellwether.model.When;
import org.bellwether.model.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An expression's TIMEX3 value and the days it means.
 *
 * @param start first day, null where no days are known
 * @param end last day, inclusive; null where no days are known
 * @param textual whether it was counted from another time of the text
 */
record Resolved(
        TimeExpression.Type type,
        String value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        Unit unit,
        boolean explicit,
        boolean textual) {

    static Resolved vague(TimeExpression.Type type, String value) {
        return new Resolved(type, value, null, null, Precision.UNKNOWN, Unit.DAY, false, false);
    }

    static Resolved days(String value, LocalDate start, LocalDate end, Precision precision, Unit unit) {
        return new Resolved(TimeExpression.Type.DATE, value, start, end, precision, unit, false, false);
    }

    static Resolved of(LocalDate day) {
        return days(day.toString(), day, day, Precision.DAY, Unit.DAY);
    }

    static Resolved of(YearMonth month) {
        return days(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH, Unit.MONTH);
    }

    static Resolved of(Year year) {
        return days(
                "%04d".formatted(year.getValue()),
                year.atDay(1),
                LocalDate.of(year.getValue(), 12, 31),
                Precision.YEAR,
                Unit.YEAR);
    }

    Resolved asExplicit(boolean isExplicit) {
        return new Resolved(type, value, start, end, precision, unit, isExplicit, textual);
    }

    Resolved asTextual() {
        return new Resolved(type, value, start, end, precision, unit, explicit, true);
    }

    Resolved as(TimeExpression.Type otherType, String otherValue) {
        return new Resolved(otherType, otherValue, start, end, precision, unit, explicit, textual);
    }

    boolean isKnown() {
        return start != null;
    }

    When when(When.Method method, @Nullable String text) {
        return start == null ? When.unknown().withText(text) : new When(start, end, precision, method, text);
    }
}
