package org.bellwether.ingest.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bellwether.ingest.Refused;
import org.bellwether.model.DeclaredCharset;

/**
 * Bytes to characters, where nobody says which encoding: a byte order mark, then UTF-8 if the bytes are valid, then UTF-16 by
 * its zero bytes, then what a page declares, then statistics over the bytes. Pure and thread-safe.
 */
public final class TextDecoder {
    /** The byte statistics need no more, and get slow with more. */
    private static final int SAMPLE = 64 << 10;

    /** Of all characters, how many may be unreadable before the input counts as binary. */
    private static final double UNREADABLE = 0.01;

    /** So many may stray into a short text, as long as they are less than a quarter of it. */
    private static final int FEW = 2;

    private TextDecoder() {}

    /**
     * The characters, cleaned as {@link Characters#clean} does.
     *
     * @throws Refused when the bytes are no text
     */
    public static String decode(byte[] bytes) throws Refused {
        String text = undoEncoding(bytes);
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && "\n\r\t\f\u001B".indexOf(c) < 0;
            if (control || c == '\uFFFD' || c == '\uFFFF') {
                bad++;
            }
        }
        if (bad > text.length() * UNREADABLE && (bad > FEW || 4 * bad >= text.length())) {
            throw new Refused("is not text in an encoding known here; save it as plain text in UTF-8");
        }
        return Characters.clean(text);
    }

    /**
     * The encoding of a text by its beginning, for what is too long to be decoded at once.
     *
     * @param head the first bytes; a letter may be cut at their end
     */
    public static Charset charset(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            if (DeclaredCharset.strict(StandardCharsets.UTF_8, Arrays.copyOf(head, head.length - cut))
                    .isPresent()) {
                return StandardCharsets.UTF_8;
            }
        }
        if (isUtf8WithFaults(head)) {
            return StandardCharsets.UTF_8;
        }
        return statistical(head);
    }

    private static String undoEncoding(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(StandardCharsets.UTF_8, bytes);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return lenient(Charset.forName("UTF-32"), bytes);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(StandardCharsets.UTF_16, bytes);
        }
        Optional<Charset> wide = utf16WithoutMark(bytes);
        if (wide.isPresent()) {
            return lenient(wide.get(), bytes);
        }
        Optional<String> utf8 = DeclaredCharset.strict(StandardCharsets.UTF_8, bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (isUtf8WithFaults(bytes)) {
            return lenient(StandardCharsets.UTF_8, bytes);
        }
        return declared(bytes)
                .flatMap(charset -> DeclaredCharset.strict(charset, bytes))
                .orElseGet(() -> byStatistics(bytes));
    }

    /** Text in UTF-16 has zeros in one half of each pair of bytes, for its spaces at least, and hardly any in the other half. */
    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (oddZeros > pairs * 0.03 && evenZeros * 50 < oddZeros) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return evenZeros > pairs * 0.03 && oddZeros * 50 < evenZeros
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** UTF-8 that was cut or has a few broken bytes: of the sequences that should be letters, nine in ten are. */
    private static boolean isUtf8WithFaults(byte[] bytes) {
        int good = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xFF;
            int follow = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
            if (follow == 0) {
                i++;
                continue;
            }
            int seen = 0;
            while (seen < follow && i + 1 + seen < bytes.length && (bytes[i + 1 + seen] & 0xC0) == 0x80) {
                seen++;
            }
            if (seen == follow) {
                good++;
                i += follow + 1;
            } else {
                broken++;
                i++;
            }
        }
        return good > 0 && good >= 9 * broken;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        return DeclaredCharset.in(head);
    }

    private static String byStatistics(byte[] bytes) {
        return lenient(statistical(bytes), bytes);
    }

    private static Charset statistical(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes)
                .detect();
        String name = match == null ? "windows-1252" : match.getName();
        // The mark-less Unicode encodings were ruled out above; Latin 1 has no typographic quotes, windows-1252 is the
        // same with them.
        boolean ruledOut = name.toUpperCase(Locale.ROOT).startsWith("UTF") || name.equals("ISO-8859-1");
        boolean readable = !ruledOut && Charset.isSupported(name);
        return Charset.forName(readable ? name : "windows-1252");
    }

    private static String lenient(Charset charset, byte[] bytes) {
        return new String(bytes, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
