package org.bellwether.ingest;

import java.util.Iterator;

/**
 * What became of the inputs, one at a time. Open files are closed after the last; who asks for fewer closes them himself. Not
 * thread-safe.
 */
public interface Outcomes extends Iterator<Ingested>, AutoCloseable {
    @Override
    void close();
}
