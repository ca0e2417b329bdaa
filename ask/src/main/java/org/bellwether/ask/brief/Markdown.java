package org.bellwether.ask.brief;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a brief as Markdown; the articles' words cannot become markup in it. */
public final class Markdown {
    private Markdown() {}

    public static String of(Brief brief) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(plain(brief.title())).append("\n\n");
        out.append(plain(brief.summary())).append('\n');
        for (Brief.Section section : brief.sections()) {
            out.append("\n## ").append(plain(section.title())).append('\n');
            for (Brief.Part part : section.parts()) {
                out.append('\n');
                if (part.title() != null) {
                    out.append("### ").append(plain(part.title())).append("\n\n");
                }
                part.lines().forEach(line -> line(out, line));
                if (part.more() != null) {
                    out.append("\n(").append(plain(part.more())).append(")\n");
                }
            }
        }
        out.append("\n## Sources\n\n");
        for (int i = 0; i < brief.sources().size(); i++) {
            Brief.Source source = brief.sources().get(i);
            out.append("[%d] ".formatted(i + 1)).append(plain(source.title()));
            append(out, ", ", source.publisher());
            append(out, ", ", source.published());
            append(out, "; ", source.note());
            out.append("  \n");
        }
        return out.toString();
    }

    private static void line(StringBuilder out, Brief.Line line) {
        out.append("- ");
        if (line.lead() != null) {
            out.append("**").append(plain(line.lead())).append("** ");
        }
        out.append(plain(line.text()));
        if (line.quote() != null) {
            out.append(": “").append(plain(bare(line.quote()))).append('”');
        }
        if (!line.sources().isEmpty()) {
            out.append(' ')
                    .append(line.sources().stream().map(n -> "[" + n + "]").collect(Collectors.joining()));
        }
        Brief.Other other = line.other();
        if (other != null) {
            out.append(" %s “%s” [%d]".formatted(plain(other.relation()), plain(bare(other.quote())), other.source()));
        }
        out.append('\n');
    }

    /** A quotation without quotation marks of its own around it. */
    static String bare(String quote) {
        boolean both = quote.length() > 2 && "\"“”".indexOf(quote.charAt(0)) >= 0;
        boolean inside = both && quote.substring(1, quote.length() - 1).matches("[^\"“”]*");
        return inside ? quote.replaceAll("^[\"“”]+|[\"“”]+$", "") : quote;
    }

    private static void append(StringBuilder out, String before, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.append(before).append(plain(text));
        }
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*\\[\\]#|~])", "\\\\$1")
                // inside a word an underscore means nothing
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
                .replaceAll("\\s+", " ");
    }
}
