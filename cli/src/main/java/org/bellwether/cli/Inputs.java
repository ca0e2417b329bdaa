package org.bellwether.cli;

import java.util.Iterator;

/** Inputs one at a time. Files are closed after the last; who asks for fewer closes them himself. Not thread-safe. */
public interface Inputs extends Iterator<Input>, AutoCloseable {
    @Override
    void close();

    /** Inputs behind which nothing is open. */
    static Inputs of(Iterator<Input> inputs) {
        return new Inputs() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public Input next() {
                return inputs.next();
            }

            @Override
            public void close() {}
        };
    }
}
