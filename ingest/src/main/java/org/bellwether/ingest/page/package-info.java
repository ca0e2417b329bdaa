/** HTML and Markdown: the main body of a page and what its metadata say. */
@NullMarked
package org.bellwether.ingest.page;

import org.jspecify.annotations.NullMarked;
