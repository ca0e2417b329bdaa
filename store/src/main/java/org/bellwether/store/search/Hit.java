package org.bellwether.store.search;

import org.bellwether.model.Span;

/**
 * A sentence that matches.
 *
 * @param sentence where it stands
 * @param score the higher the better; only to be compared within one answer
 */
public record Hit(Span sentence, double score) {}
