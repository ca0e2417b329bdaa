package org.bellwether.ask.brief;

import java.util.List;
import org.bellwether.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a case since its marks were made.
 *
 * @param all every change, the weightiest kind first
 * @param brief the same for people: cut to a page or two, numbered sources
 */
public record Changes(List<Change> all, Brief brief) {
    /** What a change is. */
    public enum Kind {
        /** A speaker says the contrary of what he said, or gives up what he said. */
        REVERSED,
        CONFLICT,
        EVENT,
        /** One state is said to drive another, for the first time. */
        INFLUENCE,
        /** More sources say that one state drives another. */
        STRENGTHENED,
        /** What was said to raise is now, on the whole, said to lower, or the other way round. */
        TURNED,
        ACTOR
    }

    /**
     * One thing that is new.
     *
     * @param key made of what it rests on; the same for the same change, whatever ids its items have by then
     * @param text in words
     * @param quote an article's words, or null
     * @param sources the articles that tell it
     * @param item its id today, for {@code show}
     */
    public record Change(
            Kind kind, String key, String text, @Nullable String quote, List<Document> sources, String item) {
        public Change {
            sources = List.copyOf(sources);
        }
    }

    public Changes {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
