package org.bellwether.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Reads an OpenDocument text: headings, paragraphs and list items of its body. Notes, comments and changes under review are
 * left out. Pure and thread-safe.
 */
public final class OdtReader {
    private static final Set<String> LEFT_OUT = Set.of(
            "annotation",
            "note",
            "tracked-changes",
            "forms",
            "sequence-decls",
            "table-of-content",
            "alphabetical-index",
            "desc",
            "title",
            "binary-data");

    private final PlainTextReader plainText;
    private final Limits limits;

    public OdtReader(PlainTextReader plainText, Limits limits) {
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
            Blocks blocks = new Blocks(limits);
            Optional<InputStream> content = zip.stream("content.xml");
            if (content.isPresent()) {
                try (InputStream in = content.get()) {
                    new Body(SafeXml.reader(in), blocks, limits.depth()).read();
                }
            }
            return Properties.core(zip, "meta.xml").draft(blocks.parts(), plainText);
        } catch (XMLStreamException damaged) {
            throw new Refused(
                    "is a damaged OpenDocument text (%s); save it anew or as plain text".formatted(Damage.of(damaged)));
        }
    }

    private static final class Body {
        private final XMLStreamReader xml;
        private final Blocks blocks;
        private final int deepest;
        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private final Deque<String> styles = new ArrayDeque<>();

        /** What a style of the document's own is made from: "P3" from "Title". */
        private final Map<String, String> parents = new HashMap<>();

        private int depth;
        private int lists;
        private boolean inText;

        Body(XMLStreamReader xml, Blocks blocks, int deepest) {
            this.xml = xml;
            this.blocks = blocks;
            this.deepest = deepest;
        }

        void read() throws XMLStreamException, Refused {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > deepest) {
                            throw new Refused("its elements are nested more than %d deep; save its text alone"
                                    .formatted(deepest));
                        }
                        begin(xml.getLocalName());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
        }

        private void begin(String tag) throws XMLStreamException {
            if (LEFT_OUT.contains(tag)) {
                skip();
                return;
            }
            switch (tag) {
                case "style" -> parents.put(attribute("name"), attribute("parent-style-name"));
                case "text" -> inText = true;
                case "list" -> lists++;
                case "p", "h" -> {
                    if (inText) {
                        open.push(new StringBuilder());
                        styles.push(attribute("style-name"));
                    }
                }
                case "s", "tab", "line-break" -> {
                    if (!open.isEmpty()) {
                        open.peek().append(' ');
                    }
                }
                default -> {}
            }
        }

        private void end(String tag) throws Refused {
            if (tag.equals("list")) {
                lists--;
            } else if ((tag.equals("p") || tag.equals("h")) && !open.isEmpty()) {
                String style = styles.pop();
                String named = parents.getOrDefault(style, "").isEmpty() ? style : parents.getOrDefault(style, "");
                blocks.add(kind(tag, named.toLowerCase(Locale.ROOT)), open.pop());
            }
        }

        private Block.Kind kind(String tag, String style) {
            if (style.equals("title")) {
                return Block.Kind.HEADLINE;
            }
            if (tag.equals("h") || style.equals("subtitle") || style.startsWith("heading")) {
                return Block.Kind.SUBHEADING;
            }
            if (style.equals("caption") || style.equals("illustration") || style.equals("figure")) {
                return Block.Kind.CAPTION;
            }
            return lists > 0 ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        }

        private String attribute(String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
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
}
