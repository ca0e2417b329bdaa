package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds where sentences begin and end, by the marks that end them and the words around.
 *
 * <p>Works on the untouched text; thread-safe; linear in the text's length.
 */
final class SentenceSplitter {
    /** Longer stretches without an end are cut at a blank, so that no text, whatever it is, grows past what a parser can take. */
    static final int LONGEST = 6_000;

    /** How far back a word is looked for. */
    private static final int LONGEST_WORD = 60;

    private final SentenceEnds words;

    SentenceSplitter(SentenceEnds words) {
        this.words = words;
    }

    /** A stretch of the text, without blanks at its ends. */
    record Range(int start, int end) {}

    /** The sentences of the stretch {@code [start, end)}, in order. */
    List<Range> split(String text, int start, int end) {
        List<Range> found = new ArrayList<>();
        int from = start;
        boolean insideQuotes = false;
        int at = start;
        while (at < end) {
            int dateline = at == from ? afterDateline(text, at, start, end) : at;
            if (dateline > at) {
                add(found, text, from, dateline);
                from = dateline;
                at = dateline;
            }
            char c = text.charAt(at);
            int border = -1;
            int next = at + 1;
            if (c == '"') {
                // A quotation begins after a blank; what stands there without one ends it, if any was begun.
                insideQuotes = at == start || EngineText.isBlank(text.charAt(at - 1)) || isOpener(text.charAt(at - 1));
            } else if (c == '\n') {
                border = isParagraphEnd(text, at, end) ? at : -1;
                insideQuotes &= border < 0;
            } else if (isTerminator(c)) {
                int marks = at + 1;
                while (marks < end && isTerminator(text.charAt(marks))) {
                    marks++;
                }
                int closed = marks;
                while (closed < end && isCloser(text, closed, end, insideQuotes)) {
                    insideQuotes &= text.charAt(closed) != '"';
                    closed++;
                }
                next = closed;
                border = isSentenceEnd(text, start, at, marks, closed, end) ? closed : -1;
            }
            if (border < 0 && at - from >= LONGEST) {
                border = lastBlank(text, from, at);
            }
            if (border >= 0) {
                add(found, text, from, border);
                from = border;
            }
            at = Math.max(next, border);
        }
        add(found, text, from, end);
        return found;
    }

    private static int afterDateline(String text, int at, int start, int end) {
        int first = at;
        while (first < end && EngineText.isBlank(text.charAt(first))) {
            first++;
        }
        boolean opens = at == start || text.charAt(at) == '\n';
        int after = opens ? Dateline.end(text, first, end) : first;
        return after > first ? after : at;
    }

    private static void add(List<Range> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && EngineText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && EngineText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Range(start, end));
        }
    }

    private static int lastBlank(String text, int from, int at) {
        for (int i = at; i > from + LONGEST / 2; i--) {
            if (EngineText.isBlank(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** An empty line, or a new line that begins with a bullet. */
    private static boolean isParagraphEnd(String text, int newline, int end) {
        for (int i = newline + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!EngineText.isBlank(c)) {
                boolean dash = "-–—".indexOf(c) >= 0 && i + 1 < end && EngineText.isBlank(text.charAt(i + 1));
                return dash || "•▪‣◦●*".indexOf(c) >= 0;
            }
        }
        return true;
    }

    private static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isCloser(String text, int at, int end, boolean insideQuotes) {
        char c = text.charAt(at);
        return switch (c) {
            case '”', '’', '»', ')', ']' -> true;
            case '"' -> insideQuotes || at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
            case '\'' -> at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean isOpener(char c) {
        return "\"'“‘„«([".indexOf(c) >= 0;
    }

    /** Marks stand in {@code [at, marks)}, closing quotes and brackets in {@code [marks, closed)}. */
    private boolean isSentenceEnd(String text, int start, int at, int marks, int closed, int end) {
        if (closed >= end) {
            return true;
        }
        if (!EngineText.isBlank(text.charAt(closed))) {
            return isGlued(text, start, at, marks, closed, end);
        }
        int next = closed;
        while (next < end && EngineText.isBlank(text.charAt(next))) {
            next++;
        }
        int first = next;
        while (first < end && isOpener(text.charAt(first))) {
            first++;
        }
        if (first >= end) {
            return true;
        }
        if (Character.isLowerCase(text.charAt(first))) {
            return false;
        }
        boolean singleStop = marks == at + 1 && text.charAt(at) == '.';
        if (singleStop && closed == marks) {
            return endsAfter(text, start, at, next, first, end);
        }
        boolean askedInQuotes = closed > marks && "?!".indexOf(text.charAt(marks - 1)) >= 0 && first == next;
        return !(askedInQuotes && saysSoon(text, first, end));
    }

    /** Whether a full stop after the word before it is the end of a sentence, when no small letter follows. */
    private boolean endsAfter(String text, int start, int stop, int next, int first, int end) {
        String word = wordBefore(text, start, stop);
        String lower = word.toLowerCase(Locale.ROOT);
        if (words.titles().contains(lower)) {
            return false;
        }
        char follows = text.charAt(first);
        if (words.numbered().contains(lower) && Character.isDigit(follows)) {
            return false;
        }
        if (isItemNumber(text, start, stop, word)) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean unit = words.numbered().contains(lower) && !lower.equals("no");
        if (initial || unit || isDotted(word) || words.open().contains(lower)) {
            // An opening quotation speaks for an end; a bracket or a dash does not: "BUFFALO, N.Y. (Wire) -".
            boolean quoted = first > next && word.length() > 1 && "([".indexOf(text.charAt(next)) < 0;
            return quoted || words.starters().contains(wordAt(text, first, end));
        }
        return true;
    }

    /** "2. " at the beginning of a line or of the stretch. */
    private static boolean isItemNumber(String text, int start, int stop, String word) {
        if (word.isEmpty() || word.length() > 2 || !word.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int before = stop - word.length() - 1;
        return before < start || text.charAt(before) == '\n';
    }

    /** Single letters with full stops between: U.S, a.m, D.C. */
    private static boolean isDotted(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** "the territory.The other": a sentence glued to the next, which no address or file name looks like. */
    private boolean isGlued(String text, int start, int at, int marks, int closed, int end) {
        int first = closed;
        if (isOpener(text.charAt(first)) && text.charAt(first) != '(') {
            first++;
        }
        boolean capitalised = first + 1 < end
                && Character.isUpperCase(text.charAt(first))
                && (Character.isLowerCase(text.charAt(first + 1)) || EngineText.isBlank(text.charAt(first + 1)));
        if (!capitalised || at <= start) {
            return false;
        }
        String word = wordBefore(text, start, at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (marks > at + 1 || closed > marks) {
            return word.indexOf('/') < 0;
        }
        char before = text.charAt(at - 1);
        boolean lowerDotted = isDotted(word) && word.equals(lower);
        boolean afterWord = word.length() > 1
                && (Character.isLowerCase(before) || Character.isDigit(before) || "”\")’%".indexOf(before) >= 0);
        return afterWord
                && word.indexOf('/') < 0
                && word.indexOf('@') < 0
                && (word.indexOf('.') < 0 || lowerDotted)
                && !words.titles().contains(lower)
                && !words.numbered().contains(lower)
                && !isAddress(text, first, end);
    }

    /** Whether the stretch up to the next blank holds what only addresses have. */
    private static boolean isAddress(String text, int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST_WORD) && !EngineText.isBlank(text.charAt(i)); i++) {
            if ("/@_".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean saysSoon(String text, int from, int end) {
        int at = from;
        for (int count = 0; count < 4 && at < end; count++) {
            String word = wordAt(text, at, end);
            if (words.saying().contains(word)) {
                return true;
            }
            at += Math.max(1, word.length());
            while (at < end && !Character.isLetter(text.charAt(at))) {
                at++;
            }
        }
        return false;
    }

    private static String wordBefore(String text, int start, int at) {
        int from = at;
        while (from > Math.max(start, at - LONGEST_WORD)
                && !EngineText.isBlank(text.charAt(from - 1))
                && !isOpener(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, at);
    }

    private static String wordAt(String text, int from, int end) {
        int to = from;
        while (to < Math.min(end, from + LONGEST_WORD) && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
