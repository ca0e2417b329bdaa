package org.bellwether.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why something was not fetched; the message is the reason a user sees. */
final class Unfetched extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean passing;
    private final transient @Nullable Instant notBefore;

    /** For a reason that stays. */
    Unfetched(String reason) {
        this(reason, false, null);
    }

    /**
     * For any reason.
     *
     * @param passing whether it may go well another time
     * @param notBefore when the server said that it may be asked again, or null
     */
    Unfetched(String reason, boolean passing, @Nullable Instant notBefore) {
        super(reason, null, false, false);
        this.passing = passing;
        this.notBefore = notBefore;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    boolean isPassing() {
        return passing;
    }

    @Nullable
    Instant notBefore() {
        return notBefore;
    }
}
