/**
 * Which statements of a case clash, restrict, overtake or confirm one another.
 *
 * <p>In come statements and rebuttals of all readings, their actors joined, and the joined events; out go
 * {@link org.bellwether.model.Conflict}s. Start at {@link org.bellwether.situation.conflict.ConflictFinder}. Few and right beats
 * many: what is not plainly about the same is not compared.
 */
@NullMarked
package org.bellwether.situation.conflict;

import org.jspecify.annotations.NullMarked;
