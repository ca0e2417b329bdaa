/**
 * The words all rooms share: articles, spans, actors, events, claims, in the terms of the contract and of PLOVER.
 *
 * <p>Records check what they hold when they are made; lists are copied; what is not known is {@code null} where declared,
 * or an empty list. Start at {@link org.bellwether.model.Article}, what a stage is given, and
 * {@link org.bellwether.model.Reading}, what was found in it. This room knows no file, no JSON, no SQL and no clock.
 */
@NullMarked
package org.bellwether.model;

import org.jspecify.annotations.NullMarked;
