package org.bellwether.fetch.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** The day in a feed's date, as it is written there: in the publisher's own time, not in that of Greenwich. */
final class FeedDates {
    private static final Pattern ISO = Pattern.compile("\\A\\s*([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
    private static final Pattern MAIL = Pattern.compile(
            "\\A\\s*(?:[A-Za-z]{2,9},?\\s+)?([0-9]{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z]*\\.?[\\s-]+([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private FeedDates() {}

    static When when(@Nullable String written) {
        String plain = written == null ? "" : written.strip();
        return day(plain).map(day -> When.day(day, When.Method.FEED, plain)).orElse(When.unknown());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            Matcher iso = ISO.matcher(written);
            if (iso.find()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher mail = MAIL.matcher(written);
            int month = mail.find() ? 1 + MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) : 0;
            if (month == 0) {
                return Optional.empty();
            }
            int year = number(mail, 3);
            // RFC 2822, 4.3: two digits below 50 are of this century
            int full = mail.group(3).length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
            return Optional.of(LocalDate.of(full, month, number(mail, 1)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
