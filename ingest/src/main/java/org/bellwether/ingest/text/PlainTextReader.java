package org.bellwether.ingest.text;

import java.util.List;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.date.TextDates;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Reads an article saved as plain text, furniture and all. Pure and thread-safe. */
public final class PlainTextReader {
    private final LineLexicon lexicon = LineLexicon.bundled();
    private final StoryFinder stories = new StoryFinder(lexicon);
    private final Attributions attributions = Attributions.bundled();
    private final TextDates dates = new TextDates();

    public Draft read(String text) {
        return draft(stories.find(Lines.paragraphs(text)));
    }

    /** What the lines of a page say, where its metadata do not. */
    public Story story(List<Draft.Part> parts, @Nullable String title) {
        return stories.find(parts, title, true);
    }

    /**
     * What the lines of a plain text say.
     *
     * @param title the headline where it is known, or null
     */
    public Story story(String text, @Nullable String title) {
        return stories.find(paragraphs(text), title, false);
    }

    /** The paragraphs of a plain text, lines broken at a width joined. */
    public static List<Draft.Part> paragraphs(String text) {
        return Lines.paragraphs(text).stream()
                .map(line -> new Draft.Part(Block.Kind.PARAGRAPH, line))
                .toList();
    }

    /** Whether a line says what was changed in an article since it first stood there. */
    public boolean isCorrection(String line) {
        return lexicon.is(LineKind.CORRECTION, line);
    }

    /** The story with what its own words say of publisher, authors and date. */
    public Draft draft(Story story) {
        When published = dates.published(story);
        return new Draft(
                story.title(),
                attributions.publisherIn(story.notices()).orElse(null),
                attributions.authorsIn(story.notices()),
                null,
                published,
                null,
                null,
                story.parts());
    }
}
