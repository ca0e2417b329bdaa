package org.bellwether.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.bellwether.extract.time.Meaning.Base;
import org.bellwether.extract.time.Meaning.Kind;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.extract.time.Meaning.Step;
import org.bellwether.extract.time.Meaning.Turn;
import org.bellwether.model.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a meaning stands for, counted from one day of publication.
 *
 * @param published the day; null where it is not known
 * @param told what the text has said of time so far
 * @param ahead whether the sentence looks forward
 */
record Resolver(@Nullable LocalDate published, Told told, boolean ahead) {
    /** How many days back a day without a year is taken for this year's even in a paragraph about another. */
    private static final int JUST_GONE = 31;

    /** How many days ahead a day without a year is still to come, though the grammar does not say so. */
    private static final int SOON = 31;

    Resolved resolve(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Year(int y) -> Resolved.of(Year.of(y)).asExplicit(true);
            case Meaning.Decade(int first) ->
                Resolved.days(
                                Integer.toString(first / 10),
                                LocalDate.of(first, 1, 1),
                                LocalDate.of(first + 9, 12, 31),
                                Precision.DECADE,
                                Unit.DECADE)
                        .asExplicit(true);
            case Meaning.Century(int number) ->
                Resolved.days(
                                "%02d".formatted(number - 1),
                                LocalDate.of((number - 1) * 100 + 1, 1, 1),
                                LocalDate.of(number * 100, 12, 31),
                                Precision.RANGE,
                                Unit.CENTURY)
                        .asExplicit(true);
            case Part part -> part(part);
            case Meaning.Weekday(int number, Turn turn) -> weekday(number, turn);
            case Step step -> step(step);
            case Meaning.Then() ->
                told.last() == null
                        ? Resolved.vague(TimeExpression.Type.DATE, "PAST_REF")
                        : told.last().asTextual().asExplicit(false);
            case Meaning.Weekend(int amount) -> weekend(amount);
            case Meaning.YearBefore(Base base) -> yearBefore(base);
            case Meaning.WeekOf(Meaning day) -> {
                Resolved of = resolve(day);
                yield of.start() == null
                        ? Resolved.vague(TimeExpression.Type.DATE, "XXXX-WXX")
                        : week(of.start()).asExplicit(of.explicit());
            }
            case Meaning.YearEnding(Meaning end) -> {
                Resolved last = resolve(end);
                yield last.end() == null
                        ? Resolved.vague(TimeExpression.Type.DURATION, "P1Y")
                        : new Resolved(
                                TimeExpression.Type.DURATION,
                                "P1Y",
                                last.end().plusDays(1).minusYears(1),
                                last.end(),
                                Precision.RANGE,
                                Unit.DAY,
                                last.explicit(),
                                false);
            }
            case Meaning.Clock(String suffix, Meaning day) -> clock(suffix, day);
            case Meaning.Reference(String value) -> Resolved.vague(TimeExpression.Type.DATE, value);
            case Meaning.Length length -> length(length);
            case Meaning.Repeat(String value) -> Resolved.vague(TimeExpression.Type.SET, value);
        };
    }

    private Resolved clock(String suffix, @Nullable Meaning day) {
        Resolved of = day != null
                ? resolve(day)
                : told.last() != null
                                && told.last().unit() == Unit.DAY
                                && told.last().isKnown()
                        ? told.last()
                        : published == null ? null : Resolved.of(published);
        return of == null || !of.isKnown()
                ? Resolved.vague(TimeExpression.Type.TIME, "XXXX-XX-XX" + suffix)
                : of.as(TimeExpression.Type.TIME, dayOf(of.value()) + suffix);
    }

    private static String dayOf(String value) {
        return value.length() > 10 ? value.substring(0, 10) : value;
    }

    private Resolved length(Meaning.Length length) {
        if (length.turn() == Turn.BARE
                || published == null
                || length.amount() < 1
                || length.unit().isClock()) {
            return Resolved.vague(TimeExpression.Type.DURATION, length.value());
        }
        int amount = (int) Math.ceil(length.amount());
        LocalDate start = length.turn() == Turn.LAST ? length.unit().move(published, -amount) : published;
        LocalDate end = length.turn() == Turn.LAST ? published : length.unit().move(published, amount);
        return new Resolved(
                TimeExpression.Type.DURATION, length.value(), start, end, Precision.RANGE, Unit.DAY, false, false);
    }

    private Resolved weekday(int number, Turn turn) {
        if (published == null) {
            return Resolved.vague(TimeExpression.Type.DATE, "XXXX-WXX-" + number);
        }
        int back = Math.floorMod(published.getDayOfWeek().getValue() - number, 7);
        int forward = Math.floorMod(number - published.getDayOfWeek().getValue(), 7);
        LocalDate day = switch (turn) {
            case LAST -> published.minusDays(back == 0 ? 7 : back);
            case NEXT -> published.plusDays(forward == 0 ? 7 : forward);
            case BARE, THIS -> ahead ? published.plusDays(forward) : published.minusDays(back);
        };
        return Resolved.of(day);
    }

    private Resolved weekend(int amount) {
        if (published == null) {
            return Resolved.vague(TimeExpression.Type.DATE, "XXXX-WXX-WE");
        }
        // On a Monday "the weekend" is the one just over; later in the week it is still the last one unless the
        // sentence looks forward.
        boolean over = amount == 0 && !ahead && published.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0;
        LocalDate monday = published.with(DayOfWeek.MONDAY).plusWeeks(over ? -1 : amount < 0 ? -1 : amount);
        LocalDate saturday = monday.plusDays(5);
        return Resolved.days(weekCode(monday) + "-WE", saturday, saturday.plusDays(1), Precision.RANGE, Unit.WEEK);
    }

    private static Resolved week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return Resolved.days(weekCode(monday), monday, monday.plusDays(6), Precision.WEEK, Unit.WEEK);
    }

    private static String weekCode(LocalDate monday) {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Resolved step(Step step) {
        Resolved spoken = told.base(step.unit(), step.amount());
        boolean heard = spoken != null
                && spoken.start() != null
                && (step.unit() != Unit.QUARTER || spoken.unit() == Unit.QUARTER);
        boolean textual = step.base() == Base.TEXT && heard;
        LocalDate from = textual && spoken != null ? spoken.start() : published;
        if (from == null
                || (step.base() == Base.TEXT && !textual && step.unit() != Unit.QUARTER && published == null)) {
            return Resolved.vague(TimeExpression.Type.DATE, unknownValue(step.unit()));
        }
        int amount = step.base() == Base.TEXT && step.unit() == Unit.QUARTER && !textual ? -1 : step.amount();
        Resolved found = around(step.unit().move(from, amount), step.unit());
        if (textual && spoken != null) {
            boolean finer = step.unit().compareTo(spoken.unit()) < 0 && spoken.end() != null;
            return finer ? shifted(step, spoken, found).asTextual() : found.asTextual();
        }
        // "Two days later" with nothing before it to count from: the value is a guess, the days stay unknown.
        return step.base() == Base.TEXT ? Resolved.vague(TimeExpression.Type.DATE, found.value()) : found;
    }

    /** "Two days later" after a month is a stretch as long as the month; after a year it says nothing that helps. */
    private static Resolved shifted(Step step, Resolved spoken, Resolved found) {
        LocalDate start = spoken.start();
        LocalDate end = spoken.end();
        boolean brief = spoken.unit() == Unit.WEEK || spoken.unit() == Unit.MONTH;
        if (start == null || end == null || !brief) {
            return Resolved.vague(TimeExpression.Type.DATE, found.value());
        }
        return Resolved.days(
                found.value(),
                step.unit().move(start, step.amount()),
                step.unit().move(end, step.amount()),
                Precision.RANGE,
                spoken.unit());
    }

    private static String unknownValue(Unit unit) {
        return switch (unit) {
            case MONTH -> "XXXX-XX";
            case WEEK -> "XXXX-WXX";
            case QUARTER -> "XXXX-QX";
            case DAY -> "XXXX-XX-XX";
            case SECOND, MINUTE, HOUR, YEAR, DECADE, CENTURY -> "XXXX";
        };
    }

    private static Resolved around(LocalDate day, Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> Resolved.of(day);
            case WEEK -> week(day);
            case MONTH -> Resolved.of(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> Resolved.of(Year.from(day));
            case DECADE -> {
                int first = Math.floorDiv(day.getYear(), 10) * 10;
                yield Resolved.days(
                        Integer.toString(first / 10),
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(first + 9, 12, 31),
                        Precision.DECADE,
                        Unit.DECADE);
            }
            case CENTURY -> Resolved.vague(TimeExpression.Type.DATE, Integer.toString(day.getYear() / 100));
        };
    }

    private static Resolved quarter(int year, int number) {
        LocalDate start = LocalDate.of(year, number * 3 - 2, 1);
        return Resolved.days(
                "%04d-Q%d".formatted(year, number),
                start,
                start.plusMonths(3).minusDays(1),
                Precision.RANGE,
                Unit.QUARTER);
    }

    private Resolved yearBefore(Base base) {
        Resolved last = told.last();
        if (last != null && last.start() != null && (last.unit() == Unit.QUARTER || base == Base.TEXT)) {
            return around(last.start().minusYears(1), last.unit()).asTextual();
        }
        return published == null
                ? Resolved.vague(TimeExpression.Type.DATE, "XXXX")
                : Resolved.of(Year.of(published.getYear() - 1));
    }

    private Resolved part(Part part) {
        if (part.year() != null) {
            Resolved of = resolve(part.year());
            return of.start() == null
                    ? unknownPart(part)
                    : partOf(part, of.start().getYear()).asExplicit(of.explicit());
        }
        LocalDate same = sameMonthAs(part);
        if (same != null) {
            return partOf(part, same.getYear()).asTextual();
        }
        int year = told.year();
        if (published == null) {
            return year > 0 ? partOf(part, year).asTextual() : unknownPart(part);
        }
        if (year > 0
                && !isJustGone(part)
                && !ahead
                && part.turn() == Turn.BARE
                && part.kind() == Kind.MONTH
                && year < published.getYear()) {
            return partOf(part, year).asTextual();
        }
        return partOf(part, nearestYear(part));
    }

    /** A day of the last few weeks is this year's, whatever year the paragraph has spoken of. */
    private boolean isJustGone(Part part) {
        if (part.day() == 0 || part.kind() != Kind.MONTH || published == null) {
            return false;
        }
        LocalDate day = partOf(part, nearestYear(part)).start();
        return day != null && !day.isAfter(published) && day.isAfter(published.minusDays(JUST_GONE));
    }

    /** A day of the month that the text has just named, if it is the part's month; else null. */
    private @Nullable LocalDate sameMonthAs(Part part) {
        Resolved last = told.last();
        if (part.kind() != Kind.MONTH || part.turn() != Turn.BARE || !told.isFresh() || last == null) {
            return null;
        }
        LocalDate start = last.start();
        boolean monthly = last.unit() == Unit.MONTH || last.unit() == Unit.DAY;
        return monthly && start != null && start.getMonthValue() == part.number() ? start : null;
    }

    /** The year in which the part lies nearest to the publication on the side that is meant. */
    private int nearestYear(Part part) {
        LocalDate now = java.util.Objects.requireNonNull(published);
        Resolved current = partOf(part, now.getYear());
        LocalDate start = current.start() == null ? now : current.start();
        LocalDate end = current.end() == null ? now : current.end();
        return switch (part.turn()) {
            case THIS -> now.getYear();
            case LAST -> start.isAfter(now) || !end.isBefore(now) ? now.getYear() - 1 : now.getYear();
            case NEXT -> end.isBefore(now) || !start.isAfter(now) ? now.getYear() + 1 : now.getYear();
            case BARE -> {
                if (ahead) {
                    // "By March" in November is next year's; but a day just gone is not eleven months ahead.
                    yield end.isBefore(now.minusMonths(2)) ? now.getYear() + 1 : now.getYear();
                }
                boolean soon = part.day() > 0 && !start.isAfter(now.plusDays(SOON));
                yield start.isAfter(now) && !soon ? now.getYear() - 1 : now.getYear();
            }
        };
    }

    private static Resolved unknownPart(Part part) {
        String value = switch (part.kind()) {
            case MONTH ->
                part.day() > 0
                        ? "XXXX-%02d-%02d".formatted(part.number(), part.day())
                        : "XXXX-%02d".formatted(part.number());
            case QUARTER -> "XXXX-Q" + part.number();
            case HALF -> "XXXX-H" + part.number();
            case SEASON -> "XXXX-" + season(part.number());
            case NTH -> "XXXX-%02d".formatted(part.number());
        };
        return Resolved.vague(TimeExpression.Type.DATE, value);
    }

    private static String season(int number) {
        return switch (number) {
            case 1 -> "SP";
            case 2 -> "SU";
            case 3 -> "FA";
            default -> "WI";
        };
    }

    private static Resolved partOf(Part part, int year) {
        if (part.kind() == Kind.QUARTER) {
            return quarter(year, part.number());
        }
        if (part.kind() == Kind.HALF) {
            LocalDate start = LocalDate.of(year, part.number() == 1 ? 1 : 7, 1);
            return Resolved.days(
                    "%04d-H%d".formatted(year, part.number()),
                    start,
                    start.plusMonths(6).minusDays(1),
                    Precision.RANGE,
                    Unit.QUARTER);
        }
        if (part.kind() == Kind.SEASON) {
            // Meteorological seasons of the northern hemisphere; a winter belongs to the year in which it begins.
            LocalDate start = LocalDate.of(year, part.number() * 3, 1);
            return Resolved.days(
                    "%04d-%s".formatted(year, season(part.number())),
                    start,
                    start.plusMonths(3).minusDays(1),
                    Precision.SEASON,
                    Unit.QUARTER);
        }
        YearMonth month = YearMonth.of(year, part.number());
        if (part.kind() == Kind.NTH) {
            LocalDate first = month.atDay(1);
            int toWeekday = Math.floorMod(part.day() % 10 - first.getDayOfWeek().getValue(), 7);
            return Resolved.of(first.plusDays(toWeekday + 7L * (part.day() / 10 - 1)));
        }
        if (part.day() == 0) {
            return Resolved.of(month);
        }
        return part.day() > month.lengthOfMonth() ? unknownPart(part) : Resolved.of(month.atDay(part.day()));
    }
}
