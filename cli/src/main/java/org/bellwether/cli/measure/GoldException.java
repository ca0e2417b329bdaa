package org.bellwether.cli.measure;

/** A folder of gold data is missing, empty or malformed; the message names the file, and the line where there is one. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GoldException(String message) {
        super(message);
    }
}
