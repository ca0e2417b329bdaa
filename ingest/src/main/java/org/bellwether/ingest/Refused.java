package org.bellwether.ingest;

/** An input that cannot be read; the message is the reason a user sees. Caught by {@link ArticleIngest}, and by whoever reads a
 * {@linkplain org.bellwether.ingest.input.ListFile list}. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
