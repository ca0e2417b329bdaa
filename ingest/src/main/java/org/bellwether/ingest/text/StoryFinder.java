package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bellwether.ingest.Draft;
import org.bellwether.model.Block;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story among lines: where its body begins and ends, which line above is its headline, what in between is not told.
 *
 * <p>The body begins with the first running text of some length that is no caption, and ends with the last prose. Above it only
 * headline, standfirst, byline and captions count; below it only notices. Pure and thread-safe.
 */
public final class StoryFinder {
    private static final Pattern LIST_MARK = Pattern.compile("^[*•▪‣●◦–-]\\s+(?=\\S)");

    /** Below so many words there is nothing to choose from: every line that is no furniture belongs. */
    private static final int SHORT_TEXT = 40;

    /** A line of so many words comes once in a story; galleries and players repeat their captions. */
    private static final int LONG_LINE = 8;

    /** What markup calls a paragraph may come again: steps of a recipe, clauses of a law. */
    private static final int LONG_PARAGRAPH = 20;

    /** A section's or a site's name beside a headline. */
    private static final int LONGEST_LABEL = 30;

    /** A label such as "Comments" ends a story only after so much of its prose. */
    private static final double MOST = 0.6;

    private final LineLexicon lexicon;

    public StoryFinder(LineLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The story in lines of plain text. */
    public Story find(List<String> paragraphs) {
        return find(
                paragraphs.stream()
                        .map(text -> new Draft.Part(Block.Kind.PARAGRAPH, text))
                        .toList(),
                null,
                false);
    }

    /**
     * The story in parts whose kinds are known from markup.
     *
     * @param title the headline that metadata give, or null
     * @param marked whether the kinds of the parts say more than "some text"
     */
    public Story find(List<Draft.Part> parts, @Nullable String title, boolean marked) {
        List<Line> lines = new ArrayList<>();
        for (Draft.Part part : parts) {
            lines.addAll(Line.of(part.text(), marked ? part.kind() : null, lexicon));
        }
        lines = upToEnd(lines);
        int bodyStart = bodyStart(lines);
        int bodyEnd = bodyEnd(lines, bodyStart);
        Optional<String> known = Optional.ofNullable(title);
        int headline = known.isPresent() ? -1 : headline(lines, bodyStart);
        List<Draft.Part> kept = new ArrayList<>();
        String found = known.orElse(headline < 0 ? null : lines.get(headline).text());
        if (found != null) {
            kept.add(new Draft.Part(Block.Kind.HEADLINE, found));
        }
        boolean small = lines.stream().mapToInt(line -> line.shape().words()).sum() < SHORT_TEXT;
        Set<String> topics = topics(lines.subList(bodyStart, bodyEnd));
        @Nullable Line before = null;
        Set<String> told = new HashSet<>();
        boolean afterLeadIn = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == headline || (found != null && saysTheSame(line.text(), found))) {
                continue;
            }
            if (line.is(LineKind.LEAD_IN) && i >= bodyStart) {
                afterLeadIn = true;
                continue;
            }
            boolean related = afterLeadIn && !line.isProse();
            // In a page a whole list may follow; in plain text nothing tells where it would end.
            afterLeadIn = related && line.given() == Block.Kind.LIST_ITEM;
            int fewest = line.given() == Block.Kind.PARAGRAPH ? LONG_PARAGRAPH : LONG_LINE;
            if (line.shape().words() >= fewest && !told.add(line.text())) {
                continue;
            }
            Block.Kind kind;
            if (i < bodyStart) {
                kind = i < headline && !small
                        ? aboveHeadline(line)
                        : underHeadline(line, before, topics, small || marked);
            } else if (i < bodyEnd) {
                kind = related
                        ? null
                        : inBody(line, i + 1 < bodyEnd ? lines.get(i + 1) : null, i >= bodyEnd - 3, small);
            } else {
                kind = belowBody(line, marked, small);
            }
            if (kind != null) {
                kept.add(new Draft.Part(kind, withoutMark(line.text(), kind)));
                before = line;
            }
        }
        return new Story(
                found,
                kept,
                notices(lines, bodyStart, bodyEnd),
                textsOf(lines.subList(0, Math.min(lines.size(), bodyStart + 1))));
    }

    /** Whether a line is the headline once more, perhaps with a section's name before it or a site's after. */
    private static boolean saysTheSame(String line, String headline) {
        if (line.length() > headline.length() + LONGEST_LABEL || headline.length() > 2 * line.length()) {
            return line.equalsIgnoreCase(headline);
        }
        String one = letters(line);
        String other = letters(headline);
        return !one.isEmpty()
                && (one.equals(other) || (one.length() > 20 && (other.contains(one) || one.contains(other))));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The lines before a label such as "Comments" that comes after most of the prose. */
    private static List<Line> upToEnd(List<Line> lines) {
        long all = prose(lines);
        long soFar = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(LineKind.END) && soFar > 0 && soFar >= all * MOST) {
                // Notices below may still say who published it.
                List<Line> kept = new ArrayList<>(lines.subList(0, i));
                lines.subList(i, lines.size()).stream()
                        .filter(line -> line.is(LineKind.TAIL))
                        .forEach(kept::add);
                return kept;
            }
            soFar += lines.get(i).isProse() ? lines.get(i).text().length() : 0;
        }
        return lines;
    }

    private static long prose(List<Line> lines) {
        return lines.stream()
                .filter(Line::isProse)
                .mapToLong(line -> line.text().length())
                .sum();
    }

    private static int bodyStart(List<Line> lines) {
        OptionalInt start = first(lines, Line::isLongProse);
        if (start.isEmpty()) {
            start = first(lines, Line::isProse);
        }
        if (start.isEmpty()) {
            start = first(lines, line -> line.isPlain() && line.shape().ended());
        }
        return start.orElseGet(() -> {
            OptionalInt last = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).isPlain())
                    .reduce((a, b) -> b);
            return last.orElse(lines.size());
        });
    }

    private static OptionalInt first(List<Line> lines, java.util.function.Predicate<Line> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .findFirst();
    }

    private static int bodyEnd(List<Line> lines, int bodyStart) {
        for (int i = lines.size() - 1; i >= bodyStart; i--) {
            Line line = lines.get(i);
            if (line.isProse() || (line.given() == Block.Kind.LIST_ITEM && line.isPlain())) {
                return i + 1;
            }
        }
        return Math.min(bodyStart + 1, lines.size());
    }

    /** The title-like line above the body that shares most with it; -1 when none is a headline. */
    private static int headline(List<Line> lines, int bodyStart) {
        Set<String> topics = topics(lines.subList(bodyStart, lines.size()));
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < bodyStart; i++) {
            Line line = lines.get(i);
            if (line.isTitle()
                    && (line.given() == null
                            || line.given() == Block.Kind.HEADLINE
                            || line.given() == Block.Kind.SUBHEADING)) {
                long shared = Shape.topics(line.text()).stream()
                        .filter(topics::contains)
                        .count();
                double score =
                        shared + (line.shape().words() >= 4 ? 1 : 0) + (line.given() == Block.Kind.HEADLINE ? 3 : 0);
                // Of two alike the first is the headline, the second a standfirst; a lone word or two shared by nothing
                // is a section's name.
                if (score > bestScore && (shared > 0 || line.shape().words() >= 3)) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static Block.@Nullable Kind aboveHeadline(Line line) {
        return switch (line.kind()) {
            case CAPTION -> Block.Kind.CAPTION;
            case BYLINE -> Block.Kind.BYLINE;
            case null, default -> null;
        };
    }

    private Block.@Nullable Kind underHeadline(Line line, @Nullable Line before, Set<String> topics, boolean keep) {
        LineKind kind = line.kind();
        if (kind == null || kind == LineKind.BIO) {
            if (before != null && before.is(LineKind.CAPTION) && repeats(line, before)) {
                return Block.Kind.CAPTION;
            }
            if (line.isProse()) {
                return Block.Kind.PARAGRAPH;
            }
            boolean onTopic = Shape.topics(line.text()).stream().anyMatch(topics::contains);
            if (line.given() == Block.Kind.LIST_ITEM) {
                return onTopic && line.shape().words() >= 5 ? Block.Kind.LIST_ITEM : null;
            }
            return line.isTitle() && (keep || (onTopic && line.shape().words() >= 4)) ? Block.Kind.SUBHEADING : null;
        }
        return switch (kind) {
            case CAPTION -> Block.Kind.CAPTION;
            case BYLINE -> Block.Kind.BYLINE;
            case TAIL, CORRECTION, BOILERPLATE -> before == null ? null : Block.Kind.BOILERPLATE;
            case FURNITURE, LEAD_IN, END, BIO -> null;
        };
    }

    /** A caption is often given twice, the agency's and the site's own. */
    private static boolean repeats(Line line, Line caption) {
        Set<String> own = Shape.topics(line.text());
        long shared =
                own.stream().filter(Shape.topics(caption.text())::contains).count();
        return shared >= 3 && shared * 2 >= own.size();
    }

    private Block.@Nullable Kind inBody(Line line, @Nullable Line next, boolean atEnd, boolean small) {
        if (line.kind() != null) {
            return switch (Objects.requireNonNull(line.kind())) {
                case FURNITURE, LEAD_IN, END -> null;
                case BOILERPLATE, CORRECTION, TAIL -> Block.Kind.BOILERPLATE;
                case CAPTION -> Block.Kind.CAPTION;
                case BYLINE -> Block.Kind.BYLINE;
                case BIO -> atEnd ? Block.Kind.BOILERPLATE : Block.Kind.PARAGRAPH;
            };
        }
        if (line.given() == Block.Kind.LIST_ITEM
                || (LIST_MARK.matcher(line.text()).find() && !line.isLongProse())) {
            return Block.Kind.LIST_ITEM;
        }
        if (line.given() == Block.Kind.SUBHEADING && line.shape().words() <= 30) {
            return Block.Kind.SUBHEADING;
        }
        if (line.isProse() || small) {
            return Block.Kind.PARAGRAPH;
        }
        if (line.isTitle() && next != null && (next.isProse() || next.is(LineKind.CAPTION)) && line.given() == null) {
            return Block.Kind.SUBHEADING;
        }
        // A short answer or a quoted exclamation is story; a small-letter scrap is a picture's file name.
        return line.shape().ended()
                        || line.shape().words() >= 8
                        || (line.given() != null && line.shape().words() >= 3)
                ? Block.Kind.PARAGRAPH
                : null;
    }

    private static Block.@Nullable Kind belowBody(Line line, boolean marked, boolean small) {
        return switch (line.kind()) {
            case BOILERPLATE, CORRECTION, TAIL -> Block.Kind.BOILERPLATE;
            case BYLINE -> Block.Kind.BYLINE;
            case CAPTION -> Block.Kind.CAPTION;
            case null ->
                small || (marked && line.shape().ended() && line.shape().words() >= 3) ? Block.Kind.PARAGRAPH : null;
            case BIO, FURNITURE, LEAD_IN, END -> null;
        };
    }

    private static String withoutMark(String text, Block.Kind kind) {
        return kind == Block.Kind.LIST_ITEM ? LIST_MARK.matcher(text).replaceFirst("") : text;
    }

    /** Lines above count least where several name somebody, so they come first. */
    private static List<String> notices(List<Line> lines, int bodyStart, int bodyEnd) {
        List<String> notices = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean edge = i <= bodyStart || i >= bodyEnd - 2;
            if (!line.isPlain() || (edge && line.is(LineKind.BIO)) || i == bodyStart) {
                notices.add(line.text());
            }
        }
        return notices;
    }

    private static Set<String> topics(List<Line> lines) {
        Set<String> topics = new HashSet<>();
        lines.stream().filter(Line::isProse).forEach(line -> topics.addAll(Shape.topics(line.text())));
        return topics;
    }

    private static List<String> textsOf(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
