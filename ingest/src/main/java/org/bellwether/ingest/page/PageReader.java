package org.bellwether.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from a web page: the main body by the method of Firefox's reader view, the rest from what the page says of
 * itself. Scripts are not run and nothing is fetched. Pure and thread-safe.
 */
public final class PageReader {
    /** The reader view takes time with the square of a page's elements; news pages have some 3,000. */
    private static final int MOST_ELEMENTS = 20_000;

    /** A reader view with less than half of the page's fullest column has taken the wrong part. */
    private static final double LEAST = 0.85;

    private final PlainTextReader plainText;
    private final Limits limits;

    public PageReader(PlainTextReader plainText, Limits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    /**
     * The article in a page.
     *
     * @param bytes how many the page had
     * @param uri where it was read from; an {@code http} address counts as the page's own
     */
    public Draft read(String html, long bytes, String uri) throws Refused {
        if (bytes > limits.markupBytes()) {
            throw new Refused(String.format(
                    Locale.ROOT, "is a page of more than %,d bytes; save its text alone", limits.markupBytes()));
        }
        // Elements below the parser's limit are put beside each other; one level more than allowed is enough to notice.
        Document page = Parser.htmlParser().setMaxDepth(limits.depth() + 2).parseInput(html, "");
        if (depth(page) > limits.depth()) {
            throw new Refused(String.format(
                    Locale.ROOT, "its elements are nested more than %,d deep; save its text alone", limits.depth()));
        }
        Metadata metadata = Metadata.of(page);
        @Nullable
        String address = uri.startsWith("http") ? uri : metadata.address().orElse(null);
        When stated = PageDates.published(page, address == null ? "" : address).orElse(When.unknown());
        @Nullable String title = metadata.title().orElse(null);
        @Nullable String publisher = metadata.publisher().orElse(null);
        List<String> authors = metadata.authors();
        @Nullable String language = metadata.language().orElse(null);
        String twin = metadata.body().orElse("");
        Set<String> known = known(page, authors, publisher);
        List<Draft.Part> parts = Repeats.without(StatedBody.check(body(page, address), twin)).stream()
                .filter(part -> !known.contains(part.text().toLowerCase(Locale.ROOT)))
                .toList();
        Draft draft = plainText.draft(plainText.story(parts, title));
        return new Draft(
                draft.title(),
                publisher != null ? publisher : draft.publisher(),
                authors.isEmpty() ? draft.authors() : authors,
                language,
                stated.or(draft.published()),
                address,
                metadata.canonical(uri).orElse(null),
                told(draft.parts()));
    }

    /**
     * Without what markup or wording tells from the article's own text: captions and credits of pictures, bylines and notices, of
     * which authors, publisher and day were taken. Corrections stay, and the captions of an article that has little else.
     */
    private List<Draft.Part> told(List<Draft.Part> parts) {
        int prose = length(parts, Block.Kind.PARAGRAPH) + length(parts, Block.Kind.LIST_ITEM);
        boolean pictures = length(parts, Block.Kind.CAPTION) > prose;
        return parts.stream()
                .filter(part -> switch (part.kind()) {
                    case HEADLINE, SUBHEADING, PARAGRAPH, LIST_ITEM -> true;
                    case CAPTION -> pictures;
                    case BOILERPLATE -> plainText.isCorrection(part.text());
                    case BYLINE -> false;
                })
                .toList();
    }

    private static int length(List<Draft.Part> parts, Block.Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(part -> part.text().length())
                .sum();
    }

    /** Lines that say what is known already: the page's one heading, in other words than its title, authors, publisher. */
    private static Set<String> known(Document page, List<String> authors, @Nullable String publisher) {
        Set<String> known = new HashSet<>();
        authors.forEach(author -> known.add(author.toLowerCase(Locale.ROOT)));
        if (publisher != null) {
            known.add(publisher.toLowerCase(Locale.ROOT));
        }
        List<Element> headings = page.select("h1");
        if (headings.size() == 1) {
            known.add(Characters.oneLine(headings.getFirst().text()).toLowerCase(Locale.ROOT));
        }
        return known;
    }

    private static List<Draft.Part> body(Document page, @Nullable String address) {
        removeEmpty(page);
        Furniture.remove(page);
        Teasers.remove(page, address);
        if (page.getAllElements().size() > MOST_ELEMENTS) {
            return BlockWalker.parts(page.body(), true);
        }
        Document whole = page.clone();
        @Nullable Element main = readerView(page, address);
        List<Draft.Part> view = main == null ? List.of() : BlockWalker.parts(main, false);
        List<Draft.Part> column = Column.wide(whole)
                .map(element -> BlockWalker.parts(element, false))
                .orElse(List.of());
        if (Column.prose(view) < Column.prose(column) * LEAST) {
            return column;
        }
        return view.isEmpty() ? BlockWalker.parts(whole.body(), true) : view;
    }

    /** The library fails on some pages with next to no elements, where it looks above the topmost one. */
    private static @Nullable Element readerView(Document page, @Nullable String address) {
        try {
            return new Readability4J(address == null ? "" : address, page)
                    .parse()
                    .getArticleContent();
        } catch (IllegalStateException nothingAbove) {
            return null;
        }
    }

    /** Elements that hold nothing at all; without them the reader view is faster, and no less right. */
    private static void removeEmpty(Document page) {
        for (Element element : page.select("p, div, span, a, b, i, em, strong, li, ul, font, td")
                .asList()
                .reversed()) {
            if (element.childNodeSize() == 0) {
                element.remove();
            }
        }
    }

    static int depth(Document page) {
        int[] deepest = {0};
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                deepest[0] = Math.max(deepest[0], depth);
            }
        });
        return deepest[0];
    }
}
