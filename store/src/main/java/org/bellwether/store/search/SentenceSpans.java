package org.bellwether.store.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Span;

/** The sentences of an article in any language, as search shows them: a plain split, without the language engine. */
public final class SentenceSpans {
    /** What ends in a full stop without ending a sentence: single letters ("U.S.", "J. Doe") and titles. */
    private static final Pattern NO_END =
            Pattern.compile("(?s).*(?:\\b\\p{L}\\.|\\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St|Prof|No|vs)\\.)\\s*");

    private SentenceSpans() {}

    /** In text order; blocks that tell nothing are left out. */
    public static List<Span> of(Article article) {
        List<Span> found = new ArrayList<>();
        String text = article.text().string();
        for (Block block : article.blocks()) {
            if (block.kind().tells()) {
                split(article, text, block, found);
            }
        }
        return found;
    }

    /** From the beginning of the sentence in which a stretch begins to the end of the one in which it ends. */
    public static Span around(Article article, Span stretch) {
        ArticleText text = article.text();
        int from = text.utf16At(stretch.start());
        int to = text.utf16At(stretch.end());
        List<Span> near = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.start() < to && from < block.end()) {
                split(article, text.string(), block, near);
            }
        }
        for (Span sentence : near) {
            if (sentence.overlaps(stretch)) {
                from = Math.min(from, text.utf16At(sentence.start()));
                to = Math.max(to, text.utf16At(sentence.end()));
            }
        }
        return article.span(from, to);
    }

    private static void split(Article article, String text, Block block, List<Span> found) {
        String part = text.substring(block.start(), block.end());
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(part);
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String tail = part.substring(Math.max(start, end - 12), end);
            if (end < part.length() && NO_END.matcher(tail).matches()) {
                continue;
            }
            add(article, text, block.start() + start, block.start() + end, found);
            start = end;
        }
        add(article, text, block.start() + start, block.end(), found);
    }

    private static void add(Article article, String text, int from, int to, List<Span> found) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(article.span(start, end));
        }
    }
}
