/**
 * A question and the statements of a case that speak for and against it.
 *
 * <p>Start at {@link org.bellwether.ask.question.Answer}. Whether a statement speaks for or against is judged from few and plain
 * signs only; what they do not settle is {@code unclear}, never guessed.
 */
@NullMarked
package org.bellwether.ask.question;

import org.jspecify.annotations.NullMarked;
