package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;

/** Leaves out what a page says a second time: captions of a gallery, a teaser of the text, the whole text for machines. */
final class Repeats {
    /** A shorter caption may be said twice. */
    private static final int FEWEST_RUNS = 5;

    /** Paragraphs come again in recipes, plans and laws; one of so many runs is a copy of the whole text. */
    private static final int WHOLE_TEXT = 100;

    /** So much of it told before, and it is no new paragraph. */
    private static final double TOLD = 0.8;

    /** The beginning of a text, cut off to tease. */
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)\\W{0,3}$");

    private Repeats() {}

    static List<Draft.Part> without(List<Draft.Part> parts) {
        Set<String> told = new HashSet<>();
        List<Draft.Part> kept = new ArrayList<>();
        for (Draft.Part part : parts) {
            List<String> runs = Shingles.of(part.text());
            boolean repeats = runs.size() >= fewest(part) && Shingles.share(runs, told) >= TOLD;
            if (!repeats) {
                kept.add(part);
                told.addAll(runs);
            }
        }
        return kept;
    }

    private static int fewest(Draft.Part part) {
        return switch (part.kind()) {
            case PARAGRAPH -> CUT.matcher(part.text()).find() ? FEWEST_RUNS : WHOLE_TEXT;
            case HEADLINE, SUBHEADING, BYLINE, BOILERPLATE -> WHOLE_TEXT;
            case CAPTION, LIST_ITEM -> FEWEST_RUNS;
        };
    }
}
