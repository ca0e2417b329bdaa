package org.bellwether.store;

/** Something that no page of the list gave as its {@code next}. */
public final class CursorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CursorException(String cursor) {
        super("'%s' is no cursor of this list and sort; take 'next' of an answer, with the same filters"
                .formatted(cursor));
    }
}
