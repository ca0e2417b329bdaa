package org.bellwether.ingest.text;

/** What a line is by its wording; {@code line-kinds.tsv} says what each means. */
public enum LineKind {
    FURNITURE,
    LEAD_IN,
    END,
    BOILERPLATE,
    CORRECTION,
    TAIL,
    CAPTION,
    BYLINE,
    BIO;

    /** Whether a pattern of this kind has to match the whole line. */
    boolean isWholeLine() {
        return switch (this) {
            case FURNITURE, LEAD_IN, END, BYLINE -> true;
            case BOILERPLATE, CORRECTION, TAIL, CAPTION, BIO -> false;
        };
    }
}
