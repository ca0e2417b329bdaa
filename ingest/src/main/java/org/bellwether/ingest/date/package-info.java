/** Publication dates: from metadata, addresses, visible lines, or from what the text itself implies. */
@NullMarked
package org.bellwether.ingest.date;

import org.jspecify.annotations.NullMarked;
