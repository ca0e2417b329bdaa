/**
 * From the readings of all articles to one case: the same actor under one id, the same event with all its reports,
 * statements that clash, and what drives what.
 *
 * <p>Start at {@link org.bellwether.situation.Situation}. Nothing here depends on the order in which readings come, nor on
 * threads or clocks; where joining is doubtful, two items stay two. This room knows no file, database or language engine.
 */
@NullMarked
package org.bellwether.situation;

import org.jspecify.annotations.NullMarked;
