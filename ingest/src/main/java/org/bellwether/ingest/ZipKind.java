package org.bellwether.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.bellwether.ingest.within.OpenZip;

/** What a ZIP archive is: many formats are one inside. */
enum ZipKind {
    ARCHIVE,
    WORD,
    OPEN_DOCUMENT_TEXT,
    BOOK,
    /** A web archive: crawl files with their index. */
    CRAWL,
    SPREADSHEET,
    PRESENTATION;

    /** Longer than any name of a format. */
    private static final int LONGEST = 200;

    static ZipKind of(OpenZip zip) throws IOException {
        if (zip.has("word/document.xml")) {
            return WORD;
        }
        if (zip.has("xl/workbook.xml")) {
            return SPREADSHEET;
        }
        if (zip.has("ppt/presentation.xml")) {
            return PRESENTATION;
        }
        if (zip.has("datapackage.json") && zip.hasBelow("archive/")) {
            return CRAWL;
        }
        try (InputStream in = zip.stream("mimetype").orElseGet(InputStream::nullInputStream)) {
            String type = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII).strip();
            return switch (type) {
                case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template" ->
                    OPEN_DOCUMENT_TEXT;
                case "application/vnd.oasis.opendocument.spreadsheet" -> SPREADSHEET;
                case "application/vnd.oasis.opendocument.presentation" -> PRESENTATION;
                case "application/epub+zip" -> BOOK;
                default -> zip.has("META-INF/container.xml") ? BOOK : ARCHIVE;
            };
        }
    }
}
