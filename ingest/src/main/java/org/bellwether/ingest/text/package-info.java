/** Lines of text told apart: headline, paragraph, caption, furniture; and what they say of publisher and authors. */
@NullMarked
package org.bellwether.ingest.text;

import org.jspecify.annotations.NullMarked;
