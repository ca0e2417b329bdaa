package org.bellwether.ingest.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The months' names in the languages news is written in, from Java's own locale data. A name that means two months (as
 * "listopad" does in Polish and Croatian) is left out.
 */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "be", "bg", "sv", "da", "nb", "fi",
            "tr", "ro", "hu", "el", "id", "ca", "lt", "lv", "et", "sl");
    private static final Map<String, Month> BY_NAME = new TreeMap<>();

    static {
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.length() >= 3 && name.codePoints().allMatch(Character::isLetter)) {
                        Month other = BY_NAME.putIfAbsent(name, month);
                        if (other != null && other != month) {
                            ambiguous.add(name);
                        }
                    }
                }
            }
        }
        BY_NAME.put("sept", Month.SEPTEMBER);
        ambiguous.forEach(BY_NAME::remove);
    }

    private MonthNames() {}

    static Optional<Month> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT).replace(".", "")));
    }

    /** An alternation of all names, the longest first. */
    static String pattern() {
        return BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
