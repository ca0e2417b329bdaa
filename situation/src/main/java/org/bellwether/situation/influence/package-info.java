/**
 * From causal statements to an influence model: phrases that mean the same state become one node, statements between the same two
 * nodes one edge, with the support that independent sources give it.
 *
 * <p>Start at {@link org.bellwether.situation.influence.InfluenceJoin}. Example: "Rovian support sustains the regime" and "money
 * from Rovia keeps the regime alive" give an edge from "Rovia: support" to "the regime", stated by two sources. What cannot be told
 * to be the same state stays two.
 */
@NullMarked
package org.bellwether.situation.influence;

import org.jspecify.annotations.NullMarked;
