package org.bellwether.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which texts are known and of which ids are made: SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
public final class ContentHash {
    private ContentHash() {}

    /** All 64 digits. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /**
     * The first digits, for an id.
     *
     * @param digits four bits each, 1 to 64
     */
    public static String of(String text, int digits) {
        return of(text).substring(0, digits);
    }
}
