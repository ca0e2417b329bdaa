package org.bellwether.ingest;

import org.bellwether.model.Article;

/** What became of one input. */
public sealed interface Ingested {
    /** The article it holds. */
    record Found(Article article) implements Ingested {}

    /**
     * It could not be read.
     *
     * @param input its name, as it was given or found in a folder
     * @param reason what happened and what to do, one line, without the name
     */
    record Skipped(String input, String reason) implements Ingested {}
}
