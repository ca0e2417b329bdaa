package org.bellwether.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.bellwether.ingest.document.DocxReader;
import org.bellwether.ingest.document.EpubReader;
import org.bellwether.ingest.document.OdtReader;
import org.bellwether.ingest.document.PdfReader;
import org.bellwether.ingest.input.AddressList;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.Format;
import org.bellwether.ingest.input.KnownPages;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.mail.MailReader;
import org.bellwether.ingest.mail.MboxMembers;
import org.bellwether.ingest.page.MarkdownReader;
import org.bellwether.ingest.page.PageReader;
import org.bellwether.ingest.rows.CsvMembers;
import org.bellwether.ingest.rows.FieldNames;
import org.bellwether.ingest.rows.JsonLineMembers;
import org.bellwether.ingest.rows.JsonMembers;
import org.bellwether.ingest.rows.RowReader;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.within.GzipMember;
import org.bellwether.ingest.within.Members;
import org.bellwether.ingest.within.OpenZip;
import org.bellwether.ingest.within.TarMembers;
import org.bellwether.ingest.within.WarcMembers;
import org.bellwether.ingest.within.ZipMembers;
import org.jspecify.annotations.Nullable;

/** One reader for each format; which one an input goes to, its bytes tell. Thread-safe. */
final class FormatReaders {
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:RDF", "opml");

    private final Limits limits;
    private final PlainTextReader plainText = new PlainTextReader();
    private final MarkdownReader markdown = new MarkdownReader(plainText);
    private final PageReader pages;
    private final PdfReader pdf;
    private final DocxReader docx;
    private final OdtReader odt;
    private final EpubReader books;
    private final MailReader mail;
    private final RowReader rows;
    private final FieldNames fields;
    private final KnownPages pagesRead;

    FormatReaders(IngestOptions options) {
        this.limits = options.limits();
        this.fields = options.fields();
        this.pagesRead = options.pagesRead();
        this.books = new EpubReader(plainText, limits);
        this.mail = new MailReader(plainText, limits);
        this.rows = new RowReader(plainText, fields, limits);
        this.pages = new PageReader(plainText, limits);
        this.pdf = new PdfReader(plainText, limits);
        this.docx = new DocxReader(plainText, limits);
        this.odt = new OdtReader(plainText, limits);
    }

    /**
     * Reads an input, or opens it where it holds several.
     *
     * @param name what a user knows it by; its ending counts where the content leaves open what it is
     * @param uri where it is, as an address
     * @param known its format where what holds it says so, or null
     */
    Opened open(String name, String uri, Content content, @Nullable Format known) throws IOException, Refused {
        if (known == Format.MAIL) {
            return new Opened.Many(mail.open(name, uri, content));
        }
        byte[] head = content.head(Format.HEAD);
        if (head.length == 0) {
            throw new Refused("is empty; nothing to read");
        }
        Optional<String> foreign = Format.foreign(head);
        if (foreign.isPresent()) {
            throw new Refused(
                    "is %s, which is not read here; save it as plain text, PDF or HTML".formatted(foreign.get()));
        }
        Optional<Format> shown = Format.ofBytes(head);
        if (shown.isPresent()) {
            return switch (shown.get()) {
                case PDF -> new Opened.One(pdf.read(content));
                case ZIP -> zip(name, uri, content);
                case GZIP ->
                    new Opened.Many(
                            isCrawl(head)
                                    ? WarcMembers.open(name, content, pagesRead, limits)
                                    : GzipMember.open(name, uri, content, limits));
                case WARC -> new Opened.Many(WarcMembers.open(name, content, pagesRead, limits));
                case TAR -> new Opened.Many(TarMembers.open(name, uri, content, limits));
                default -> throw new IllegalStateException(shown + " is told by its text");
            };
        }
        String beginning = TextDecoder.decode(head);
        Format format = Format.ofText(name, beginning);
        if (format == Format.TEXT) {
            Optional<String> called = Format.calledForeign(name);
            if (called.isPresent()) {
                throw new Refused("is called %s and holds plain text; get the whole file again, or call it .txt"
                        .formatted(called.get()));
            }
        }
        return switch (format == Format.TEXT && CsvMembers.isTable(beginning, fields) ? Format.CSV : format) {
            case MAIL -> new Opened.Many(mail.open(name, uri, content));
            case MBOX -> new Opened.Many(MboxMembers.open(name, uri, content, limits));
            case JSON -> new Opened.Many(JsonMembers.open(name, uri, content, rows.dated(beginning), limits));
            case JSON_LINES -> new Opened.Many(JsonLineMembers.open(name, uri, content, rows.dated(beginning), limits));
            case CSV -> new Opened.Many(CsvMembers.open(name, uri, content, rows.dated(beginning), limits));
            default -> new Opened.One(text(name, uri, content));
        };
    }

    /** A crawl file packed record by record, as they are; its reader unpacks it. */
    private static boolean isCrawl(byte[] head) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
        } catch (IOException notEvenThat) {
            return false;
        }
    }

    /** What lies in a ZIP archive tells whether it is one document or holds several. */
    private Opened zip(String name, String uri, Content content) throws IOException, Refused {
        OpenZip zip = OpenZip.of(content, limits);
        try {
            Opened opened = opened(name, uri, zip);
            if (opened instanceof Opened.One) {
                zip.close();
            }
            return opened;
        } catch (IOException | Refused | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private Opened opened(String name, String uri, OpenZip zip) throws IOException, Refused {
        return switch (ZipKind.of(zip)) {
            case WORD -> new Opened.One(docx.read(zip));
            case OPEN_DOCUMENT_TEXT -> new Opened.One(odt.read(zip));
            case BOOK -> {
                Members chapters = books.open(name, uri, zip);
                zip.close();
                yield new Opened.Many(chapters);
            }
            case CRAWL ->
                new Opened.Many(new ZipMembers(name, uri, zip, inside -> inside.startsWith("archive/"), limits));
            case SPREADSHEET -> throw new Refused("is a spreadsheet; save it as CSV and name its columns with --field");
            case PRESENTATION -> throw new Refused("is a presentation; save it as PDF");
            case ARCHIVE -> new Opened.Many(new ZipMembers(name, uri, zip, inside -> true, limits));
        };
    }

    private Draft text(String name, String uri, Content content) throws IOException, Refused {
        byte[] bytes = content.all(limits.bytes());
        String text = TextDecoder.decode(bytes);
        if (text.isBlank()) {
            throw new Refused("is empty but for white space; nothing to read");
        }
        Format format = Format.ofText(name, text);
        if (format == Format.TEXT) {
            Optional<List<AddressList.Listed>> addresses = AddressList.of(text);
            if (addresses.isPresent()) {
                throw new Refused(String.format(
                        Locale.ROOT,
                        "is a list of %,d addresses and holds no text; have them fetched with --list",
                        addresses.get().size()));
            }
        }
        Optional<String> root = format == Format.TEXT ? Format.xmlRoot(text) : Optional.empty();
        if (root.isPresent()) {
            throw new Refused(
                    FEEDS.contains(root.get())
                            ? "is a feed or a list of feeds (<%s>); read its address, or watch it".formatted(root.get())
                            : "is XML (<%s>) of a kind that is not read here; save it as HTML or plain text"
                                    .formatted(root.get()));
        }
        if (format != Format.HTML && text.length() > limits.characters()) {
            throw ArticleBuilder.tooLong(limits);
        }
        return switch (format) {
            case HTML -> pages.read(text, bytes.length, uri);
            case MARKDOWN -> markdown.read(text);
            default -> plainText.read(text);
        };
    }
}
