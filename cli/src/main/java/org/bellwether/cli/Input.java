package org.bellwether.cli;

import org.bellwether.model.Article;

/** What became of one input. */
public sealed interface Input {
    /** The article it holds. */
    record Found(Article article) implements Input {}

    /**
     * It could not be read.
     *
     * @param name of the input
     * @param reason what happened and what to do
     */
    record Skipped(String name, String reason) implements Input {}
}
