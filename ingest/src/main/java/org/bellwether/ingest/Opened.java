package org.bellwether.ingest;

import org.bellwether.ingest.within.Members;

/** What a format's reader makes of an input. */
sealed interface Opened {
    /** It is one article. */
    record One(Draft draft) implements Opened {}

    /** It holds several things, to be closed after the last. */
    record Many(Members members) implements Opened {}
}
