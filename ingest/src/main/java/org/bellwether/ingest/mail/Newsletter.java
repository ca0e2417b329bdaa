package org.bellwether.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.page.FragmentReader;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.text.Telling;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a newsletter's articles begin. They are taken apart only where its structure says so: article elements, headings
 * of one level that each lead to a page, or rules of dashes with a headline under each.
 */
final class Newsletter {
    /**
     * One article of several.
     *
     * @param title its headline, or null
     */
    record Piece(@Nullable String title, List<Draft.Part> parts) {
        Piece {
            parts = List.copyOf(parts);
        }
    }

    /** What stands above the first story and is shorter is a greeting. */
    private static final int SHORTEST_OPENING = 25;

    private static final int LONGEST_TITLE = 20;

    private static final Pattern RULE = Pattern.compile("^\\s*([-=_*~#+])(?:\\s?\\1){7,}\\s*$");

    /** Marks where a heading stood; a letter that no text has. */
    private static final String MARK = "\uE0FF";

    private Newsletter() {}

    /** The pieces of a page; fewer than two mean that it is one article. */
    static List<Piece> ofPage(Element body, boolean newsletter) {
        List<Element> articles = body.select("article").stream()
                .filter(article -> article.parents().select("article").isEmpty())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (Element article : articles) {
            add(
                    article.selectStream("h1, h2, h3, h4")
                            .map(Element::text)
                            .findFirst()
                            .orElse(null),
                    FragmentReader.parts(article),
                    pieces);
        }
        if (pieces.size() >= 2 || !newsletter) {
            return pieces.size() >= 2 ? pieces : List.of();
        }
        for (String level : List.of("h1", "h2", "h3")) {
            List<Element> headings = body.select(level).stream()
                    .filter(heading -> !heading.select("a[href]").isEmpty()
                            || (heading.parent() != null && heading.closest("a[href]") != null))
                    .toList();
            if (headings.size() >= 2) {
                List<Piece> found = between(body.clone(), level);
                if (found.stream().filter(piece -> piece.title() != null).count() >= 2) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Piece> between(Element body, String level) {
        for (Element heading : body.select(level)) {
            heading.replaceWith(new Element("p").text(MARK + heading.text()));
        }
        List<Piece> pieces = new ArrayList<>();
        @Nullable String title = null;
        List<Draft.Part> parts = new ArrayList<>();
        for (Draft.Part part : FragmentReader.parts(body)) {
            if (part.text().startsWith(MARK)) {
                add(title, parts, pieces);
                title = part.text().substring(MARK.length());
                parts = new ArrayList<>();
            } else {
                parts.add(part);
            }
        }
        add(title, parts, pieces);
        return pieces;
    }

    /** Adds what tells something: a story may have one sentence; without a headline it is the opening, under the subject. */
    private static void add(@Nullable String title, List<Draft.Part> parts, List<Piece> into) {
        boolean titled = title != null && !title.isBlank();
        if (Telling.in(parts) && (titled || words(parts) >= SHORTEST_OPENING)) {
            into.add(new Piece(titled ? title : null, parts));
        }
    }

    private static int words(List<Draft.Part> parts) {
        return parts.stream().mapToInt(part -> part.text().split(" ").length).sum();
    }

    /** The pieces of a plain text; fewer than two mean that it is one article. */
    static List<Piece> ofText(String text, boolean newsletter) {
        if (!newsletter) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String line : (unquoted(text) + "\n----------").split("\n", -1)) {
            if (RULE.matcher(line).matches()) {
                piece(section.toString().strip(), pieces);
                section.setLength(0);
            } else {
                section.append(line).append('\n');
            }
        }
        return pieces.size() >= 2 ? pieces : List.of();
    }

    private static void piece(String section, List<Piece> into) {
        int end = section.indexOf('\n');
        String title = end < 0 ? "" : section.substring(0, end).strip();
        if (title.split(" ").length <= LONGEST_TITLE && title.length() >= 8 && !title.endsWith(".")) {
            add(title, PlainTextReader.paragraphs(section.substring(end)), into);
            return;
        }
        List<Draft.Part> parts = PlainTextReader.paragraphs(section);
        // below the opening a section without a headline is a brief
        if (into.isEmpty()) {
            add(null, parts, into);
        } else if (Telling.in(parts)) {
            into.add(new Piece(null, parts));
        }
    }

    /** Without the lines of another message that it answers, and without the sender's signature. */
    static String unquoted(String text) {
        String own = text.split("\n-- \n", 2)[0];
        return own.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
    }
}
