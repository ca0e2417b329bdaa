/** Finds who says what. */
@NullMarked
package org.bellwether.extract.claim;

import org.jspecify.annotations.NullMarked;
