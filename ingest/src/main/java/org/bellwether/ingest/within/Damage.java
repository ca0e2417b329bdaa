package org.bellwether.ingest.within;

import org.bellwether.ingest.input.Characters;

/** What a library says of bytes it could not read, as a few words in one line. */
public final class Damage {
    private static final int LONGEST = 120;

    private Damage() {}

    public static String of(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : of(message);
    }

    /** The same of words that it said. */
    public static String of(String said) {
        String words = Characters.oneLine(said);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
