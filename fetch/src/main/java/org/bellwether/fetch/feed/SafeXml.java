package org.bellwether.fetch.feed;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Parses foreign XML: no document type and so no entities of its own, nothing from outside, not too deep, not too much. */
final class SafeXml {
    /** The largest feeds have some ten thousand; how deep they may be nested the parser of the JDK limits itself. */
    private static final int MOST_ELEMENTS = 500_000;

    private static final class Counting extends XMLFilterImpl {
        private int elements;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++elements > MOST_ELEMENTS) {
                throw new SAXException("there are more than %,d elements".formatted(MOST_ELEMENTS));
            }
            super.startElement(uri, local, name, attributes);
        }
    }

    private SafeXml() {}

    /**
     * Reads a document in whatever encoding it is.
     *
     * @param contentType as a server wrote it, or null
     */
    static Document read(byte[] bytes, @Nullable String contentType) throws FeedException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new Counting());
        String type = contentType == null ? "application/xml" : contentType;
        try (Reader text = new XmlFixerReader(new XmlReader(new ByteArrayInputStream(bytes), type, true))) {
            return builder.build(text);
        } catch (JDOMException | IllegalArgumentException bad) {
            Throwable why = bad.getCause() != null ? bad.getCause() : bad;
            throw new FeedException("is XML that cannot be read (%s)".formatted(why.getMessage()));
        } catch (IOException bad) {
            throw new FeedException("is XML in an encoding that cannot be read (%s)".formatted(bad.getMessage()));
        }
    }
}
