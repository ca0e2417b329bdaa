package org.bellwether.ingest.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellwether.ingest.Draft;
import org.bellwether.model.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The element of a page that has the most running text in paragraphs of its own: a check on the reader view. */
final class Column {
    /** A shorter paragraph may be a label. */
    private static final int SHORTEST_PARAGRAPH = 60;

    private Column() {}

    /** The fullest column; the first of equals; empty when the page has no paragraph. */
    static Optional<Element> of(Document page) {
        Map<Element, Integer> lengths = new LinkedHashMap<>();
        for (Element paragraph : page.select("p")) {
            int length = paragraph.text().length();
            Element parent = paragraph.parent();
            if (length >= SHORTEST_PARAGRAPH && parent != null) {
                lengths.merge(parent, length, Integer::sum);
            }
        }
        return lengths.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** How many characters of running text the parts have. */
    static int prose(List<Draft.Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Block.Kind.PARAGRAPH)
                .mapToInt(part -> part.text().length())
                .filter(length -> length >= SHORTEST_PARAGRAPH)
                .sum();
    }
}
