package org.bellwether.store;

import org.bellwether.model.Article;
import org.bellwether.model.Reading;

/**
 * An article of a case with its reading.
 *
 * @param article the article
 * @param reading what was found in it, ids as in the article
 * @param analysed whether anything was looked for; not where its language is not understood
 */
public record StoredArticle(Article article, Reading reading, boolean analysed) {}
