package org.bellwether.ask.brief;

import java.text.BreakIterator;
import java.util.Locale;
import org.bellwether.model.Influence;
import org.bellwether.model.Span;

/** Cuts what articles say to the length of a line, around the words that matter. */
final class Quoting {
    private static final int MOST = 150;

    /** A sentence shorter than this explains little. */
    private static final int SHORT = 40;

    private final BriefMaker.TextCut cut;

    Quoting(BriefMaker.TextCut cut) {
        this.cut = cut;
    }

    String shortened(String text) {
        return cut.shortened(text, MOST);
    }

    /** The sentence, cut at its beginning too where the words that matter would be lost otherwise. */
    String around(Span sentence, Span focus) {
        String quote = sentence.quote();
        int end = focus.end() - sentence.start();
        if (quote.codePointCount(0, quote.length()) <= MOST || end <= MOST * 3 / 4 || !sentence.contains(focus)) {
            return shortened(quote);
        }
        int from = quote.offsetByCodePoints(0, Math.max(0, focus.start() - sentence.start() - MOST / 3));
        int word = quote.indexOf(' ', from);
        return "…" + shortened(quote.substring(word < 0 ? from : word + 1));
    }

    /** What an influence rests on: from where it first tells of cause or effect, of the effect if the two are far apart. */
    String of(Influence influence) {
        return ofDriving(
                influence.evidence(),
                influence.cause().words(),
                influence.effect().words());
    }

    String ofDriving(Span evidence, Span cause, Span effect) {
        int from = Math.min(cause.start(), effect.start());
        int to = Math.max(cause.end(), effect.end());
        return around(evidence, to - from > MOST || effect.start() < cause.start() ? effect : cause);
    }

    /** What stands before the sentence that holds an offset: the sentence before it, or two if that is a short one. */
    static String before(String text, int codePoint) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int end = ends.preceding(Math.min(text.length(), text.offsetByCodePoints(0, codePoint) + 1));
        if (end == BreakIterator.DONE) {
            return "";
        }
        int start = end;
        while (start > 0 && text.substring(start, end).strip().length() < SHORT) {
            start = Math.max(0, ends.preceding(start));
        }
        return text.substring(start, end).strip();
    }
}
