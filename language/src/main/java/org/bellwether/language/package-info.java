/**
 * From an article's text to sentences, tokens, lemmas, tags, dependencies and names, all with offsets into the untouched text.
 *
 * <p>Start at {@link org.bellwether.language.Engines}, which opens a {@link org.bellwether.language.LanguageEngine}; what comes out
 * is an {@link org.bellwether.language.AnnotatedText}. The library behind it stays hidden in this room.
 *
 * <p>{@code EnglishEngine} goes from block to sentences ({@code SentenceSplitter}), to words ({@code EngineText}, {@code
 * WordSplitter}), to their analysis ({@code FlatGrammar}). The models are converted once ({@code ModelConverter}, {@code
 * ModelCache}) into a mapped file ({@code FlatFile}); why, stands in {@code docs/decisions/001-nlp4j-converted-once.md}.
 *
 * <p>It refuses no text: what is no English gets an analysis that means little, and of a text longer than two million characters
 * only the beginning is analysed.
 */
@NullMarked
package org.bellwether.language;

import org.jspecify.annotations.NullMarked;
