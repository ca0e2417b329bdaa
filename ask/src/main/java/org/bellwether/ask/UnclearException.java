package org.bellwether.ask;

/** A question that has no one meaning in the case; the message says why, and what could be asked. */
public final class UnclearException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnclearException(String message) {
        super(message);
    }
}
