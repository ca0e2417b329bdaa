package org.bellwether.fetch.feed;

/** What calls itself a feed and cannot be read; the message is the reason a user sees. */
public final class FeedException extends Exception {
    private static final long serialVersionUID = 1;

    FeedException(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
