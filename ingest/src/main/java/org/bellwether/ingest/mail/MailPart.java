package org.bellwether.ingest.mail;

import org.jspecify.annotations.Nullable;

/**
 * A part of a message that holds no others.
 *
 * @param type its media type, in lower case
 * @param charset as it declares it, or null
 * @param file the name it would be saved under, or null
 * @param attached whether it is to be saved rather than shown
 * @param alternative the number of the group it shares one meaning with; 0 where it stands alone
 */
record MailPart(
        String type,
        @Nullable String charset,
        @Nullable String file,
        boolean attached,
        int alternative,
        Bytes content) {
    /** Bytes that are compared as what they are. */
    record Bytes(java.nio.ByteBuffer buffer) {
        byte[] array() {
            byte[] all = new byte[buffer.remaining()];
            buffer.duplicate().get(all);
            return all;
        }
    }

    boolean isText() {
        return type.equals("text/plain") || type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isHtml() {
        return !type.equals("text/plain") && isText();
    }
}
