package org.bellwether.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.ask.brief.Brief;
import org.bellwether.ask.brief.BriefMaker;
import org.bellwether.ask.brief.Page;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A case as one page that opens anywhere, without a network and without a script: the brief, the timeline, who says what, where sources
 * disagree and what drives what, each statement with its quote in its context. The articles' words are escaped.
 */
final class HtmlPage {
    private static final String FILE = "case.html";

    /** So many code points of context on each side of a quote. */
    private static final int CONTEXT = 90;

    private final CaseQueries queries;
    private final Cast cast;
    private final Texts texts;
    private final boolean withText;
    private final Lines out;
    private final Map<ArticleId, Integer> numbers = new HashMap<>();

    private HtmlPage(CaseQueries queries, boolean withText, Lines out) {
        this.queries = queries;
        cast = Cast.of(queries);
        texts = new Texts(queries);
        this.withText = withText;
        this.out = out;
    }

    static Written write(CaseQueries queries, Path folder, boolean withText) throws IOException {
        try (Lines lines = new Lines(folder.resolve(FILE))) {
            HtmlPage page = new HtmlPage(queries, withText, lines);
            page.all();
            return Written.of(Map.of(FILE, lines.count()));
        }
    }

    private void all() {
        Brief brief = BriefMaker.make(queries);
        for (Brief.Source source : brief.sources()) {
            numbers.put(source.article(), numbers.size() + 1);
        }
        List<Event> events = queries.events(Filter.ALL);
        out.text(HtmlHead.of(brief.title()));
        out.text("<header><h1>%s</h1>\n<p class=\"note\">%s</p>\n"
                .formatted(escaped(brief.title()), escaped(brief.summary())));
        out.text("""
                <nav><a href="#brief">Brief</a> <a href="#timeline">Timeline</a> <a href="#claims">Claims</a> \
                <a href="#conflicts">Disagreements</a> <a href="#drives">What drives what</a> <a href="#sources">Sources</a></nav></header>
                <main>
                <section id="brief">
                """);
        out.text(Page.sections(brief));
        out.text("</section>\n");
        timeline(events);
        claims();
        conflicts();
        drives();
        out.text("<section id=\"sources\">\n");
        out.text(Page.sources(brief));
        if (withText) {
            cast.documents().forEach(d -> whole(d.id()));
        }
        out.text("</section>\n</main>\n</body>\n</html>\n");
    }

    private void timeline(List<Event> events) {
        out.text("<section id=\"timeline\">\n<h2>Timeline</h2>\n");
        out.text(TimelineChart.of(events));
        out.text("<p class=\"note\">Open a line for the articles' words. What is not told as a fact says so.</p>\n");
        String heading = null;
        for (Event event : events) {
            String year = event.when().start() != null
                    ? String.valueOf(event.when().start().getYear())
                    : event.when().end() != null ? "Until " + event.when().end().getYear() : "Without a date";
            if (!year.equals(heading)) {
                out.text("<h3>%s</h3>\n".formatted(year));
                heading = year;
            }
            event(event);
        }
        out.text("</section>\n");
    }

    private void event(Event event) {
        String when = Dates.shown(event.when());
        out.text("<details id=\"%s\"><summary>".formatted(escaped(event.id().value())));
        if (!when.isEmpty()) {
            out.text("<time>%s</time> ".formatted(escaped(when)));
        }
        out.text(escaped(event.summary()));
        List<String> voices = cast.voices(event);
        if (event.status() != Status.FACT) {
            out.text(" <span class=\"status\">%s%s</span>"
                    .formatted(
                            Codes.of(event.status()),
                            voices.isEmpty() ? "" : ": " + escaped(String.join(", ", voices))));
        }
        out.text(" %s</summary>\n"
                .formatted(event.reports().stream()
                        .map(r -> r.evidence().article())
                        .distinct()
                        .map(this::link)
                        .collect(Collectors.joining())));
        List<String> facts = new ArrayList<>();
        facts.add(Codes.of(event.code().type())
                + (event.code().mode() == null ? "" : " (" + event.code().mode() + ")"));
        facts.add(Codes.of(event.code().type().quad()).replace('_', ' '));
        if (event.place() != null) {
            facts.add("in %s (%s)"
                    .formatted(event.place().name(), Codes.of(event.place().precision())));
        }
        facts.add(event.independentSources() == 1 ? "1 source" : event.independentSources() + " independent sources");
        facts.add(event.id().value());
        out.text("<p class=\"note\">%s</p>\n".formatted(escaped(String.join(" · ", facts))));
        for (Report report : event.reports()) {
            quote(report.evidence(), said(report.status(), report.attributedTo()));
        }
        out.add("</details>");
    }

    private @Nullable String said(Status status, Voice voice) {
        String who = cast.voice(voice);
        String what = status == Status.FACT ? "" : Codes.of(status);
        return who == null ? what : what.isEmpty() ? who : what + ", " + who;
    }

    /** A quote in its context, with its source. */
    private void quote(Span span, @Nullable String note) {
        Texts.Context context = texts.around(span, CONTEXT);
        out.text("<blockquote>%s<mark>%s</mark>%s <cite>%s%s</cite></blockquote>\n"
                .formatted(
                        escaped(opening(context.before())),
                        escaped(span.quote()),
                        escaped(closing(context.behind())),
                        note == null || note.isEmpty() ? "" : escaped(note) + " ",
                        source(span)));
    }

    private static String opening(String before) {
        if (before.codePointCount(0, before.length()) < CONTEXT) {
            return before;
        }
        int space = before.indexOf(' ');
        return "… " + (space < 0 ? before : before.substring(space + 1));
    }

    private static String closing(String behind) {
        if (behind.codePointCount(0, behind.length()) < CONTEXT) {
            return behind;
        }
        int space = behind.lastIndexOf(' ');
        return (space < 0 ? behind : behind.substring(0, space)) + " …";
    }

    private String source(Span span) {
        return "%s <span class=\"note\">%d–%d</span>".formatted(link(span.article()), span.start(), span.end());
    }

    private String link(ArticleId article) {
        int number = numbers.getOrDefault(article, 0);
        return "<a href=\"#s%d\">[%d]</a>".formatted(number, number);
    }

    private void claims() {
        out.text("<section id=\"claims\">\n<h2>Who says what, in full</h2>\n");
        queries.eachClaimOnce(Filter.ALL, listed -> {
            Claim claim = listed.claim();
            String speaker = claim.voice().called(cast::name);
            out.text(
                    "<details id=\"%s\"><summary><strong>%s</strong> <span class=\"status\">%s</span> <q>%s</q> %s</summary>\n"
                            .formatted(
                                    escaped(claim.id().value()),
                                    escaped(speaker),
                                    Codes.of(claim.kind()),
                                    escaped(Plain.shortened(
                                            claim.content().getFirst().quote(), 160)),
                                    link(claim.article())));
            if (listed.event() != null) {
                out.text("<p class=\"note\">about <a href=\"#%1$s\">%1$s</a></p>\n"
                        .formatted(escaped(listed.event().value())));
            }
            claim.content().forEach(span -> quote(span, null));
            out.add("</details>");
        });
        out.text("</section>\n");
    }

    private void conflicts() {
        out.text("<section id=\"conflicts\">\n<h2>Statements side by side</h2>\n");
        for (Conflict conflict : queries.conflicts(Filter.ALL)) {
            out.text("<div class=\"pair\" id=\"%s\"><h3>%s</h3><p class=\"note\">%s</p>\n"
                    .formatted(escaped(conflict.id().value()), escaped(conflict.about()), escaped(conflict.reason())));
            quote(conflict.a(), null);
            out.text("<p class=\"relation\">%s</p>\n".formatted(Codes.of(conflict.relation())));
            quote(conflict.b(), null);
            out.add("</div>");
        }
        out.text("</section>\n");
    }

    private void drives() {
        out.text("<section id=\"drives\">\n<h2>What drives what, as the articles say</h2>\n");
        InfluenceGraph graph = queries.influenceGraph();
        Map<NodeId, Node> nodes = new HashMap<>();
        graph.nodes().forEach(n -> nodes.put(n.id(), n));
        Map<InfluenceId, Influence> stated = new HashMap<>();
        for (LinkedInfluence linked : graph.influences()) {
            stated.put(linked.influence().id(), linked.influence());
        }
        for (Edge edge : graph.edges()) {
            out.text("<details id=\"%s\"><summary>%s <strong>%s</strong> %s <span class=\"note\">%s</span></summary>\n"
                    .formatted(
                            escaped(edge.id().value()),
                            name(nodes.get(edge.cause())),
                            effect(edge.sign()),
                            name(nodes.get(edge.effect())),
                            edge.sources() == 1 ? "1 source" : edge.sources() + " sources"));
            for (InfluenceId id : edge.influences()) {
                Influence influence = stated.get(id);
                if (influence != null) {
                    String who = cast.voice(influence.attributedTo());
                    quote(influence.evidence(), Codes.of(influence.modality()) + (who == null ? "" : ", " + who));
                }
            }
            out.add("</details>");
        }
        out.text("</section>\n");
    }

    private static String name(@Nullable Node node) {
        return node == null ? "" : escaped(node.name());
    }

    private static String effect(Influence.Sign sign) {
        return switch (sign) {
            case PLUS -> "raises";
            case MINUS -> "lowers";
            case ZERO -> "has no effect on";
            case UNKNOWN -> "has an effect on";
        };
    }

    private void whole(ArticleId article) {
        out.text("<details><summary>%s the whole text</summary>\n<pre>%s</pre>\n</details>\n"
                .formatted(link(article), escaped(queries.text(article).orElse(""))));
    }

    private static String escaped(String text) {
        return Page.escaped(text);
    }
}
