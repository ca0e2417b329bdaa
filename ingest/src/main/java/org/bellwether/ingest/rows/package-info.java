/** Tables and lists of records, of which each row is an article: JSON, JSON lines, CSV. Which field is what, names tell. */
@NullMarked
package org.bellwether.ingest.rows;

import org.jspecify.annotations.NullMarked;
