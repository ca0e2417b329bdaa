/**
 * What drives what: from an annotated article with its cast and claims to its causal statements.
 *
 * <p>Start at {@link org.bellwether.extract.influence.InfluenceFinder}. Causal forms ({@code forms.tsv}: verbs, nouns, adjectives,
 * connectives) say where in the grammar cause and effect stand, and with which sign; {@link
 * org.bellwether.extract.influence.LinkFinder} has each kind of form look there, and {@link
 * org.bellwether.extract.influence.StateReader} tells whose state a side names and of what ({@code concepts.tsv}). Words on which either
 * depends stand by class in {@code words.tsv}. "Sanctions forced the
 * firm to close" gives sanctions, plus, the closing. Left out is what has only a pronoun or only an actor on a side: who does something is
 * an event's business.
 */
@NullMarked
package org.bellwether.extract.influence;

import org.jspecify.annotations.NullMarked;
