package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts an element into blocks of text, each with the kind its tag tells. Recursion is as deep as the page, which is limited. */
final class BlockWalker {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "button",
            "form",
            "input",
            "select",
            "textarea",
            "nav",
            "aside",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "math",
            "menu",
            "dialog",
            "head",
            "title",
            "label");

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "amp-fit-text");

    private static final int LONGEST_POINTER = 200;

    /** A paragraph of so many characters belongs to the heading above it. */
    private static final int LEAST_TEXT = 100;

    private final List<Draft.Part> parts = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder();
    private final boolean headings;
    private Draft.@Nullable Part heading;
    private int breaks;
    private int linked;
    private int links;

    private BlockWalker(boolean headings) {
        this.headings = headings;
    }

    /**
     * The blocks in reading order.
     *
     * @param headings whether a first-level heading is a headline
     */
    static List<Draft.Part> parts(Element root, boolean headings) {
        BlockWalker walker = new BlockWalker(headings);
        walker.walk(root, Block.Kind.PARAGRAPH);
        walker.flush(Block.Kind.PARAGRAPH);
        return walker.parts;
    }

    private void walk(Element element, Block.Kind kind) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String words = text.getWholeText();
                if (!words.isBlank()) {
                    breaks = 0;
                }
                buffer.append(words);
                linked += links > 0 ? words.strip().length() : 0;
            } else if (child instanceof Element inner && !LEFT_OUT.contains(inner.normalName()) && !isHidden(inner)) {
                step(inner, kind);
            }
        }
    }

    private void step(Element inner, Block.Kind kind) {
        String tag = inner.normalName();
        if (tag.equals("br")) {
            // One break is a line of an address or a verse, two are a paragraph's end.
            buffer.append(' ');
            if (++breaks == 2) {
                flush(kind);
            }
        } else if (tag.equals("table") && DataTable.is(inner)) {
            flush(kind);
            DataTable.rows(inner).forEach(row -> parts.add(new Draft.Part(Block.Kind.LIST_ITEM, row)));
        } else if (INLINE.contains(tag)) {
            links += tag.equals("a") ? 1 : 0;
            walk(inner, kind);
            links -= tag.equals("a") ? 1 : 0;
        } else {
            flush(kind);
            Block.Kind own = kind(inner, tag, kind);
            walk(inner, own);
            flush(own);
        }
    }

    private Block.Kind kind(Element inner, String tag, Block.Kind outer) {
        return switch (tag) {
            case "h1" -> headings ? Block.Kind.HEADLINE : Block.Kind.SUBHEADING;
            case "h2", "h3", "h4", "h5", "h6" -> Block.Kind.SUBHEADING;
            case "li" -> Block.Kind.LIST_ITEM;
            case "figcaption", "figure" -> Block.Kind.CAPTION;
            default ->
                inner.className().toLowerCase(Locale.ROOT).matches(".*\\b(wp-)?caption(-text)?\\b.*")
                        ? Block.Kind.CAPTION
                        : outer;
        };
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    private void flush(Block.Kind kind) {
        breaks = 0;
        String text = Characters.oneLine(buffer.toString());
        boolean linkedWhole = linked >= text.length() * 0.9;
        buffer.setLength(0);
        linked = 0;
        if (text.isEmpty()) {
            return;
        }
        Draft.Part part = new Draft.Part(kind, text);
        // A heading that is a link leads to another article, unless text follows it here.
        Draft.Part held = heading;
        heading = null;
        if (held != null && kind == Block.Kind.PARAGRAPH && text.length() >= LEAST_TEXT) {
            parts.add(held);
        }
        if (linkedWhole && kind == Block.Kind.SUBHEADING) {
            heading = part;
        } else if (!linkedWhole || kind == Block.Kind.HEADLINE || text.length() >= LONGEST_POINTER) {
            // A short line that is nothing but a link leads to another article, too.
            parts.add(part);
        }
    }
}
