/**
 * Documents that are no pages of the web: PDF, word processors', electronic books. Each reader turns a document's own marks
 * (sizes of type, styles, tags) into kinds of blocks; what is an article in them is told by the same rules as for pages.
 */
@NullMarked
package org.bellwether.ingest.document;

import org.jspecify.annotations.NullMarked;
