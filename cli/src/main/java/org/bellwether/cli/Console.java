package org.bellwether.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.bellwether.ask.Plain;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results, and nothing else
 * @param err progress, warnings, errors
 * @param terminal whether a person looks at {@code out}
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    /** A line for the user that is no result. */
    void say(String message) {
        err.println("bellwether: " + Plain.line(message));
    }
}
