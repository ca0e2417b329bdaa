package org.bellwether.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bellwether.model.DeclaredCharset;
import org.jspecify.annotations.Nullable;

/** What a server says of the encoding of a text; believed where the bytes agree. */
final class ServersWord {
    private ServersWord() {}

    /**
     * The same text in UTF-8 with a byte order mark where the server's word for its encoding holds; else the bytes as they are,
     * for whoever looks at what they say themselves.
     */
    static byte[] applied(byte[] bytes, @Nullable String contentType) {
        Optional<Charset> declared = DeclaredCharset.in(contentType == null ? "" : contentType);
        if (declared.isEmpty()
                || DeclaredCharset.strict(StandardCharsets.UTF_8, bytes).isPresent()) {
            return bytes;
        }
        Optional<String> text = DeclaredCharset.strict(declared.get(), bytes);
        if (text.isEmpty()) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 2);
        out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        String plain = text.get();
        out.writeBytes((plain.startsWith("\uFEFF") ? plain.substring(1) : plain).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
