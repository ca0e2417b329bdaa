package org.bellwether.ask.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.ask.Titles;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;

/** Makes the brief of a case. */
public final class BriefMaker {
    /** As much as can be read in two minutes. */
    private static final int ACTORS = 12;

    private static final int DENIALS = 10;
    private static final int SPELLINGS = 5;

    private final CaseQueries queries;
    private final Sources sources;
    private final Naming naming;
    private final Quoting quoting;
    private final EventLines eventLines;
    private final ClaimLines claimLines;

    private BriefMaker(CaseQueries queries, Function<When, String> dates, TextCut cut) {
        this.queries = queries;
        sources = new Sources(queries.documents(Filter.ALL), dates);
        naming = new Naming(queries.names());
        quoting = new Quoting(cut);
        eventLines = new EventLines(sources, naming, quoting, dates);
        claimLines = new ClaimLines(
                sources,
                naming,
                quoting,
                dates,
                article -> queries.text(article).orElse(""));
    }

    /** Shortens text to a number of code points. */
    public interface TextCut {
        String shortened(String text, int most);
    }

    /** The brief of a case. */
    public static Brief make(CaseQueries queries) {
        return make(queries, Dates::shown, Plain::shortened, Titles::of);
    }

    /**
     * The brief of a case.
     *
     * @param dates how a time is shown; empty where unknown
     * @param cut how quotations are shortened
     * @param title how a document is called
     */
    private static Brief make(
            CaseQueries queries, Function<When, String> dates, TextCut cut, Function<Document, String> title) {
        return new BriefMaker(queries, dates, cut).brief(title);
    }

    private Brief brief(Function<Document, String> title) {
        LeadingActors actors = LeadingActors.of(queries, ACTORS);
        List<Brief.Section> sections = new ArrayList<>();
        int actorCount = queries.actorCount();
        add(sections, "Who", List.of(actors(actors, actorCount)));
        add(sections, "What happened", events());
        add(
                sections,
                "Who says what",
                claimLines.of(queries.speakers(Claim.Kind.DENIAL), s -> queries.claims(s, Claim.Kind.DENIAL)));
        add(sections, "What is denied", List.of(denials()));
        add(
                sections,
                "Where sources disagree",
                List.of(new ConflictLines(sources, quoting).of(queries.conflicts(Filter.ALL))));
        add(sections, "What drives what", drives());
        return new Brief(
                actors.title(),
                ("%d articles, %d actors, %d events, %d claims. All is as the articles tell it: words in “ ” are"
                                + " quoted from them, a number in brackets names the source. What is only claimed, planned or"
                                + " possible says so.")
                        .formatted(sources.count(), actorCount, queries.eventCount(), queries.claimCount()),
                sections,
                sources.listed(title));
    }

    /** The events are looked through one by one; only those that are shown are held. */
    private List<Brief.Part> events() {
        WeightiestEvents weighed = eventLines.weightiest();
        queries.eachEvent(weighed::add);
        return eventLines.of(queries.events(weighed.ids()), weighed.left());
    }

    private List<Brief.Part> drives() {
        InfluenceGraph graph = queries.influenceGraph();
        return new DriveLines(graph, new DriveWords(graph, queries.names()), sources, quoting).parts();
    }

    private static void add(List<Brief.Section> sections, String title, List<Brief.Part> parts) {
        List<Brief.Part> filled =
                parts.stream().filter(p -> !p.lines().isEmpty()).toList();
        if (!filled.isEmpty()) {
            sections.add(new Brief.Section(title, filled));
        }
    }

    private Brief.Part actors(LeadingActors leading, int count) {
        List<Brief.Line> lines =
                leading.actors().stream().map(BriefMaker::actor).toList();
        int more = count - lines.size();
        return new Brief.Part(null, lines, more > 0 ? more + " more: bellwether actors" : null);
    }

    static Brief.Line actor(ListedActor listed) {
        Actor actor = listed.actor();
        List<String> spellings = actor.aliases().stream()
                .filter(a -> a.count() > 0)
                .map(Alias::text)
                .filter(t -> !t.equals(actor.name()) && Naming.isName(t))
                .distinct()
                .limit(SPELLINGS)
                .toList();
        List<String> parts = new ArrayList<>();
        String country =
                actor.country() == null || actor.kind() == ActorKind.COUNTRY ? "" : " (" + actor.country() + ")";
        parts.add(actor.kind().name().toLowerCase(Locale.ROOT) + country);
        if (!actor.roles().isEmpty()) {
            parts.add("“" + actor.roles().getFirst().title() + "”");
        }
        parts.add(listed.mentions() == 1 ? "1 mention" : listed.mentions() + " mentions");
        if (!spellings.isEmpty()) {
            parts.add("also " + Naming.quoted(spellings));
        }
        return new Brief.Line(actor.name(), String.join("; ", parts), null, List.of());
    }

    private Brief.Part denials() {
        List<Brief.Line> lines = new ArrayList<>();
        Set<Span> shown = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        queries.eachClaimOnce(Filter.ALL.withType(Claim.Kind.DENIAL.name()), listed -> {
            Claim claim = listed.claim();
            shown.addAll(claim.content());
            Brief.Line line = claimLines.denial(claim, about(listed));
            // an article comes back to what it has told
            if (said.add(line.lead() + line.text())) {
                lines.add(line);
            }
        });
        queries.eachDenied(event -> lines.addAll(eventLines.denials(event, shown)));
        int more = Math.max(0, lines.size() - DENIALS);
        return new Brief.Part(
                null,
                lines.stream().limit(DENIALS).toList(),
                more > 0 ? more + " more: bellwether claims --type denial" : null);
    }

    private String about(ListedClaim listed) {
        return listed.event() == null
                ? ""
                : queries.event(listed.event().value())
                        .map(e -> " (about %s)".formatted(eventLines.what(e)))
                        .orElse("");
    }
}
