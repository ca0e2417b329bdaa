package org.bellwether.ingest.document;

import java.io.IOException;

/** A page draws more than anybody could read. */
final class TooMuchOnAPage extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchOnAPage(String reason) {
        super(reason);
    }
}
