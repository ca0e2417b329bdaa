package org.bellwether.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bellwether.model.When;

/**
 * Finds dates that say their year. What is no date of the calendar, or before 1900 or after 2099, is passed over. Where two days
 * may be meant, both and what lies between them is a range.
 */
final class DateFormats {
    private static final String MONTH = "(?<month>" + MonthNames.pattern() + ")";
    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<![\\d/.-])" + YEAR + "(?<sep>[-/.])(?<number>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\\s-]+(?:de |of )?" + MONTH
                            + "\\.?,?[\\s-]+(?:de[l]? )?" + YEAR + "(?!\\d)",
                    FLAGS),
            Pattern.compile(
                    "(?<!\\p{L})" + MONTH + "\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s+" + YEAR + "(?!\\d)",
                    FLAGS),
            Pattern.compile("(?<![\\d/.-])(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>" + YEAR + "(?![\\d])"),
            Pattern.compile(YEAR + "年\\s?(?<number>\\d{1,2})月\\s?(?<day>\\d{1,2})日"));

    /** Where a date is looked for and nothing else, the years of this century are shortened: "30.10.23". */
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d/.-])(?<a>\\d{2})(?<sep>\\.)(?<b>\\d{2})\\.(?<year>[0-4]\\d)(?![\\d.])");

    private static final Pattern MONTHS =
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.?,?\\s+(?:of |de[l]? )?" + YEAR + "(?!\\d)", FLAGS);

    private static final Pattern YEARS = Pattern.compile(
            "(?<=\\b(?:in|since|of|the|during|from|after|before|early|late|mid) )" + YEAR + "(?![\\d,.]\\d|\\d)",
            FLAGS);

    private DateFormats() {}

    /** Days, in the order of the text. */
    static List<DateMention> daysIn(String text, DateOrder order) {
        List<DateMention> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Pattern pattern : DAYS) {
            pattern.matcher(text)
                    .results()
                    .forEach(match -> day(match, order).ifPresent(mention -> take(mention, taken, found)));
        }
        found.sort(Comparator.comparingInt(DateMention::from));
        return found;
    }

    /** Days with a year of two digits; for texts in which a date is expected. */
    static List<DateMention> shortDaysIn(String text) {
        return SHORT.matcher(text)
                .results()
                .flatMap(match -> day(match, DateOrder.DAY_FIRST).stream())
                .toList();
    }

    /** Days, months and years, in the order of the text; what is part of a finer date is not found again. */
    static List<DateMention> allIn(String text, DateOrder order) {
        List<DateMention> found = new ArrayList<>(daysIn(text, order));
        BitSet taken = new BitSet();
        found.forEach(mention -> taken.set(mention.from(), mention.to()));
        MONTHS.matcher(text).results().forEach(match -> {
            YearMonth month = YearMonth.of(
                    year(match), MonthNames.of(match.group("month")).orElseThrow());
            take(mention(match, When.Precision.MONTH, month.atDay(1), month.atEndOfMonth()), taken, found);
        });
        YEARS.matcher(text).results().forEach(match -> {
            LocalDate first = LocalDate.of(year(match), 1, 1);
            take(mention(match, When.Precision.YEAR, first, first.plusYears(1).minusDays(1)), taken, found);
        });
        found.sort(Comparator.comparingInt(DateMention::from));
        return found;
    }

    private static void take(DateMention mention, BitSet taken, List<DateMention> found) {
        if (taken.get(mention.from(), mention.to()).isEmpty()) {
            taken.set(mention.from(), mention.to());
            found.add(mention);
        }
    }

    /** What is written like a day and is none of the calendar: "31/02/2022". */
    static Optional<String> noDayIn(String text) {
        return DAYS.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(match -> day(match, DateOrder.UNKNOWN).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    private static Optional<DateMention> day(MatchResult match, DateOrder order) {
        try {
            if (!match.namedGroups().containsKey("a")) {
                int month = match.namedGroups().containsKey("month")
                        ? MonthNames.of(match.group("month"))
                                .map(Month::getValue)
                                .orElse(0)
                        : Integer.parseInt(match.group("number"));
                return Optional.of(day(match, month, Integer.parseInt(match.group("day"))));
            }
            int a = Integer.parseInt(match.group("a"));
            int b = Integer.parseInt(match.group("b"));
            boolean dotted = match.group("sep").equals(".");
            if (a > 12 || b > 12 || a == b || dotted || order != DateOrder.UNKNOWN) {
                boolean monthFirst = b > 12 || (a <= 12 && !dotted && order == DateOrder.MONTH_FIRST);
                return Optional.of(monthFirst ? day(match, a, b) : day(match, b, a));
            }
            LocalDate one = LocalDate.of(year(match), a, b);
            LocalDate other = LocalDate.of(year(match), b, a);
            return Optional.of(mention(
                    match, When.Precision.RANGE, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static DateMention day(MatchResult match, int month, int day) {
        LocalDate date = LocalDate.of(year(match), month, day);
        return mention(match, When.Precision.DAY, date, date);
    }

    private static int year(MatchResult match) {
        int year = Integer.parseInt(match.group("year"));
        return year < 100 ? 2000 + year : year;
    }

    private static DateMention mention(MatchResult match, When.Precision precision, LocalDate first, LocalDate last) {
        return new DateMention(match.start(), match.end(), match.group(), precision, first, last);
    }
}
