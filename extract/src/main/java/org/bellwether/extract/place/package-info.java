/** Finds names of places and says which place of the world they mean. */
@NullMarked
package org.bellwether.extract.place;

import org.jspecify.annotations.NullMarked;
