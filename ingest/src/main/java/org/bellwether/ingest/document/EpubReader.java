package org.bellwether.ingest.document;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.page.FragmentReader;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.text.Telling;
import org.bellwether.ingest.within.Inside;
import org.bellwether.ingest.within.ListedMembers;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.bellwether.ingest.within.OpenZip;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads an electronic book or magazine (EPUB 2 and 3): each document of its reading order is an article of its own, with the
 * book's publisher, authors and date. Covers, tables of contents and documents without a sentence are passed over. Thread-safe.
 */
public final class EpubReader {
    /** What a document calls itself that is no chapter. */
    private static final Set<String> NO_CHAPTER = Set.of(
            "cover",
            "titlepage",
            "halftitlepage",
            "toc",
            "landmarks",
            "loi",
            "lot",
            "index",
            "copyright-page",
            "colophon",
            "imprint",
            "imprimatur");

    private static final int MOST_DOCUMENTS = 10_000;

    private final PlainTextReader plainText;
    private final Limits limits;

    public EpubReader(PlainTextReader plainText, Limits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    /**
     * The articles in a book.
     *
     * @param zip the archive that the book is; not closed
     */
    public Members open(String name, String uri, OpenZip zip) throws IOException, Refused {
        String container = text(zip, "META-INF/container.xml").orElse("");
        String file = xml(container).select("rootfile").attr("full-path");
        Document book = xml(text(zip, file).orElseThrow(() -> new Refused("is a book without a list of its contents")));
        Described described = described(zip, file);
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        Map<String, String> files = new LinkedHashMap<>();
        for (Element item : book.select("item")) {
            if (!item.attr("properties").matches("(?:.*\\s)?nav(?:\\s.*)?")
                    && item.attr("media-type").contains("html")) {
                files.put(item.attr("id"), item.attr("href"));
            }
        }
        List<Member> members = new ArrayList<>();
        for (Element step : book.select("itemref")) {
            String href = files.remove(step.attr("idref"));
            if (href != null && members.size() < MOST_DOCUMENTS) {
                article(name, uri, zip, folder, href, described).ifPresent(members::add);
            }
        }
        if (members.isEmpty()) {
            throw new Refused("is a book without prose");
        }
        return new ListedMembers(members);
    }

    private Optional<Member> article(
            String name, String uri, OpenZip zip, String folder, String href, Described described) throws IOException {
        String file = resolved(folder, href);
        String inside = Inside.of(name, file);
        try {
            Optional<String> page = text(zip, file);
            if (page.isEmpty()) {
                return Optional.of(new Member.Unreadable(inside, "is in the book's list and not in the book"));
            }
            Element body = FragmentReader.body(page.get(), limits);
            List<Draft.Part> parts = FragmentReader.parts(body);
            if (!Telling.in(parts) || isNoChapter(body)) {
                return Optional.empty();
            }
            Draft draft = new Described(
                            Jsoup.parse(page.get()).title(),
                            described.publisher(),
                            described.authors(),
                            described.language(),
                            described.created())
                    .draft(parts, plainText);
            return Optional.of(new Member.Told(inside, Inside.uri(uri, file), draft, null));
        } catch (Refused refused) {
            return Optional.of(new Member.Unreadable(inside, refused.reason()));
        }
    }

    private static boolean isNoChapter(Element body) {
        return Stream.concat(Stream.of(body), body.children().stream())
                .flatMap(element -> Stream.of(element.attr("epub:type").split("\\s+")))
                .anyMatch(NO_CHAPTER::contains);
    }

    private static Described described(OpenZip zip, String file) throws IOException, Refused {
        try {
            return Properties.core(zip, file);
        } catch (XMLStreamException damaged) {
            return new Described(null, null, List.of(), null, null);
        }
    }

    /** A name inside the archive; what would lead out of it is taken as a name, too, and found nowhere. */
    private static String resolved(String folder, String href) {
        String plain = href.replaceFirst("#.*$", "");
        try {
            plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            // taken as it is written
        }
        String path = folder + plain;
        while (path.contains("/../")) {
            String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path;
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(200));
    }

    private Optional<String> text(OpenZip zip, String file) throws IOException, Refused {
        Optional<byte[]> bytes = zip.bytes(file);
        return bytes.isEmpty() || bytes.get().length == 0
                ? Optional.empty()
                : Optional.of(TextDecoder.decode(bytes.get()));
    }
}
