package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.ingest.Draft;
import org.bellwether.model.Block;

/**
 * The text that a page gives for machines, as a witness to the one it shows: what both have is the article. Where it says much
 * that was not found on the page, the page was not read well, and its text is taken as it is.
 */
final class StatedBody {
    /** A shorter text is a teaser. */
    private static final int FEWEST_RUNS = 100;

    /** So much of the stated text found on the page, and what it lacks of the page is no part of the article. */
    private static final double FOUND = 0.8;

    /** A block of which less is in the stated text is not in it. */
    private static final double IN_IT = 0.3;

    private StatedBody() {}

    /** The parts that the stated text has as well. */
    static List<Draft.Part> check(List<Draft.Part> parts, String stated) {
        List<String> runs = Shingles.of(stated);
        if (runs.size() < FEWEST_RUNS) {
            return parts;
        }
        Set<String> shown = new HashSet<>();
        parts.forEach(part -> shown.addAll(Shingles.of(part.text())));
        if (Shingles.share(runs, shown) < FOUND) {
            return parts;
        }
        Set<String> said = new HashSet<>(runs);
        List<Draft.Part> kept = new ArrayList<>();
        for (Draft.Part part : parts) {
            boolean prose = part.kind() == Block.Kind.PARAGRAPH || part.kind() == Block.Kind.LIST_ITEM;
            if (!prose || Shingles.share(Shingles.of(part.text()), said) >= IN_IT) {
                kept.add(part);
            }
        }
        return kept;
    }
}
