package org.bellwether.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.within.Damage;
import org.bellwether.ingest.within.OpenZip;
import org.bellwether.model.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of Word (ECMA-376): the paragraphs of its body with the kinds their styles tell. Heads and feet of pages,
 * notes, and text that was deleted under review are left out. Pure and thread-safe.
 */
public final class DocxReader {
    private final PlainTextReader plainText;
    private final Limits limits;

    public DocxReader(PlainTextReader plainText, Limits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    /**
     * The article in a document.
     *
     * @param zip the archive that the document is; not closed
     */
    public Draft read(OpenZip zip) throws IOException, Refused {
        try {
            Map<String, String> styles = new HashMap<>();
            try (InputStream in = zip.stream("word/styles.xml").orElseGet(InputStream::nullInputStream)) {
                styles.putAll(styles(in));
            }
            Blocks blocks = new Blocks(limits);
            Optional<InputStream> body = zip.stream("word/document.xml");
            if (body.isPresent()) {
                try (InputStream in = body.get()) {
                    new Body(SafeXml.reader(in), styles, blocks, limits.depth()).read();
                }
            }
            return Properties.core(zip, "docProps/core.xml").draft(blocks.parts(), plainText);
        } catch (XMLStreamException damaged) {
            throw new Refused(
                    "is a damaged Word document (%s); save it anew or as plain text".formatted(Damage.of(damaged)));
        }
    }

    /** The names of styles by their ids, which differ with the language of the program that wrote them. */
    private static Map<String, String> styles(InputStream in) throws IOException, XMLStreamException {
        Map<String, String> names = new HashMap<>();
        in = new java.io.BufferedInputStream(in);
        in.mark(1);
        if (in.read() < 0) {
            return names;
        }
        in.reset();
        XMLStreamReader xml = SafeXml.reader(in);
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    id = attribute(xml, "styleId");
                } else if (xml.getLocalName().equals("name")) {
                    names.putIfAbsent(id, attribute(xml, "val").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** One walk through the body. A paragraph may stand inside another, in a text box, and comes before it. */
    private static final class Body {
        private final XMLStreamReader xml;
        private final Map<String, String> styles;
        private final Blocks blocks;
        private final int deepest;
        private final Deque<Paragraph> open = new ArrayDeque<>();
        private int depth;

        Body(XMLStreamReader xml, Map<String, String> styles, Blocks blocks, int deepest) {
            this.xml = xml;
            this.styles = styles;
            this.blocks = blocks;
            this.deepest = deepest;
        }

        void read() throws XMLStreamException, Refused {
            boolean inText = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > deepest) {
                            throw new Refused("its elements are nested more than %d deep; save its text alone"
                                    .formatted(deepest));
                        }
                        inText = begin(xml.getLocalName());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        inText = false;
                        if (xml.getLocalName().equals("p") && !open.isEmpty()) {
                            Paragraph done = open.pop();
                            blocks.add(done.kind(styles), done.text);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                        if (inText && !open.isEmpty()) {
                            open.peek().text.append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
        }

        /** Whether what follows is text of the document. */
        private boolean begin(String tag) throws XMLStreamException {
            @Nullable Paragraph paragraph = open.peek();
            switch (tag) {
                case "p" -> open.push(new Paragraph());
                // The same once more, for programs that do not know the newer way; pictures' numbers; fields' recipes.
                case "Fallback", "positionH", "positionV", "del", "instrText" -> skip();
                default -> {
                    if (paragraph != null) {
                        switch (tag) {
                            case "pStyle" -> paragraph.style = attribute(xml, "val");
                            case "numId" ->
                                paragraph.listed = !attribute(xml, "val").equals("0");
                            case "outlineLvl" -> paragraph.outlined = true;
                            case "tab", "br", "cr" -> paragraph.text.append(' ');
                            case "noBreakHyphen" -> paragraph.text.append('\u2011');
                            default -> {
                                return tag.equals("t");
                            }
                        }
                    }
                }
            }
            return false;
        }

        private void skip() throws XMLStreamException {
            int inside = 1;
            while (inside > 0 && xml.hasNext()) {
                int event = xml.next();
                inside += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                inside -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
            depth--;
        }
    }

    /** A paragraph as far as it has been read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private boolean listed;
        private boolean outlined;

        Block.Kind kind(Map<String, String> styles) {
            String name = styles.getOrDefault(style, style.toLowerCase(Locale.ROOT));
            if (name.equals("title")) {
                return Block.Kind.HEADLINE;
            }
            if (name.startsWith("heading") || name.equals("subtitle") || outlined) {
                return Block.Kind.SUBHEADING;
            }
            if (name.equals("caption")) {
                return Block.Kind.CAPTION;
            }
            return listed
                            || List.of("list paragraph", "list bullet", "list number")
                                    .contains(name)
                    ? Block.Kind.LIST_ITEM
                    : Block.Kind.PARAGRAPH;
        }
    }
}
