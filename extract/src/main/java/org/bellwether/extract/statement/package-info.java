/**
 * From clauses to statements that can be compared: what deed is said to be so or not, of whom, by whom; and what an article sets
 * against one another itself.
 *
 * <p>Start at {@link org.bellwether.extract.statement.StatementFinder} and
 * {@link org.bellwether.extract.statement.RebuttalFinder}. Whether two statements clash is not decided here.
 */
@NullMarked
package org.bellwether.extract.statement;

import org.jspecify.annotations.NullMarked;
