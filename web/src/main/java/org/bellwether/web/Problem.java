package org.bellwether.web;

/** A request that cannot be answered as asked; the client gets it as {@code application/problem+json} (RFC 9457). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;

    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Problem wrong(String detail) {
        return new Problem(400, "The request cannot be understood", detail);
    }

    static Problem unknown(String what, String id) {
        return new Problem(404, "Not found", "the case has no %s '%s'".formatted(what, id));
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
