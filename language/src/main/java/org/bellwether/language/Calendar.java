package org.bellwether.language;

import java.util.Locale;
import java.util.Set;

/** Names of days and months, which have a capital and do nothing. */
final class Calendar {
    private static final Set<String> NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Set<String> PARTS =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "midday");

    private Calendar() {}

    /** Whether a word, in whatever case, is such a name. */
    static boolean isName(String word) {
        return NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word goes on with a date that such a name began: "morning", "26", "2022". */
    static boolean goesOn(Token token) {
        return PARTS.contains(token.form()) || token.form().matches("\\d{1,2}(st|nd|rd|th)?|\\d{4}");
    }
}
