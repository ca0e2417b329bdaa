package org.bellwether.store;

/** A correction that cannot be made; the message says of what, why, and what to do. */
public final class CorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean absent;

    CorrectionException(boolean absent, String message) {
        super(message);
        this.absent = absent;
    }

    /** Whether what was to be corrected is not there. */
    public boolean isAbsent() {
        return absent;
    }
}
