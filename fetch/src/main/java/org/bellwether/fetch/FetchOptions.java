package org.bellwether.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch.
 *
 * @param version of the program, told to servers
 * @param contact an address at which whoever runs this can be reached, told to servers, or null
 * @param allowLocal whether addresses of this machine and its network may be asked
 * @param pause the least time between two requests to a host; robots.txt may ask for more
 * @param connect how long a connection may take
 * @param whole how long one request may take with its answer
 * @param patience the longest wait that a server may ask for before it is given up
 * @param bytes of one answer, as sent and unpacked
 * @param ratio how many times larger than sent an answer may become when it is unpacked
 * @param redirects that are followed
 */
public record FetchOptions(
        String version,
        @Nullable String contact,
        boolean allowLocal,
        Duration pause,
        Duration connect,
        Duration whole,
        Duration patience,
        int bytes,
        int ratio,
        int redirects) {
    public FetchOptions {
        if (contact != null && !contact.matches("[\\x21-\\x7E]{1,200}")) {
            throw new IllegalArgumentException(
                    "contact '%s' must be one word of ASCII: a mail or web address".formatted(contact));
        }
        if (pause.isNegative()
                || !connect.isPositive()
                || !whole.isPositive()
                || bytes < 1
                || ratio < 1
                || redirects < 0) {
            throw new IllegalArgumentException("times and limits of fetching need to be positive");
        }
    }

    /** The usual ones. */
    public static FetchOptions of(String version) {
        return new FetchOptions(
                version,
                null,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                32 << 20,
                200,
                5);
    }

    public FetchOptions withContact(@Nullable String newContact) {
        return new FetchOptions(
                version, newContact, allowLocal, pause, connect, whole, patience, bytes, ratio, redirects);
    }

    public FetchOptions withAllowLocal(boolean allow) {
        return new FetchOptions(version, contact, allow, pause, connect, whole, patience, bytes, ratio, redirects);
    }

    public FetchOptions withPause(Duration newPause) {
        return new FetchOptions(
                version, contact, allowLocal, newPause, connect, whole, patience, bytes, ratio, redirects);
    }

    public FetchOptions withWhole(Duration newWhole) {
        return new FetchOptions(
                version, contact, allowLocal, pause, connect, newWhole, patience, bytes, ratio, redirects);
    }

    public FetchOptions withBytes(int newBytes) {
        return new FetchOptions(
                version, contact, allowLocal, pause, connect, whole, patience, newBytes, ratio, redirects);
    }

    /** As servers are told: "Bellwether/0.1.0 (+mailto:desk@paper.example)". */
    String userAgent() {
        return "Bellwether/" + version + (contact == null ? "" : " (+" + contact + ")");
    }
}
