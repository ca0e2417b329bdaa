package org.bellwether.extract.event;

/** A data file of this package that cannot be used as it stands; the message names file and line. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconException(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
