/**
 * Full text search over a case's sentences: an index in the folder {@code index}, made from the stored texts when it is asked.
 *
 * <p>Start at {@link org.bellwether.store.search.TextIndex}. Whatever becomes of the index, it can be made again.
 */
@NullMarked
package org.bellwether.store.search;

import org.jspecify.annotations.NullMarked;
