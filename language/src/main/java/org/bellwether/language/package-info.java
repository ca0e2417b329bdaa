/**
 * From an article's text to sentences, tokens, lemmas, tags, dependencies and names, all with offsets into the untouched text.
 *
 * <p>Start at {@link org.bellwether.language.LanguageEngine}; what comes out is an
 * {@link org.bellwether.language.AnnotatedText}. The library behind it stays hidden in this room.
 */
@NullMarked
package org.bellwether.language;

import org.jspecify.annotations.NullMarked;
