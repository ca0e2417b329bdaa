/** E-mail: one message, its attachments, and the articles of a newsletter; boxes of messages. */
@NullMarked
package org.bellwether.ingest.mail;

import org.jspecify.annotations.NullMarked;
