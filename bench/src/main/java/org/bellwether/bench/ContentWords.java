package org.bellwether.bench;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which two names of an actor are compared: three letters or more, no little words. */
final class ContentWords {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> LITTLE = Set.of("the", "and", "for", "with", "from", "its", "his", "her", "their");

    private ContentWords() {}

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (word.length() >= 3 && !LITTLE.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
