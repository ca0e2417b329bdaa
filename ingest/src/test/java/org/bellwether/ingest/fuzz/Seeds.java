package org.bellwether.ingest.fuzz;

import static org.bellwether.ingest.Reads.gzip;
import static org.bellwether.ingest.Reads.utf8;
import static org.bellwether.ingest.Reads.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A small honest input of each format, from which the fuzzer starts. */
final class Seeds {
    private static final String PROSE =
            "The government of Norland closed the border on Monday after a week of protests in the capital.";
    private static final String PAGE =
            "<html lang=\"en\"><head><title>Norland closes its border | Gazette</title><script type=\"application/ld+json\">"
                    + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-03-02\",\"author\":{\"name\":\"Jane Roe\"}}</script></head>"
                    + "<body><nav><a href=\"/\">Home</a></nav><article><h1>Norland closes its border</h1><p>" + PROSE
                    + "</p><figure><img><figcaption>A gate. Jane Roe/AFP</figcaption></figure><ul><li>First</li></ul><p>"
                    + PROSE
                    + " So.</p></article></body></html>";
    private static final String MAIL = "From: \"Jane Roe\" <jane@example.org>\nDate: Wed, 2 Mar 2022 23:30:00 +0100\n"
            + "Message-ID: <1@example.org>\nList-Id: <a.example.org>\nSubject: =?utf-8?q?Border?=\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n<h2><a href=3D\"x\">One thing</a></h2><p>" + PROSE
            + "</p>\n"
            + "--b\nContent-Type: text/plain; name=\"a.txt\"\nContent-Transfer-Encoding: base64\n\n"
            + "VGhlIGJvcmRlciB3YXMgY2xvc2VkIG9uIE1vbmRheS4=\n--b--\n";

    private Seeds() {}

    /** By name; the ending is the format's usual one. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("story.txt", utf8("Norland closes its border\n\nBy Jane Roe\n\n" + PROSE + "\n\nPhoto: Jane Roe\n"));
        seeds.put("page.html", utf8(PAGE));
        seeds.put(
                "page.md",
                utf8("---\ntitle: Norland\ndate: 2022-03-02\n---\n# Norland\n\n" + PROSE + "\n\n> quoted\n\n- item\n"));
        seeds.put("paper.pdf", pdf());
        seeds.put("release.docx", docx());
        seeds.put("release.odt", odt());
        seeds.put("review.epub", epub());
        seeds.put("letter.eml", utf8(MAIL));
        seeds.put("box.mbox", utf8("From jane@example.org Wed Mar  2 23:30:00 2022\n" + MAIL));
        seeds.put(
                "news.json",
                utf8("[{\"text\":\"" + PROSE + "\",\"date\":1646222400,\"source\":{\"name\":\"Gazette\"}}]"));
        seeds.put("news.jsonl", utf8("{\"body\":\"<p>" + PROSE + "</p>\"}\n{\"body\":\"" + PROSE + "\"}\n"));
        seeds.put("news.csv", utf8("title,date,body\nNorland,2022-03-02,\"" + PROSE + "\"\n"));
        seeds.put("many.zip", zip(Map.of("a.txt", utf8(PROSE))));
        seeds.put("many.tar", tar());
        seeds.put("one.gz", gzip(utf8(PROSE)));
        byte[] crawl = crawl();
        seeds.put("crawl.warc", crawl);
        seeds.put("crawl.warc.gz", gzip(crawl));
        return seeds;
    }

    /** Lists hold no article, only addresses of some. */
    static Map<String, byte[]> lists() {
        String map =
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/"
                        + "sitemap-news/0.9\"><url><loc>https://example.org/?a=1&amp;b=2</loc><news:news><news:publication><news:name>Gazette</news:name>"
                        + "</news:publication><news:publication_date>2022-03-02T10:00:00Z</news:publication_date><news:title>Border</news:title></news:news>"
                        + "</url><url><loc><![CDATA[https://example.org/c]]></loc><lastmod>2022-03-03</lastmod></url></urlset>";
        Map<String, byte[]> lists = new LinkedHashMap<>();
        lists.put("addresses.list", utf8("# of today\nhttps://example.org/a\n\nhttps://example.org/b\n"));
        lists.put("map.list", utf8(map));
        lists.put("map.gz.list", gzip(utf8(map)));
        lists.put("gdelt.list", utf8("1\t".repeat(60) + "https://example.org/a\n"));
        return lists;
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 600);
                content.showText(PROSE);
                content.endText();
            }
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static byte[] docx() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "word/document.xml",
                utf8(
                        "<w:document xmlns:w=\"w\"><w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Norland</w:t></w:r></w:p><w:p><w:r><w:t>"
                                + PROSE + "</w:t></w:r></w:p></w:document>"));
        files.put(
                "word/styles.xml",
                utf8(
                        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style></w:styles>"));
        files.put("docProps/core.xml", utf8("<c xmlns:dc=\"d\"><dc:creator>Jane Roe</dc:creator></c>"));
        return zip(files);
    }

    private static byte[] odt() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        files.put(
                "content.xml",
                utf8("<o:c xmlns:o=\"o\" xmlns:t=\"t\"><o:text><t:h>Norland</t:h><t:p>" + PROSE
                        + "</t:p></o:text></o:c>"));
        return zip(files);
    }

    private static byte[] epub() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", utf8("application/epub+zip"));
        files.put("META-INF/container.xml", utf8("<c><rootfile full-path=\"b.opf\"/></c>"));
        files.put(
                "b.opf",
                utf8(
                        "<p><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><itemref idref=\"a\"/></p>"));
        files.put(
                "a.xhtml",
                utf8("<html><body><h1>Norland</h1><p>" + PROSE + " " + PROSE + " " + PROSE + "</p></body></html>"));
        return zip(files);
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setModTime(0);
            entry.setSize(PROSE.length());
            tar.putArchiveEntry(entry);
            tar.write(utf8(PROSE));
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] crawl() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        return utf8(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0b5f8e9a-0000-3000-8000-000000000000>\r\n"
                        + "WARC-Date: 2022-03-02T10:11:12Z\r\nWARC-Target-URI: https://example.org/a\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + utf8(http).length
                        + "\r\n\r\n"
                        + http + "\r\n\r\n");
    }

    /**
     * Writes the seeds as the fuzzer takes them, with the byte that picks the ending before each.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, byte[]> seeds = new LinkedHashMap<>(all());
        seeds.putAll(lists());
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            String name = seed.getKey();
            int ending = Math.max(0, ReaderFuzz.ENDINGS.indexOf(name.substring(name.lastIndexOf('.') + 1)));
            byte[] input = new byte[seed.getValue().length + 1];
            input[0] = (byte) ending;
            System.arraycopy(seed.getValue(), 0, input, 1, seed.getValue().length);
            Files.write(folder.resolve(name), input);
        }
    }
}
