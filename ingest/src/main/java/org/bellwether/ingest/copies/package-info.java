/** Exact and near copies among articles. */
@NullMarked
package org.bellwether.ingest.copies;

import org.jspecify.annotations.NullMarked;
