package org.bellwether.tables;

/** A table, one that comes with the program or a user's own, is faulty; the message begins with file and line. */
public final class TableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public TableException(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }
}
