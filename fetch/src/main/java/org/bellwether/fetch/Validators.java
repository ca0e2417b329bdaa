package org.bellwether.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a server knows whether an answer has changed since.
 *
 * @param address that gave the answer; another one is not asked with them
 * @param etag as the server wrote it, or null
 * @param lastModified as the server wrote it, or null
 */
public record Validators(
        @Nullable String address,
        @Nullable String etag,
        @Nullable String lastModified) {
    /** Nothing was fetched before. */
    public static final Validators NONE = new Validators(null, null, null);

    /** Longer than any that is honest; a request must not grow with what a server sends. */
    private static final int LONGEST = 500;

    /** What can be sent of an answer's headers. */
    static Validators of(WebAddress address, Optional<String> etag, Optional<String> lastModified) {
        return new Validators(address.toString(), sendable(etag), sendable(lastModified));
    }

    private static @Nullable String sendable(Optional<String> value) {
        return value.filter(v -> v.length() <= LONGEST && v.chars().allMatch(c -> c >= ' ' && c < 0x7F))
                .filter(v -> !v.isBlank())
                .orElse(null);
    }

    /** Whether they say anything to a server that is asked for an address. */
    boolean speakOf(WebAddress asked) {
        return asked.toString().equals(address) && (etag != null || lastModified != null);
    }
}
