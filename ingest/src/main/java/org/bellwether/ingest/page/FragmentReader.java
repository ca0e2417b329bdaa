package org.bellwether.ingest.page;

import java.util.List;
import java.util.Locale;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads markup that is an article and not a whole page: the body of a message, a chapter, a field of a table. */
public final class FragmentReader {
    private FragmentReader() {}

    /** The body of a piece of markup, nested no deeper than allowed. */
    public static Element body(String html, Limits limits) throws Refused {
        if (html.length() > limits.markupBytes()) {
            throw new Refused(String.format(
                    Locale.ROOT, "has more than %,d characters of markup; save its text alone", limits.markupBytes()));
        }
        var page = Parser.htmlParser().setMaxDepth(limits.depth() + 2).parseInput(html, "");
        if (PageReader.depth(page) > limits.depth()) {
            throw new Refused(String.format(
                    Locale.ROOT, "its elements are nested more than %,d deep; save its text alone", limits.depth()));
        }
        return page.body();
    }

    /** Its blocks in reading order. */
    public static List<Draft.Part> parts(Element body) {
        return BlockWalker.parts(body, true);
    }

    /** Whether a text is markup, as far as its beginning shows. */
    public static boolean isMarkup(String text) {
        return text.length() < 100_000
                ? MARKUP.matcher(text).find()
                : MARKUP.matcher(text.substring(0, 100_000)).find();
    }

    private static final java.util.regex.Pattern MARKUP = java.util.regex.Pattern.compile(
            "(?i)<(?:p|div|br|h[1-6]|li|span|a|article|section)(?:\\s[^<>]{0,2000})?/?>");
}
