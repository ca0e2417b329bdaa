package org.bellwether.cli;

import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;

/** What became of one input. */
public sealed interface Input {
    /** The article it holds. */
    record Found(Article article) implements Input {}

    /** An article that is in the case and, as its server or its crawl says, has not changed. */
    record Known(ArticleId article, String uri) implements Input {}

    /**
     * It could not be read.
     *
     * @param name of the input
     * @param reason what happened and what to do
     */
    record Skipped(String name, String reason) implements Input {}
}
