package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes "whom" for "who" where a subject follows, for the models only: "the envoy who the king dismissed". They hardly ever met
 * "who" as an object, and take the envoy for the one who dismisses. Thread-safe.
 */
final class ObjectWho {
    /** With these a noun phrase begins. */
    private static final Set<String> STARTS = Set.of(
            "the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my", "he", "she", "they",
            "we", "i", "you");

    /** Before these, "who" asks: "asked who the owner was". */
    private static final Set<String> ASKING = Set.of(
            "ask",
            "asked",
            "asks",
            "asking",
            "know",
            "knows",
            "knew",
            "knowing",
            "known",
            "wonder",
            "wondered",
            "see",
            "say",
            "said",
            "says",
            "tell",
            "told",
            "decide",
            "decided",
            "determine",
            "learn",
            "about",
            "of",
            "on",
            "to",
            "over",
            "for",
            "is",
            "was",
            "and",
            "or",
            "but",
            "\"",
            "''",
            "``",
            ":",
            "-");

    private ObjectWho() {}

    /** The words with "whom" where it is meant. */
    static List<String> spelledOut(List<String> forms) {
        List<String> spelled = new ArrayList<>(forms);
        for (int at = 1; at + 2 < forms.size(); at++) {
            if (forms.get(at).equals("who") && isObject(forms, at)) {
                spelled.set(at, "whom");
            }
        }
        return spelled;
    }

    private static boolean isObject(List<String> forms, int who) {
        String next = forms.get(who + 1);
        String lower = next.toLowerCase(Locale.ROOT);
        boolean named = Character.isUpperCase(next.codePointAt(0)) && !Calendar.isName(next);
        return (named || STARTS.contains(lower))
                && !ASKING.contains(forms.get(who - 1).toLowerCase(Locale.ROOT));
    }
}
