package org.bellwether.fetch;

import java.util.List;

/**
 * Which paths a rule speaks of, as in robots.txt: those that begin so, {@code *} for anything, a last {@code $} for the end.
 *
 * @param text as the site writes it
 */
record PathPattern(String text) {
    /** In time proportional to the path, whatever the pattern: it comes from outside. */
    boolean matches(String path) {
        boolean ends = text.endsWith("$");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        List<String> parts = List.of(body.split("\\*", -1));
        if (!path.startsWith(parts.getFirst())) {
            return false;
        }
        int at = parts.getFirst().length();
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1;
            int found = last && ends ? lastOf(part, path) : path.indexOf(part, at);
            if (found < at) {
                return false;
            }
            at = found + part.length();
        }
        return !ends || at == path.length();
    }

    private static int lastOf(String part, String path) {
        return path.endsWith(part) ? path.length() - part.length() : -1;
    }
}
