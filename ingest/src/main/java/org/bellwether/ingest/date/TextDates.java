package org.bellwether.ingest.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.text.Story;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, by its own text: a visible line or dateline says it, or what it tells bounds it.
 *
 * <p>An article that tells of a past date was published on that date or later: the range begins there. A copyright year is no
 * date of publication, but an article is not published after the year its copyright line was printed in: the range ends there.
 * Pure and thread-safe.
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

    /** Before a date: the text looks ahead, or does not say that the date has come. */
    private static final Pattern AHEAD_BEFORE = Pattern.compile(
            "(?i)\\b(will|would|shall|(?-i:may)|might|could|expect\\w*|plan\\w*|schedul\\w*|due|next|upcoming|forecast\\w*|deadline|aim(s|ed|ing)?|set (to|for)|if|extend\\w*|postpon\\w*|predict\\w*)\\b|\\b(by|until|till|through|before|ahead of|towards?|to)( the)?( end of| start of| middle of| early| late| mid)?\\s*$");

    private static final Pattern AHEAD_AFTER =
            Pattern.compile("(?i)^[^.!?]{0,40}\\b(will|would|shall|(is|are) (to|due|expected|set))\\b");

    private static final Pattern COPYRIGHT_YEAR = Pattern.compile(
            "(?i)(?:copyright|©|\\(c\\))[^\\d]{0,12}(?:\\d{4}\\s?[-–,]\\s?)?(?<year>(?:19|20)\\d{2})\\b");

    /** The publication date that the story's lines say or imply; unknown when they do neither. */
    public When published(Story story) {
        return stated(story.head()).orElseGet(() -> inferred(story));
    }

    /** A date of publication in the lines above the story; one that says "published" wins, one that says "updated" is none. */
    public Optional<When> stated(List<String> head) {
        @Nullable DateMention best = null;
        boolean named = false;
        for (String line : head) {
            boolean dateline = DATELINE.matcher(line).find();
            String zone = dateline ? line.substring(0, Math.min(line.length(), LONGEST_DATE_LINE)) : line;
            if (zone.length() > LONGEST_DATE_LINE) {
                continue;
            }
            for (DateMention mention : DateFormats.daysIn(zone, DateFormats.Order.MONTH_FIRST)) {
                String before = zone.substring(Math.max(0, mention.from() - 30), mention.from());
                boolean says = PUBLISHED.matcher(before).find();
                boolean bare = zone.length() - mention.text().length() < 40;
                if (!UPDATED.matcher(before).find()
                        && (says || dateline || bare)
                        && (best == null || (says && !named))) {
                    best = mention;
                    named = says;
                }
            }
        }
        return Optional.ofNullable(best).map(mention -> mention.when(When.Method.EXPLICIT));
    }

    private static When inferred(Story story) {
        Optional<Matcher> copyright = story.notices().stream()
                .map(COPYRIGHT_YEAR::matcher)
                .filter(Matcher::find)
                .reduce((first, second) -> second);
        @Nullable
        LocalDate end = copyright
                .map(found -> LocalDate.of(Integer.parseInt(found.group("year")), 12, 31))
                .orElse(null);
        LocalDate limit = end == null ? LocalDate.of(2100, 1, 1) : end;
        Optional<DateMention> latest = story.parts().stream()
                .filter(part -> part.kind().tells())
                .map(Draft.Part::text)
                .flatMap(text -> DateFormats.allIn(text, DateFormats.Order.MONTH_FIRST).stream()
                        .filter(mention -> isPast(text, mention)))
                .filter(mention -> !mention.first().isAfter(limit))
                .max(Comparator.comparing(DateMention::first));
        String words = latest.map(DateMention::text)
                .orElseGet(() -> copyright.map(Matcher::group).orElse(""));
        return latest.isEmpty() && end == null
                ? When.unknown()
                : When.range(latest.map(DateMention::first).orElse(null), end, When.Method.INFERRED, words);
    }

    private static boolean isPast(String text, DateMention mention) {
        String before = text.substring(Math.max(0, mention.from() - 60), mention.from());
        String clause = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
        String after = text.substring(mention.to(), Math.min(text.length(), mention.to() + 60));
        return !AHEAD_BEFORE.matcher(clause).find()
                && !AHEAD_AFTER.matcher(after).find();
    }
}
