/**
 * Words as points in a space of meaning, in their context: in comes a sentence's words, out comes a vector for each.
 *
 * <p>Start at {@link org.bellwether.language.vectors.WordVectors}. The network is MiniLM (6 layers, 384 dimensions, 8-bit), run
 * by ONNX Runtime; both stay behind this package. The upper layers can be replaced by tuned ones. Refuses weights whose names or
 * sizes the network does not have.
 */
@NullMarked
package org.bellwether.language.vectors;

import org.jspecify.annotations.NullMarked;
