package org.bellwether.fetch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
public sealed interface Fetched {
    /** The address that was asked for first. */
    WebAddress asked();

    /** The redirects that were followed, in order. */
    List<Hop> hops();

    /**
     * Its content.
     *
     * @param address where it was found, after all redirects
     * @param bytes unpacked
     * @param contentType as the server wrote it, or null
     * @param validators for the next time
     * @param retrieved when
     */
    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    record Page(
            WebAddress asked,
            List<Hop> hops,
            WebAddress address,
            byte[] bytes,
            @Nullable String contentType,
            Validators validators,
            Instant retrieved)
            implements Fetched {
        public Page {
            hops = List.copyOf(hops);
        }

        /** The bytes in the encoding that the server declares, if it holds, as UTF-8 with a byte order mark. */
        public byte[] text() {
            return ServersWord.applied(bytes, contentType);
        }
    }

    /** It has not changed since the validators were given. */
    record Unchanged(WebAddress asked, List<Hop> hops) implements Fetched {
        public Unchanged {
            hops = List.copyOf(hops);
        }
    }

    /**
     * It was not fetched.
     *
     * @param reason what happened and what to do, one line, without the address
     * @param passing whether it may go well another time
     * @param notBefore when the server wants to be asked again, or null where it did not say
     */
    record Failed(
            WebAddress asked,
            List<Hop> hops,
            String reason,
            boolean passing,
            @Nullable Instant notBefore) implements Fetched {
        public Failed {
            hops = List.copyOf(hops);
        }
    }
}
