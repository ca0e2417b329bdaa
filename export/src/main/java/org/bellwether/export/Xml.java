package org.bellwether.export;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0, an element a line; what XML cannot hold (control characters, halves of surrogate pairs) becomes U+FFFD. */
final class Xml {
    /** As many decimals as a share has a meaning for. */
    private static final int DECIMALS = 5;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private boolean open;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What is written inside. */
    interface Content {
        void to(Xml xml);
    }

    /** A document whose root element the content writes. */
    static String document(Content content) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            content.to(xml);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text + "\n";
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("XML written into memory cannot fail", failed);
        }
    }

    /** An element with attributes, names and values in turn; an attribute without a value is left out. */
    Xml element(String name, Content content, @Nullable Object... attributes) {
        try {
            out.writeCharacters("\n");
            out.writeStartElement(name);
            attributes(attributes);
            open = false;
            content.to(this);
            if (open) {
                out.writeCharacters("\n");
            }
            out.writeEndElement();
            open = true;
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("XML written into memory cannot fail", failed);
        }
    }

    /** An element without content. */
    Xml empty(String name, @Nullable Object... attributes) {
        try {
            out.writeCharacters("\n");
            out.writeEmptyElement(name);
            attributes(attributes);
            open = true;
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("XML written into memory cannot fail", failed);
        }
    }

    /** Text inside an element. */
    void characters(Object value) {
        try {
            out.writeCharacters(legal(shown(value)));
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("XML written into memory cannot fail", failed);
        }
    }

    private void attributes(@Nullable Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.writeAttribute(String.valueOf(attributes[i]), legal(shown(value)));
            }
        }
    }

    private static String shown(Object value) {
        if (value instanceof Double real) {
            BigDecimal rounded = BigDecimal.valueOf(real).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static String legal(String value) {
        StringBuilder legal = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= ' ' && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
