package org.bellwether.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time as precisely as it is known, and how it is known.
 *
 * @param start the first day; null where open or unknown
 * @param end the last day, inclusive; null where open or unknown
 * @param precision how coarse; {@code UNKNOWN} has neither start nor end, {@code RANGE} may lack one of them
 * @param method how it was found
 * @param text the words it came from; null where it does not come from words
 */
public record When(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        Method method,
        @Nullable String text) {

    /** How coarse a time is. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        RANGE,
        UNKNOWN
    }

    /** How a time is known. */
    public enum Method {
        /** The words say it in full. */
        EXPLICIT,
        /** Counted from the day of publication: "on Wednesday". */
        RELATIVE_TO_PUBLICATION,
        /** Counted from another time of the text: "two days later". */
        RELATIVE_TO_TEXT,
        /** A page's description of itself in JSON-LD. */
        JSON_LD,
        /** Properties in a page's mark-up: microdata, RDFa. */
        MICRODATA,
        /** A {@code meta} element of a page's head. */
        META,
        /** A {@code time} element. */
        TIME,
        /** What other inputs say of themselves for machines: a letter's header, a file's properties, a table's column. */
        METADATA,
        URL,
        FEED,
        /** Supplied by whoever started the reading. */
        GIVEN,
        /** Follows from what the text says, without being said. */
        INFERRED,
        UNKNOWN;

        /** Whether the input says it of itself for machines. */
        public boolean isDeclared() {
            return switch (this) {
                case JSON_LD, MICRODATA, META, TIME, METADATA -> true;
                case EXPLICIT, RELATIVE_TO_PUBLICATION, RELATIVE_TO_TEXT, URL, FEED, GIVEN, INFERRED, UNKNOWN -> false;
            };
        }

        /** As the contract writes it: {@code relative-to-publication}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final When NOT_KNOWN = new When(null, null, Precision.UNKNOWN, Method.UNKNOWN, null);

    public When {
        boolean wellFormed = switch (precision) {
            case DAY -> start != null && start.equals(end);
            case WEEK -> start != null && start.plusDays(6).equals(end);
            case MONTH ->
                start != null
                        && start.getDayOfMonth() == 1
                        && YearMonth.from(start).atEndOfMonth().equals(end);
            case YEAR ->
                start != null
                        && start.getDayOfYear() == 1
                        && yearEnd(start.getYear()).equals(end);
            case DECADE ->
                start != null
                        && start.getDayOfYear() == 1
                        && start.getYear() % 10 == 0
                        && yearEnd(start.getYear() + 9).equals(end);
            case SEASON -> start != null && end != null && !end.isBefore(start);
            case RANGE -> (start != null || end != null) && (start == null || end == null || !end.isBefore(start));
            case UNKNOWN -> start == null && end == null;
        };
        if (!wellFormed) {
            throw new IllegalArgumentException("%s to %s is no %s".formatted(start, end, precision));
        }
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** Whether the other is the same stretch, told as exactly, however each is known. */
    public boolean isSameTime(When other) {
        return precision == other.precision && Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    /** Nothing is known of the time. */
    public static When unknown() {
        return NOT_KNOWN;
    }

    public static When day(LocalDate day, Method method, @Nullable String text) {
        return new When(day, day, Precision.DAY, method, text);
    }

    /** The week, Monday to Sunday, that holds the day. */
    public static When week(LocalDate day, Method method, @Nullable String text) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new When(monday, monday.plusDays(6), Precision.WEEK, method, text);
    }

    public static When month(YearMonth month, Method method, @Nullable String text) {
        return new When(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, method, text);
    }

    public static When season(LocalDate first, LocalDate last, Method method, @Nullable String text) {
        return new When(first, last, Precision.SEASON, method, text);
    }

    public static When year(Year year, Method method, @Nullable String text) {
        return new When(year.atDay(1), yearEnd(year.getValue()), Precision.YEAR, method, text);
    }

    /**
     * Ten years.
     *
     * @param firstYear divisible by ten
     */
    public static When decade(int firstYear, Method method, @Nullable String text) {
        return new When(LocalDate.of(firstYear, 1, 1), yearEnd(firstYear + 9), Precision.DECADE, method, text);
    }

    /** From the first day to the last, inclusive; null where that side is open. */
    public static When range(
            @Nullable LocalDate first, @Nullable LocalDate last, Method method, @Nullable String text) {
        return new When(first, last, Precision.RANGE, method, text);
    }

    public boolean isKnown() {
        return precision != Precision.UNKNOWN;
    }

    /** This where it is known, else the other; of two that are unknown the one that has the words. */
    public When or(When other) {
        return isKnown() || (!other.isKnown() && text != null) ? this : other;
    }

    /** Whether some day may belong to both; an unknown time is compatible with every other. */
    public boolean isCompatibleWith(When other) {
        return !(start != null && other.end != null && other.end.isBefore(start))
                && !(end != null && other.start != null && other.start.isAfter(end));
    }

    public When withMethod(Method newMethod) {
        return new When(start, end, precision, newMethod, text);
    }

    public When withText(@Nullable String newText) {
        return new When(start, end, precision, method, newText);
    }

    /** The start as the contract writes it, shortened to the precision: {@code 2022-03}; null where unknown. */
    public @Nullable String startIso() {
        return iso(start);
    }

    /** The end as the contract writes it, shortened to the precision; null where unknown. */
    public @Nullable String endIso() {
        return iso(end);
    }

    private @Nullable String iso(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return switch (precision) {
            case MONTH -> YearMonth.from(date).toString();
            case YEAR, DECADE -> Year.from(date).toString();
            case DAY, WEEK, SEASON, RANGE, UNKNOWN -> date.toString();
        };
    }
}
