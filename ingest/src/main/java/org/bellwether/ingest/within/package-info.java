/**
 * Inputs that hold several: archives, crawl files, mail boxes, tables. Each gives its
 * {@link org.bellwether.ingest.within.Members} one at a time, so that none needs to fit into memory; names inside an archive name
 * what is read and are never used as paths.
 */
@NullMarked
package org.bellwether.ingest.within;

import org.jspecify.annotations.NullMarked;
