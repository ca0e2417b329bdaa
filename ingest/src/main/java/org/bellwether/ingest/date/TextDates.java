package org.bellwether.ingest.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.text.Story;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, by its own text: a visible line or dateline says it, or what it tells bounds it.
 *
 * <p>Pure and thread-safe.
 */
public final class TextDates {
    /** A line that says when: little else stands in it. */
    private static final int LONGEST_DATE_LINE = 90;

    private static final Pattern UPDATED =
            Pattern.compile("(?i)\\b(updated|modified|last (edited|changed)|copyright)\\b|©");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)\\b(published|posted|first published|publication date|date)\\b");

    /** "MINSK, March 2, 2022 (AFP) -": in capitals, then the date, then an agency or a dash. */
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu}. '’-]{2,30}[,(].{0,60}?(?:[-–—]|\\))\\s");

    /** "27.1.2022 - The border", "(27 January 2022) The border": a text that begins with its day. */
    private static final Pattern OPENS = Pattern.compile("^\\(?\\d");

    private static final Pattern AFTER_OPENING = Pattern.compile("^(?:\\)|\\s?[-–—|:])");

    /** The publication date that the story's lines say or imply; unknown when they do neither. */
    public When published(Story story) {
        DateOrder order = DateOrder.shownIn(
                Stream.concat(story.head().stream(), story.parts().stream().map(Draft.Part::text))
                        .collect(Collectors.joining("\n")));
        return stated(story.head(), order)
                .orElseGet(() -> inferred(story, order).or(noDay(story.head())));
    }

    /** What a line that should say when says instead. */
    private static When noDay(List<String> head) {
        return head.stream()
                .filter(line -> line.length() <= LONGEST_DATE_LINE)
                .flatMap(line -> DateFormats.noDayIn(line).stream())
                .findFirst()
                .map(words -> When.unknown().withText(words))
                .orElse(When.unknown());
    }

    /** A date of publication in the lines above the story; one that says "published" wins, one that says "updated" is none. */
    Optional<When> stated(List<String> head, DateOrder order) {
        @Nullable DateMention best = null;
        boolean named = false;
        for (String line : head) {
            boolean dateline = DATELINE.matcher(line).find();
            boolean opens = OPENS.matcher(line).find();
            String zone = dateline || opens ? line.substring(0, Math.min(line.length(), LONGEST_DATE_LINE)) : line;
            if (zone.length() > LONGEST_DATE_LINE) {
                continue;
            }
            for (DateMention mention : DateFormats.daysIn(zone, order)) {
                String before = zone.substring(Math.max(0, mention.from() - 30), mention.from());
                boolean says = PUBLISHED.matcher(before).find();
                boolean first = opens
                        && mention.from() <= 1
                        && AFTER_OPENING.matcher(zone.substring(mention.to())).find();
                boolean bare = line.length() <= LONGEST_DATE_LINE
                        && zone.length() - mention.text().length() < 40;
                if (!UPDATED.matcher(before).find()
                        && (says || dateline || first || bare)
                        && (best == null || (says && !named))) {
                    best = mention;
                    named = says;
                }
            }
        }
        return Optional.ofNullable(best).map(mention -> mention.when(When.Method.EXPLICIT));
    }

    private static When inferred(Story story, DateOrder order) {
        Bounds bounds = new Bounds(order);
        story.notices().forEach(bounds::notice);
        story.head().forEach(bounds::changed);
        story.parts().stream()
                .filter(part -> part.kind().tells())
                .map(Draft.Part::text)
                .forEach(bounds::text);
        return bounds.when();
    }
}
