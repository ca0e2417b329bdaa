package org.bellwether.cli;

/** How a list is shown; lower case on the command line. */
enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV
}
