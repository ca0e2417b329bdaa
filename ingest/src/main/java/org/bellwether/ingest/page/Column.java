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

    /** What an element further out adds to the prose, for it to be another part of the text. */
    private static final double ADDS = 0.1;

    /** Of what it adds, so much is prose. */
    private static final double MOSTLY = 0.5;

    private static final double FEW_LINKS = 0.2;

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

    /**
     * The column, or what is around it where the text is cut into several: as long as the next element outwards adds much prose and
     * few links.
     */
    static Optional<Element> wide(Document page) {
        return of(page).map(column -> {
            Element chosen = column;
            for (Element outer = column.parent();
                    outer != null && !outer.normalName().equals("html");
                    outer = outer.parent()) {
                int more = prose(outer) - prose(chosen);
                int text = outer.text().length() - chosen.text().length();
                int links = linked(outer) - linked(chosen);
                if (more >= prose(chosen) * ADDS && more >= text * MOSTLY && links <= more * FEW_LINKS) {
                    chosen = outer;
                }
            }
            return chosen;
        });
    }

    private static int prose(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .filter(length -> length >= SHORTEST_PARAGRAPH)
                .sum();
    }

    private static int linked(Element element) {
        return element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
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
