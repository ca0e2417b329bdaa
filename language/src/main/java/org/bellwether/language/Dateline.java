package org.bellwether.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, date and agency before a report's first words: {@code "LVIV, Ukraine (Reuters) - "}.
 *
 * <p>A parser takes them for a subject of what follows, so they stand as a sentence of their own. A town in capitals, or an agency
 * in brackets, makes a dateline; a dash between blanks ends it.
 */
final class Dateline {
    private static final String DASH = "\\s*(?:\\u2014|\\u2013|--|(?<=\\s)-(?=\\s))\\s*";
    private static final String AGENCY = "\\([A-Z][\\p{L}/. ]{1,24}\\)";
    private static final String PLACE = "(?:\\p{Lu}[\\p{L}.]*[ '-]?){1,4}";
    private static final String REST = "(?:, ?[\\p{L}\\d. ]{2,24}){0,2}";

    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}{2}[\\p{Lu}.' -]{1,28}" + REST + "\\s*(?:" + AGENCY + ")?" + DASH);
    private static final Pattern WITH_AGENCY = Pattern.compile(PLACE + REST + "\\s*" + AGENCY + DASH);

    private Dateline() {}

    /** Where the dateline that begins here ends, the dash included, or {@code start} where none does. */
    static int end(String text, int start, int limit) {
        for (Pattern pattern : new Pattern[] {CAPITALS, WITH_AGENCY}) {
            Matcher matcher = pattern.matcher(text).region(start, Math.min(limit, start + 90));
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() < limit) {
                return matcher.end();
            }
        }
        return start;
    }
}
