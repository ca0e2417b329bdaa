package org.bellwether.ingest.input;

import java.nio.file.Path;

/** One thing to be read. */
public sealed interface Input {
    /** As it was given, or found in a folder that was given. */
    String name();

    record File(String name, Path path) implements Input {}

    record StandardInput() implements Input {
        @Override
        public String name() {
            return "-";
        }
    }

    /** What turned out not to be readable before it was opened. */
    record Unreadable(String name, String reason) implements Input {}
}
