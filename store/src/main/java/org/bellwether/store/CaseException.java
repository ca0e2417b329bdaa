package org.bellwether.store;

/** A case that cannot be opened or changed now; the message says which, why, and what to do. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is the matter. */
    public enum Kind {
        /** There is no case in the folder. */
        ABSENT,
        /** Another process changes it. */
        IN_USE,
        /** It is of a version that this program does not know, or no case at all. */
        REFUSED,
        /** Disk or permissions are against it. */
        UNWRITABLE
    }

    private final Kind kind;

    public CaseException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public CaseException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
