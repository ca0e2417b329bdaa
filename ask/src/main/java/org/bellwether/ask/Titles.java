package org.bellwether.ask;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.bellwether.model.Document;

/** How a document is called: by its headline, or else by the last part of its address. */
public final class Titles {
    private Titles() {}

    public static String of(Document document) {
        return document.title() != null ? document.title() : file(document.uri());
    }

    /** "file:///home/x/a%20b.txt" is "a b.txt"; an address that is no file's stays as it is. */
    public static String file(String uri) {
        if (!uri.startsWith("file:")) {
            return uri;
        }
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        try {
            return name.isEmpty() ? uri : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
