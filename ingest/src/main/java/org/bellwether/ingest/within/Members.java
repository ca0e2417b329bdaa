package org.bellwether.ingest.within;

import java.io.Closeable;
import java.io.IOException;
import org.bellwether.ingest.Refused;
import org.jspecify.annotations.Nullable;

/** What an input holds, one after the other; closed by whoever opened it, also before its end. */
public interface Members extends Closeable {
    /**
     * The next one; null after the last.
     *
     * @throws Refused when nothing more can be read, with the reason
     */
    @Nullable
    Member next() throws IOException, Refused;
}
