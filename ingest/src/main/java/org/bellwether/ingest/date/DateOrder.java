package org.bellwether.ingest.date;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of day and month comes first in a date of three numbers, where the numbers do not tell: "02/04/2022". */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/-])(\\d{1,2})\\2(?:19|20)\\d{2}(?!\\d)");

    /** Countries in which both orders are written, or whose domain anybody takes. */
    private static final Set<String> BOTH = Set.of(
            "ca", "ph", "pr", "io", "co", "tv", "me", "ai", "fm", "to", "ly", "cc", "ws", "gg", "la", "li", "info");

    /** The order of the dates of a text whose numbers tell, if all tell the same. */
    public static DateOrder shownIn(String text) {
        boolean day = false;
        boolean month = false;
        for (var date :
                (Iterable<java.util.regex.MatchResult>) NUMBERS.matcher(text).results()::iterator) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            day |= first > 12 && first <= 31 && second <= 12;
            month |= second > 12 && second <= 31 && first <= 12;
        }
        return day == month ? UNKNOWN : day ? DAY_FIRST : MONTH_FIRST;
    }

    /**
     * The order in which a language is written, in a country where the tag names one.
     *
     * @param tag "en-GB", "en_US", "de"; anything else tells nothing
     */
    static DateOrder ofLanguage(String tag) {
        String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("[-_]");
        String language = parts[0];
        String country = parts.length > 1 ? parts[parts.length - 1] : "";
        if (!language.matches("[a-z]{2}") || BOTH.contains(country)) {
            return UNKNOWN;
        }
        if (country.equals("us")) {
            return language.equals("en") ? MONTH_FIRST : UNKNOWN;
        }
        return language.equals("en") && !country.matches("[a-z]{2}") ? UNKNOWN : DAY_FIRST;
    }

    /** The order of the country under which a host is named. */
    static DateOrder ofHost(String host) {
        String top = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (top) {
            case "us", "gov", "mil" -> MONTH_FIRST;
            default -> top.matches("[a-z]{2}") && !BOTH.contains(top) ? DAY_FIRST : UNKNOWN;
        };
    }

    DateOrder or(DateOrder other) {
        return this == UNKNOWN ? other : this;
    }
}
