package org.bellwether.ingest.within;

import java.io.IOException;

/** More came out of an archive than an honest one holds; the message is the reason a user sees. */
public final class TooMuchUnpacked extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchUnpacked(String reason) {
        super(reason);
    }
}
