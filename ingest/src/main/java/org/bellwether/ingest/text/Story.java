package org.bellwether.ingest.text;

import java.util.List;
import org.bellwether.ingest.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The article found among an input's lines.
 *
 * @param title its headline, or null
 * @param parts headline and body in reading order
 * @param notices the lines that may name publisher and authors, kept or left out, in their order: above the story, then below
 * @param head lines from the input's beginning to the first paragraph: where a date of publication stands
 */
public record Story(@Nullable String title, List<Draft.Part> parts, List<String> notices, List<String> head) {
    public Story {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
        head = List.copyOf(head);
    }
}
