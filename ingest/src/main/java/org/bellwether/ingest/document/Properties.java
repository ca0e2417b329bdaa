package org.bellwether.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.ingest.within.OpenZip;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** The Dublin Core that office documents and books keep in a file of their own. */
final class Properties {
    /** Longer values are no titles or names; the file as a whole is limited by what is unpacked. */
    private static final int LONGEST = 1_000;

    private Properties() {}

    /** What the file says; nothing, where there is none. */
    static Described core(OpenZip zip, String file) throws IOException, Refused, XMLStreamException {
        Optional<InputStream> found = zip.stream(file);
        if (found.isEmpty()) {
            return new Described(null, null, List.of(), null, null);
        }
        try (InputStream in = found.get()) {
            return read(SafeXml.reader(in));
        }
    }

    private static Described read(XMLStreamReader xml) throws XMLStreamException {
        String title = "";
        String publisher = "";
        String language = "";
        List<String> authors = new ArrayList<>();
        String date = "";
        String created = "";
        String tag = "";
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                tag = xml.getLocalName();
                value.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (value.length() < LONGEST) {
                    value.append(xml.getText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(tag)) {
                String said = value.toString().strip();
                switch (tag) {
                    case "title" -> title = first(title, said);
                    case "publisher" -> publisher = first(publisher, said);
                    case "language" -> language = first(language, said);
                    case "initial-creator" -> authors.addFirst(said);
                    case "creator" -> authors.addAll(List.of(said.split("\\s*;\\s*")));
                    case "created", "creation-date" -> created = first(created, said);
                    case "date" -> date = first(date, said);
                    default -> {}
                }
                tag = "";
            }
        }
        When day = PageDates.day(first(created, date), When.Method.METADATA).orElse(null);
        return new Described(known(title), known(publisher), authors, known(language), day);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
