package org.bellwether.ingest;

import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;

/** What became of one input. */
public sealed interface Ingested {
    /** The article it holds. */
    record Found(Article article) implements Ingested {}

    /**
     * A page that was read before, by address and time; it was not looked at again.
     *
     * @param article what was made of it then
     */
    record Known(ArticleId article, String uri) implements Ingested {}

    /**
     * It could not be read.
     *
     * @param input its name, as it was given or found in a folder
     * @param reason what happened and what to do, one line, without the name
     */
    record Skipped(String input, String reason) implements Ingested {}
}
