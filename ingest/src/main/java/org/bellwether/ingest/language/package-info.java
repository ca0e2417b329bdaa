/** Which language a text is in. */
@NullMarked
package org.bellwether.ingest.language;

import org.jspecify.annotations.NullMarked;
