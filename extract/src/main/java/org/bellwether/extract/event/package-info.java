/** Finds what is done by whom to whom, in PLOVER terms, and whether it happened. */
@NullMarked
package org.bellwether.extract.event;

import org.jspecify.annotations.NullMarked;
