package org.bellwether.fetch;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer of a server.
 *
 * @param whole whether {@code bytes} are all of it
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
record Answer(int status, HttpHeaders headers, byte[] bytes, boolean whole) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    String packing() {
        return String.join(",", headers.allValues("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    }
}
