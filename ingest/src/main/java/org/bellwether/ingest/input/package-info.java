/** Names to bytes to characters: which inputs there are, what format and encoding each has. */
@NullMarked
package org.bellwether.ingest.input;

import org.jspecify.annotations.NullMarked;
