package org.bellwether.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bellwether.ask.Plain;
import org.bellwether.ask.Titles;
import org.bellwether.ask.brief.Changes;
import org.bellwether.model.Document;
import org.jspecify.annotations.Nullable;

/** Changes as an Atom feed (RFC 4287), one entry each, for any feed reader. */
final class ChangeFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 200;
    private static final int TITLE = 160;

    /**
     * One change.
     *
     * @param key by which a feed reader knows it again
     * @param sources lines that name the articles
     * @param link of the first article that has an address on the web, or null
     */
    record Entry(
            String key,
            String kind,
            String at,
            String text,
            @Nullable String quote,
            List<String> sources,
            @Nullable String link) {
        Entry {
            sources = List.copyOf(sources);
        }
    }

    private ChangeFeed() {}

    /** New entries before the old ones; of those that came before the first time counts. */
    static List<Entry> with(List<Entry> old, List<Changes.Change> changes, Instant at) {
        List<Entry> all = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        old.forEach(entry -> keys.add(entry.key()));
        for (Changes.Change change : changes) {
            if (keys.add(change.key())) {
                all.add(entry(change, at));
            }
        }
        all.addAll(old);
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static Entry entry(Changes.Change change, Instant at) {
        return new Entry(
                change.key(),
                change.kind().name().toLowerCase(Locale.ROOT),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                Plain.line(change.text()),
                change.quote() == null ? null : Plain.line(change.quote()),
                change.sources().stream().map(ChangeFeed::source).toList(),
                change.sources().stream()
                        .map(Document::uri)
                        .filter(uri -> uri.startsWith("http"))
                        .findFirst()
                        .orElse(null));
    }

    private static String source(Document document) {
        String published = document.published().startIso();
        return Plain.line(Titles.of(document)
                + (document.publisher() == null ? "" : ", " + document.publisher())
                + (published == null ? "" : ", " + published));
    }

    /** Writes the feed; whoever reads the file at that moment gets the old one or the new one. */
    static void write(Path file, String name, List<Entry> entries, Instant at) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, xml(name, entries, at), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the feed cannot be written to %s (%s); check its folder and permissions"
                            .formatted(file, FileFault.why(failed)));
        }
    }

    static String xml(String name, List<Entry> entries, Instant at) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "title", "What is new in " + Plain.line(name));
            element(out, "id", "urn:bellwether:case:" + org.bellwether.model.ContentHash.of(name, 16));
            element(out, "updated", at.truncatedTo(ChronoUnit.SECONDS).toString());
            element(out, "generator", "Bellwether " + Main.VERSION);
            out.writeCharacters("\n");
            out.writeStartElement("author");
            element(out, "name", "Bellwether");
            out.writeEndElement();
            for (Entry entry : entries) {
                entry(out, entry);
            }
            out.writeCharacters("\n");
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private static void entry(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement("entry");
        element(out, "title", Plain.shortened(entry.text(), TITLE));
        element(out, "id", "urn:bellwether:change:" + entry.key());
        element(out, "updated", entry.at());
        out.writeCharacters("\n");
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.kind());
        if (entry.link() != null) {
            out.writeCharacters("\n");
            out.writeEmptyElement("link");
            out.writeAttribute("rel", "alternate");
            out.writeAttribute("href", entry.link());
        }
        List<String> lines = new ArrayList<>();
        lines.add(entry.text());
        if (entry.quote() != null) {
            lines.add("“" + entry.quote() + "”");
        }
        lines.add("Sources: " + String.join("; ", entry.sources()));
        out.writeCharacters("\n");
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(String.join("\n\n", lines));
        out.writeEndElement();
        out.writeCharacters("\n");
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
