/**
 * The tables of words and facts that rooms carry along as data: comment lines that begin with {@code #}, then rows, tabs between
 * cells, {@code |} between the parts of a cell.
 *
 * <p>Start at {@link org.bellwether.tables.TableFile}. Knows none of the rooms; what a row means is theirs to say, and its
 * refusals begin with file and line: {@code cues.tsv:41: 5 columns, expected 6}.
 */
@NullMarked
package org.bellwether.tables;

import org.jspecify.annotations.NullMarked;
