package org.bellwether.ingest.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are read, told by their content first and by the file's name where the content says nothing. */
public enum Format {
    TEXT,
    MARKDOWN,
    HTML;

    private record Magic(String start, String what) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF", "a PDF document"),
            new Magic("PK\3\4", "a ZIP archive or an office document"),
            new Magic("\u001f\u008b", "a gzip archive"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old office document"),
            new Magic("\u007fELF", "a program"),
            new Magic("SQLite format 3", "a database"),
            new Magic("{\\rtf", "an RTF document"));

    private static final Pattern PAGE = Pattern.compile(
            "\\A\\s{0,1000}(?:<\\?xml[^>]{0,200}>\\s{0,100})?(?:<!--.{0,2000}?-->\\s{0,100}){0,5}<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What the bytes are if they are something that cannot be read as text: "a PDF document". */
    public static Optional<String> unreadable(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return MAGIC.stream()
                .filter(magic -> head.startsWith(magic.start()))
                .map(Magic::what)
                .findFirst();
    }

    /**
     * The format of a text.
     *
     * @param name of the file, or a word without an ending
     */
    public static Format of(String name, String text) {
        if (PAGE.matcher(text).find()) {
            return HTML;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return HTML;
        }
        return lower.endsWith(".md") || lower.endsWith(".markdown") ? MARKDOWN : TEXT;
    }
}
