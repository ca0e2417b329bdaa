package org.bellwether.situation.influence;

import java.util.Locale;
import java.util.regex.Pattern;

/** A phrase without what does not change its meaning: case, the article before it, curly apostrophes, marks around it. */
final class PlainWording {
    private static final Pattern LEADING =
            Pattern.compile("^(?:the|a|an|this|that|these|those|such|its|his|her|their|our|my|your)\\s+");

    private static final Pattern POSSESSIVE = Pattern.compile("^(?i:its|his|her|their|our|my|your)\\s+");

    private static final Pattern BEFORE = Pattern.compile("^(?i:the|a|an|its|his|her|their|our|my|your)\\s+");

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$");

    private PlainWording() {}

    /** What is compared. */
    static String of(String words) {
        String plain = EDGES.matcher(words.replace('’', '\'').toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("\\s+", " ");
        String bare = LEADING.matcher(plain).replaceFirst("");
        return bare.isEmpty() ? words.strip() : bare;
    }

    /** Whether only the text around tells whose it is: "its economy". */
    static boolean isPossessed(String words) {
        return POSSESSIVE.matcher(words).find();
    }

    /** The words to show, on one line and without an article or a possessive before them. */
    static String shown(String words) {
        String line = EDGES.matcher(words).replaceAll("").replaceAll("\\s+", " ");
        String bare = EDGES.matcher(BEFORE.matcher(line).replaceFirst("")).replaceAll("");
        return bare.isEmpty() ? words.strip() : bare;
    }
}
