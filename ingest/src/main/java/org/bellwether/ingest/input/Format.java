package org.bellwether.ingest.input;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that are read, told by their content first and by the file's name where the content says nothing. */
public enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    /** A ZIP archive, or one of the document formats that are ZIP archives inside. */
    ZIP,
    GZIP,
    TAR,
    WARC,
    /** One message. */
    MAIL,
    /** A box of messages. */
    MBOX,
    /** An array of objects, or one object. */
    JSON,
    /** One object a line. */
    JSON_LINES,
    /** Separated by commas, semicolons or tabs, with the names of its columns in the first line. */
    CSV;

    /** So many bytes of the beginning tell. */
    public static final int HEAD = 1 << 16;

    private record Magic(String start, Format format) {}

    private record Foreign(String start, String what) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("PK\3\4", ZIP),
            new Magic("PK\5\6", ZIP),
            new Magic("\u001f\u008b", GZIP),
            new Magic("WARC/", WARC));

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("\u0089PNG", "a PNG picture"),
            new Foreign("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Foreign("GIF8", "a GIF picture"),
            new Foreign("RIFF", "a picture or a sound"),
            new Foreign("\u00d0\u00cf\u0011\u00e0", "an old office document"),
            new Foreign("\u007fELF", "a program"),
            new Foreign("SQLite format 3", "a database"),
            new Foreign("BZh", "a bzip2 archive"),
            new Foreign("\u00fd7zXZ", "an xz archive"),
            new Foreign("(\u00b5/\u00fd", "a zstd archive"),
            new Foreign("7z\u00bc\u00af", "a 7z archive"),
            new Foreign("Rar!", "a RAR archive"),
            new Foreign("PAR1", "a Parquet table"),
            new Foreign("wOF", "a font"),
            new Foreign("{\\rtf", "an RTF document"));

    private static final Pattern PAGE = Pattern.compile(
            "\\A\\s{0,1000}(?:<\\?xml[^>]{0,200}>\\s{0,100})?(?:<!--.{0,2000}?-->\\s{0,100}){0,5}<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Pages whose first tag is another: servers write warnings, styles and comments above them. */
    private static final Pattern BEGINS_WITH_TAG = Pattern.compile(
            "\\A\\s{0,1000}<(?:!--|/?(?:br|b|p|a|i|div|span|style|script|link|meta|title|base|noscript|iframe|table|center|font|h\\d|section|article|main|header|img|form|ul)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_PAGE = Pattern.compile("(?i)<(?:html|head|body|meta|title)[\\s>]");

    /** So far down a page has shown itself. */
    private static final int SHOWN = 50_000;

    /** A box begins with the line that some program put before its first message. */
    private static final Pattern BOX =
            Pattern.compile("\\AFrom \\S[^\\n]{0,300}\\d\\d:\\d\\d[^\\n]{0,60}\\n[!-9;-~]{1,60}:");

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,60}):.*");

    /** Only a program that handled a message wrote one of these. */
    private static final Set<String> POSTED =
            Set.of("message-id", "mime-version", "received", "return-path", "delivered-to", "x-mailer", "list-id");

    /** So many lines of a header are looked at. */
    private static final int MOST_LINES = 300;

    private static final Pattern ARRAY = Pattern.compile("\\A\\s{0,1000}\\[\\s{0,1000}\\{\\s{0,1000}(?:\"|\\})");
    private static final Pattern OBJECT = Pattern.compile("\\A\\s{0,1000}\\{\\s{0,1000}\"");
    /** One object on a line, and another begins below it. */
    private static final Pattern OBJECT_LINE =
            Pattern.compile("\\A\\s{0,1000}\\{\\s{0,100}\"[^\\n]*\\}[ \\t\\r]*\\n\\s{0,1000}\\{");

    /** Endings of names whose content is never plain text. */
    private static final Set<String> BINARY = Set.of(
            "pdf", "docx", "odt", "epub", "zip", "tar", "tgz", "wacz", "doc", "xls", "xlsx", "ods", "ppt", "pptx",
            "odp", "png", "jpg", "jpeg", "gif", "webp", "mp3", "mp4", "parquet", "sqlite");

    private static final Pattern XML = Pattern.compile(
            "\\A\\s{0,1000}(<\\?xml[^>]{0,200}>\\s{0,100})?(?:<!--.{0,2000}?-->\\s{0,100}){0,5}(?:<!DOCTYPE[^>]{0,300}>\\s{0,100})?<([\\p{L}_][\\w.:-]{0,60})[\\s/>]",
            Pattern.DOTALL);

    private static final Pattern FEED = Pattern.compile("rss|feed|rdf:RDF|opml");

    private static final int TAR_MAGIC = 257;

    /**
     * The ending of a name that promises something other than text: ".pdf".
     *
     * @param name of the file; the ending of an address promises nothing
     */
    public static Optional<String> calledForeign(String name) {
        String ending = ending(name);
        return BINARY.contains(ending) && !name.contains("://") ? Optional.of("." + ending) : Optional.empty();
    }

    /** The outermost element of a text that is XML; not of one that only begins with a tag. */
    public static Optional<String> xmlRoot(String text) {
        Matcher xml = XML.matcher(text);
        return xml.find() && (xml.group(1) != null || FEED.matcher(xml.group(2)).matches())
                ? Optional.of(xml.group(2))
                : Optional.empty();
    }

    /** What the bytes are if they are something that is not read: "a PNG picture". */
    public static Optional<String> foreign(byte[] head) {
        String start = latin(head, 0, 16);
        return FOREIGN.stream()
                .filter(foreign -> start.startsWith(foreign.start()))
                .map(Foreign::what)
                .findFirst();
    }

    /**
     * The format that the bytes show, whatever their encoding as text.
     *
     * @param head the first {@link #HEAD} bytes
     */
    public static Optional<Format> ofBytes(byte[] head) {
        String start = latin(head, 0, 16);
        for (Magic magic : MAGIC) {
            if (start.startsWith(magic.start())) {
                return Optional.of(magic.format());
            }
        }
        if (latin(head, TAR_MAGIC, 5).equals("ustar")) {
            return Optional.of(TAR);
        }
        // Readers of PDF accept some bytes before its mark, and writers have relied on it; an HTML page that speaks of
        // the mark has it later.
        String beginning = latin(head, 0, 1024);
        int mark = beginning.indexOf("%PDF-");
        return mark >= 0
                        && !PAGE.matcher(beginning).find()
                        && beginning.substring(0, mark).lines().count() <= 3
                ? Optional.of(PDF)
                : Optional.empty();
    }

    /**
     * The format of a text.
     *
     * @param name of the file, or a word without an ending
     * @param text or its beginning
     */
    public static Format ofText(String name, String text) {
        if (PAGE.matcher(text).find()
                || (BEGINS_WITH_TAG.matcher(text).find()
                        && OF_A_PAGE
                                .matcher(text.substring(0, Math.min(text.length(), SHOWN)))
                                .find())) {
            return HTML;
        }
        if (BOX.matcher(text).find()) {
            return MBOX;
        }
        if (isMail(text)) {
            return MAIL;
        }
        if (ARRAY.matcher(text).find()) {
            return JSON;
        }
        if (OBJECT_LINE.matcher(text).find()) {
            return JSON_LINES;
        }
        String ending = ending(name);
        if (OBJECT.matcher(text).find()) {
            return ending.equals("jsonl") || ending.equals("ndjson") ? JSON_LINES : JSON;
        }
        return switch (ending) {
            case "html", "htm", "xhtml" -> HTML;
            case "md", "markdown" -> MARKDOWN;
            case "eml" -> MAIL;
            case "mbox" -> MBOX;
            case "csv", "tsv" -> CSV;
            case "json" -> JSON;
            case "jsonl", "ndjson" -> JSON_LINES;
            default -> TEXT;
        };
    }

    /** A message begins with a header; one field tells who sent it, one more that it is mail. */
    private static boolean isMail(String text) {
        Set<String> fields = new HashSet<>();
        int start = 0;
        for (int line = 0; line < MOST_LINES && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            String one = text.substring(start, end < 0 ? text.length() : end);
            Matcher field = FIELD.matcher(one);
            if (field.matches()) {
                fields.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (one.isEmpty() || !Character.isWhitespace(one.charAt(0)) || line == 0) {
                break;
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return fields.contains("from") && fields.stream().anyMatch(POSTED::contains);
    }

    private static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String inner = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return inner.substring(inner.lastIndexOf('.') + 1);
    }

    private static String latin(byte[] bytes, int from, int most) {
        return from >= bytes.length
                ? ""
                : new String(bytes, from, Math.min(most, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
