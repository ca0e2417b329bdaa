package org.bellwether.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What encoding a server declares; believed where the bytes agree. */
final class DeclaredCharset {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    /**
     * The same text in UTF-8 with a byte order mark where the server's word for its encoding holds; else the bytes as they are,
     * for whoever looks at what they say themselves.
     */
    static byte[] applied(byte[] bytes, @Nullable String contentType) {
        Optional<Charset> declared = charset(contentType);
        if (declared.isEmpty() || decoded(bytes, StandardCharsets.UTF_8).isPresent()) {
            return bytes;
        }
        Optional<String> text = decoded(bytes, declared.get());
        if (text.isEmpty()) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 2);
        out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        String plain = text.get();
        out.writeBytes((plain.startsWith("\uFEFF") ? plain.substring(1) : plain).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static Optional<Charset> charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // as browsers do: Latin 1 is written where windows-1252 is meant
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? Charset.forName("windows-1252")
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
