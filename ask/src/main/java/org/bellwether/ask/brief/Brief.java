package org.bellwether.ask.brief;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bellwether.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * A brief, ready to be written in any form; all text is as the articles have it, nothing is escaped yet.
 *
 * @param title what it is about
 * @param summary a line of counts
 * @param sections in order
 * @param sources what the numbers stand for: source n is the n-th, from 1
 */
public record Brief(String title, String summary, List<Section> sections, List<Source> sources) {
    /** A heading and what stands below it. */
    public record Section(String title, List<Part> parts) {}

    /**
     * Lines that belong together.
     *
     * @param title their heading, or null
     * @param lines in order
     * @param more a closing remark, or null
     */
    public record Part(
            @Nullable String title,
            List<Line> lines,
            @Nullable String more) {}

    /**
     * One statement.
     *
     * @param lead what stands first, such as a date, or null
     * @param text the statement
     * @param quote an article's words, or null
     * @param sources numbers of its sources
     * @param other another article's words beside it, or null
     */
    public record Line(
            @Nullable String lead,
            String text,
            @Nullable String quote,
            List<Integer> sources,
            @Nullable Other other) {
        public Line(@Nullable String lead, String text, @Nullable String quote, List<Integer> sources) {
            this(lead, text, quote, sources, null);
        }

        private Line renumbered(List<Integer> order) {
            return new Line(
                    lead,
                    text,
                    quote,
                    sources.stream().map(n -> order.indexOf(n) + 1).toList(),
                    other == null
                            ? null
                            : new Other(other.relation(), other.quote(), order.indexOf(other.source()) + 1));
        }
    }

    /**
     * What a statement is set beside.
     *
     * @param relation of the statement to it: "contradicts"
     * @param quote an article's words
     * @param source its number
     */
    public record Other(String relation, String quote, int source) {}

    /**
     * An article.
     *
     * @param article its id
     * @param title headline or address
     * @param publisher or null
     * @param published or empty
     * @param note that it is a copy or not analysed, or empty
     */
    public record Source(
            ArticleId article, String title, @Nullable String publisher, String published, String note) {}

    public Brief {
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /**
     * The same with the sources that its lines name, numbered anew.
     *
     * @param also numbers of others that are kept
     */
    Brief withOnlySources(Set<Integer> also) {
        Set<Integer> kept = new TreeSet<>(also);
        each(line -> {
            kept.addAll(line.sources());
            if (line.other() != null) {
                kept.add(line.other().source());
            }
        });
        List<Integer> order = List.copyOf(kept);
        List<Section> renumbered = sections.stream()
                .map(s -> new Section(
                        s.title(),
                        s.parts().stream()
                                .map(p -> new Part(
                                        p.title(),
                                        p.lines().stream()
                                                .map(l -> l.renumbered(order))
                                                .toList(),
                                        p.more()))
                                .toList()))
                .toList();
        return new Brief(
                title,
                summary,
                renumbered,
                order.stream().map(number -> sources.get(number - 1)).toList());
    }

    private void each(Consumer<Line> consumer) {
        sections.forEach(s -> s.parts().forEach(p -> p.lines().forEach(consumer)));
    }
}
