/**
 * From one article's grammar to who, what, when, where and who says so; all with spans.
 *
 * <p>Start at {@link org.bellwether.extract.ArticleReader}. The stages are packages below this one, each a pure function over
 * what the earlier ones found: {@code time}, {@code place}, {@code actor}, {@code claim}, {@code event}; {@code knowledge} holds
 * what is known of the world without reading. This room sees one article at a time, and no clock, network or database.
 */
@NullMarked
package org.bellwether.extract;

import org.jspecify.annotations.NullMarked;
