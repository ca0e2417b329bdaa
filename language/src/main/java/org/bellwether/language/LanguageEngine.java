package org.bellwether.language;

import org.bellwether.model.Article;

/**
 * Finds sentences, words, grammar and names in English text.
 *
 * <p>Implementations are thread-safe and give the same analysis for the same text, always. Blocks that tell nothing
 * ({@link org.bellwether.model.Block.Kind#tells()}) are passed over; no sentence crosses a block's border.
 */
public interface LanguageEngine {
    /** Analyses all telling blocks of the article. Offsets point into its untouched text. */
    AnnotatedText annotate(Article article);
}
