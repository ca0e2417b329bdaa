package org.bellwether.ingest.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Between which days an article was published, by what it tells.
 *
 * <ul>
 *   <li>One that tells of a past date was published on that date or later: the range begins there. A year alone is a past one
 *       only where the whole sentence looks at no future and no goal; in what may be a name ("the 2030 Games") it counts where
 *       nothing else does.
 *   <li>A copyright year is no date of publication, but an article is not published after the year in which its copyright line
 *       was printed, nor after the day on which it says it was changed: the range ends there.
 *   <li>One that says in its own words that something will happen by or on a date was published before that date is over.
 * </ul>
 */
final class Bounds {
    /** Before a date: the text looks ahead, or does not say that the date has come. */
    private static final Pattern AHEAD_BEFORE = Pattern.compile(
            "(?i)\\b(will|would|shall|(?-i:may)|might|could|expect\\w*|plan\\w*|schedul\\w*|due|next|upcoming|forecast\\w*|deadline|aim(s|ed|ing)?|set (to|for)|if|extend\\w*|postpon\\w*|predict\\w*)\\b|\\b(by|until|till|through|before|ahead of|towards?|to)( the)?( end of| start of| middle of| early| late| mid)?\\s*$");

    private static final Pattern AHEAD_AFTER =
            Pattern.compile("(?i)^[^.!?]{0,40}\\b(will|would|shall|(is|are) (to|due|expected|set))\\b");

    /** Somewhere in a sentence with a year: the year may lie ahead. */
    private static final Pattern AHEAD_ANYWHERE = Pattern.compile(
            "(?i)\\b(will|won't|would|shall|to be|goals?|targets?|aims?|aimed|visions?|agenda|strategy|roadmap|plans?|planned|planning|pledged?|promised?|vowed|scheduled|expected|forecasts?|projected|projections?|deadline|next|upcoming|future|eventually)\\b");

    /** Before a date: in the article's own words, what is still to come. "Would" and "was to" may be long past. */
    private static final Pattern STILL_AHEAD = Pattern.compile(
            "(?i)\\b(will|(is|are) (now |also |still )?(due|set|scheduled|expected|planned|to))\\b[^.!?;:]{0,60}\\b(on|in|by|until|before|from|for|through|of|end)\\s*$");

    private static final Pattern CHANGED = Pattern.compile("(?i)\\b(updated|modified|last (edited|changed))\\b");

    private static final Pattern COPYRIGHT_YEAR = Pattern.compile(
            "(?i)(?:copyright|©|\\(c\\))[^\\d]{0,12}(?:\\d{4}\\s?[-–,]\\s?)?(?<year>(?:19|20)\\d{2})\\b");

    /** Longer lines tell of changes to something else. */
    private static final int LONGEST_CHANGED_LINE = 90;

    private final DateOrder order;

    private @Nullable LocalDate start;
    private @Nullable String startText;

    /** The latest year in what may be a name. */
    private @Nullable DateMention named;

    /** The last day that notices leave. */
    private @Nullable LocalDate end;

    private @Nullable String endText;

    /** The last day of what is still to come. */
    private @Nullable LocalDate ahead;

    private @Nullable String aheadText;

    Bounds(DateOrder order) {
        this.order = order;
    }

    /** What a line under or above the story says. Call before {@link #text}; of several copyright lines the last counts. */
    void notice(String line) {
        Matcher copyright = COPYRIGHT_YEAR.matcher(line);
        if (copyright.find()) {
            end = LocalDate.of(Integer.parseInt(copyright.group("year")), 12, 31);
            endText = copyright.group();
        }
        changed(line);
    }

    /** A line that says when the article was changed. */
    void changed(String line) {
        if (line.length() > LONGEST_CHANGED_LINE || !CHANGED.matcher(line).find()) {
            return;
        }
        for (DateMention day : DateFormats.daysIn(line, order)) {
            if (end == null || day.last().isBefore(end)) {
                end = day.last();
                endText = day.text();
            }
        }
    }

    /** What a paragraph of the story tells. */
    void text(String text) {
        for (DateMention mention : DateFormats.allIn(text, order)) {
            if (isPast(text, mention)) {
                if (mention.first().isAfter(end == null ? LocalDate.MAX : end)) {
                    continue;
                }
                if (mention.precision() == When.Precision.YEAR && isInName(text, mention)) {
                    named = named == null || mention.first().isAfter(named.first()) ? mention : named;
                } else if (start == null || mention.first().isAfter(start)) {
                    start = mention.first();
                    startText = mention.text();
                }
            } else if (isStillAhead(text, mention)
                    && (ahead == null || mention.last().isBefore(ahead))) {
                ahead = mention.last();
                aheadText = mention.text();
            }
        }
    }

    /** The range; unknown where nothing bounds it. */
    When when() {
        if (start == null && named != null) {
            start = named.first();
            startText = named.text();
        }
        LocalDate last = end;
        String lastText = endText;
        // A date ahead of which something in the past lies was not ahead of the article.
        if (ahead != null && (start == null || !ahead.isBefore(start)) && (last == null || ahead.isBefore(last))) {
            last = ahead;
            lastText = aheadText;
        }
        return start == null && last == null
                ? When.unknown()
                : When.range(start, last, When.Method.INFERRED, start != null ? startText : lastText);
    }

    private static boolean isPast(String text, DateMention mention) {
        String clause = clauseBefore(text, mention);
        String after = text.substring(mention.to(), Math.min(text.length(), mention.to() + 60));
        if (AHEAD_BEFORE.matcher(clause).find() || AHEAD_AFTER.matcher(after).find()) {
            return false;
        }
        return mention.precision() != When.Precision.YEAR || isPlainlyPast(text, mention);
    }

    private static boolean isInName(String text, DateMention year) {
        return text.substring(0, year.from()).endsWith("the ");
    }

    /** Nothing in the sentence looks ahead. */
    private static boolean isPlainlyPast(String text, DateMention year) {
        int from = Math.max(text.lastIndexOf(". ", year.from()), text.lastIndexOf("; ", year.from())) + 1;
        int to = text.indexOf(". ", year.to());
        String sentence = text.substring(from, to < 0 ? text.length() : to);
        return !AHEAD_ANYWHERE.matcher(sentence).find();
    }

    /** What somebody said would come may have been said long ago; a year ahead says little. */
    private static boolean isStillAhead(String text, DateMention mention) {
        return mention.precision() != When.Precision.YEAR
                && STILL_AHEAD.matcher(clauseBefore(text, mention)).find()
                && !isQuoted(text, mention.from());
    }

    private static boolean isQuoted(String text, int at) {
        String before = text.substring(0, at);
        long straight = before.chars().filter(c -> c == '"').count();
        return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
    }

    private static String clauseBefore(String text, DateMention mention) {
        String before = text.substring(Math.max(0, mention.from() - 80), mention.from());
        return before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
    }
}
