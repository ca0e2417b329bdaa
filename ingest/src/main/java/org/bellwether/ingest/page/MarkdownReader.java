package org.bellwether.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.model.When;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Reads an article in Markdown; a block of {@code key: value} lines between {@code ---} at its top may give title, date, author
 * (or authors), publisher and language. Pure and thread-safe.
 */
public final class MarkdownReader {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(.{0,20000}?)\\n---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("^([A-Za-z_-]{2,30})\\s*:\\s*(.+)$", Pattern.MULTILINE);

    /** Quotes within quotes, lists within lists. */
    private static final int DEEPEST = 100;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(false).build();
    private final PlainTextReader plainText;

    public MarkdownReader(PlainTextReader plainText) {
        this.plainText = plainText;
    }

    public Draft read(String text) throws Refused {
        Matcher front = FRONT_MATTER.matcher(text);
        boolean hasFront = front.find() && ENTRY.matcher(front.group(1)).find();
        Map<String, String> said = hasFront ? entries(front.group(1)) : Map.of();
        Node document = parser.parse(hasFront ? text.substring(front.end()) : text);
        if (depth(document) > DEEPEST * 2) {
            throw new Refused("its marks are nested more than %d deep; simplify it".formatted(DEEPEST * 2));
        }
        List<Draft.Part> parts =
                BlockWalker.parts(Jsoup.parse(renderer.render(document)).body(), true);
        Draft draft = plainText.draft(plainText.story(parts, said.get("title")));
        List<String> authors = Optional.ofNullable(said.getOrDefault("author", said.get("authors")))
                .map(names -> List.of(names.replaceAll("[\\[\\]\"]", "").split("\\s*[,;]\\s*")))
                .orElse(draft.authors());
        When published = Optional.ofNullable(said.getOrDefault("date", said.get("published")))
                .flatMap(date -> PageDates.day(date, When.Method.METADATA))
                .orElse(When.unknown())
                .or(draft.published());
        return new Draft(
                draft.title(),
                said.getOrDefault("publisher", draft.publisher()),
                authors,
                said.getOrDefault("language", said.get("lang")),
                published,
                said.get("url"),
                null,
                draft.parts());
    }

    private static Map<String, String> entries(String block) {
        Map<String, String> entries = new LinkedHashMap<>();
        ENTRY.matcher(block)
                .results()
                .forEach(match -> entries.putIfAbsent(
                        match.group(1).toLowerCase(Locale.ROOT),
                        match.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2")));
        return entries;
    }

    /** Found without recursion, because a tree too deep to recurse into is what it looks for. */
    private static int depth(Node root) {
        record Level(Node node, int depth) {}
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(root, 1));
        int deepest = 0;
        while (!open.isEmpty()) {
            Level level = open.pop();
            deepest = Math.max(deepest, level.depth());
            for (Node child = level.node().getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Level(child, level.depth() + 1));
            }
        }
        return deepest;
    }
}
