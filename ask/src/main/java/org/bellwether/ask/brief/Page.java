package org.bellwether.ask.brief;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a brief as one self-contained HTML page: no script, nothing fetched, the articles' words escaped. */
public final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
            h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 1px solid #ccc } h3 { font-size: 1.05rem }
            li { margin: .35rem 0 } q { color: #444 } a { color: #0b57a4; text-decoration: none } .note { color: #555 }
            @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #1b1b1b } q, .note { color: #b5b5b5 } a { color: #8ab8f0 } }
            </style>
            </head>
            <body>
            """;

    private Page() {}

    public static String of(Brief brief) {
        return HEAD.replace("{title}", escaped(brief.title())) + body(brief) + "</body>\n</html>\n";
    }

    /** All that stands in the page, to be put into another one. */
    public static String body(Brief brief) {
        return "<h1>%s</h1>\n<p class=\"note\">%s</p>\n".formatted(escaped(brief.title()), escaped(brief.summary()))
                + sections(brief)
                + sources(brief);
    }

    /** The sections alone, to stand in a page; the numbers of sources lead to {@link #sources}. */
    public static String sections(Brief brief) {
        StringBuilder out = new StringBuilder();
        for (Brief.Section section : brief.sections()) {
            out.append("<h2>").append(escaped(section.title())).append("</h2>\n");
            for (Brief.Part part : section.parts()) {
                if (part.title() != null) {
                    out.append("<h3>").append(escaped(part.title())).append("</h3>\n");
                }
                out.append("<ul>\n");
                part.lines().forEach(line -> line(out, line));
                out.append("</ul>\n");
                if (part.more() != null) {
                    out.append("<p class=\"note\">")
                            .append(escaped(part.more()))
                            .append("</p>\n");
                }
            }
        }
        return out.toString();
    }

    /** The list of sources, source n with the anchor {@code sn}. */
    public static String sources(Brief brief) {
        StringBuilder out = new StringBuilder("<h2>Sources</h2>\n<ol>\n");
        for (int i = 0; i < brief.sources().size(); i++) {
            Brief.Source source = brief.sources().get(i);
            out.append("<li id=\"s%d\">".formatted(i + 1)).append(escaped(source.title()));
            append(out, ", ", source.publisher());
            append(out, ", ", source.published());
            append(out, "; ", source.note());
            out.append("</li>\n");
        }
        return out.append("</ol>\n").toString();
    }

    private static void line(StringBuilder out, Brief.Line line) {
        out.append("<li>");
        if (line.lead() != null) {
            out.append("<strong>").append(escaped(line.lead())).append("</strong> ");
        }
        out.append(escaped(line.text()));
        if (line.quote() != null) {
            out.append(": <q>").append(escaped(Markdown.bare(line.quote()))).append("</q>");
        }
        if (!line.sources().isEmpty()) {
            out.append(' ').append(line.sources().stream().map(Page::link).collect(Collectors.joining()));
        }
        Brief.Other other = line.other();
        if (other != null) {
            out.append(" %s <q>%s</q> %s"
                    .formatted(escaped(other.relation()), escaped(Markdown.bare(other.quote())), link(other.source())));
        }
        out.append("</li>\n");
    }

    private static String link(int source) {
        return "<a href=\"#s%d\">[%d]</a>".formatted(source, source);
    }

    private static void append(StringBuilder out, String before, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.append(before).append(escaped(text));
        }
    }

    /** Text as HTML shows it. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
