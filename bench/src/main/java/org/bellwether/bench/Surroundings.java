package org.bellwether.bench;

/** The words around a place in a text, in one line, for lists of errors. */
final class Surroundings {
    private static final int REACH = 90;

    private Surroundings() {}

    /** The span in brackets, with what stands before and behind it. */
    static String of(String text, GoldSpan span) {
        int from = Math.max(0, span.start() - REACH);
        int to = Math.min(text.length(), span.end() + REACH);
        String marked = text.substring(from, span.start()) + "[" + span.in(text) + "]" + text.substring(span.end(), to);
        return marked.replaceAll("\\s+", " ").strip();
    }
}
