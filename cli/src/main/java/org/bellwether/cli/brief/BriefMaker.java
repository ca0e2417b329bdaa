package org.bellwether.cli.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedDocument;
import org.jspecify.annotations.Nullable;

/** Makes the brief of a case. */
public final class BriefMaker {
    /** As much as can be read in two minutes. */
    private static final int ACTORS = 12;

    private static final int EVENTS = 40;
    private static final int SPEAKERS = 8;
    private static final int CLAIMS = 4;
    private static final int DENIALS = 10;
    private static final int SPELLINGS = 5;
    private static final int QUOTE = 150;

    /** Words that stand for somebody without naming him. */
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "who",
            "him",
            "her",
            "his",
            "hers",
            "its",
            "them",
            "their",
            "theirs",
            "us",
            "our",
            "ours",
            "me",
            "my",
            "mine",
            "himself",
            "herself",
            "itself",
            "themselves",
            "one",
            "that",
            "this",
            "which",
            "those",
            "these");

    private final CaseQueries queries;
    private final Function<When, String> dates;
    private final Function<String, String> shortened;
    private final List<ListedDocument> documents;
    private final Map<ArticleId, Integer> numbers = new TreeMap<>();
    private final Map<ActorId, String> names;

    private BriefMaker(CaseQueries queries, Function<When, String> dates, TextCut cut) {
        this.queries = queries;
        this.dates = dates;
        this.shortened = text -> cut.shortened(text, QUOTE);
        documents = queries.documents(Filter.ALL).stream()
                .sorted(Comparator.comparing((ListedDocument d) -> day(d.document()))
                        .thenComparing(d -> d.document().id()))
                .toList();
        documents.forEach(d -> numbers.put(d.document().id(), numbers.size() + 1));
        names = queries.names();
    }

    /** Shortens text to a number of code points. */
    public interface TextCut {
        String shortened(String text, int most);
    }

    /**
     * The brief of a case.
     *
     * @param dates how a time is shown; empty where unknown
     * @param cut how quotations are shortened
     */
    public static Brief make(CaseQueries queries, Function<When, String> dates, TextCut cut) {
        return new BriefMaker(queries, dates, cut).brief();
    }

    private static String day(Document document) {
        return document.published().start() == null
                ? "9999"
                : document.published().start().toString();
    }

    private Brief brief() {
        List<ListedActor> actors = queries.actors(Filter.ALL);
        List<Event> events = queries.events(Filter.ALL);
        List<ListedClaim> claims = queries.claims(Filter.ALL);
        List<Brief.Section> sections = new ArrayList<>();
        add(sections, "Who", List.of(actors(actors)));
        add(sections, "What happened", events(events));
        add(sections, "Who says what", claims(claims));
        add(sections, "What is denied", List.of(denials(events, claims)));
        return new Brief(
                title(actors),
                "%d articles, %d actors, %d events, %d claims. Events are as the articles tell them; a number in brackets names the source."
                        .formatted(documents.size(), actors.size(), events.size(), claims.size()),
                sections,
                documents.stream().map(this::source).toList());
    }

    private static void add(List<Brief.Section> sections, String title, List<Brief.Part> parts) {
        List<Brief.Part> filled =
                parts.stream().filter(p -> !p.lines().isEmpty()).toList();
        if (!filled.isEmpty()) {
            sections.add(new Brief.Section(title, filled));
        }
    }

    private String title(List<ListedActor> actors) {
        String who = actors.stream()
                .filter(a -> !isPronoun(a.actor().name()))
                .limit(3)
                .map(a -> a.actor().name())
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? "The situation" : "The situation: " + who;
    }

    private Brief.Source source(ListedDocument listed) {
        Document document = listed.document();
        String note = document.duplicateOf() != null
                ? "copy of [%s]".formatted(numbers.get(document.duplicateOf()))
                : listed.analysed() ? "" : "not analysed: " + document.language();
        return new Brief.Source(
                document.title() == null ? document.uri() : document.title(),
                document.publisher(),
                dates.apply(document.published()),
                note);
    }

    private Brief.Part actors(List<ListedActor> actors) {
        List<Brief.Line> lines = new ArrayList<>();
        for (ListedActor listed : actors) {
            if (lines.size() < ACTORS
                    && listed.mentions() > 0
                    && !isPronoun(listed.actor().name())) {
                lines.add(actor(listed));
            }
        }
        int more = actors.size() - lines.size();
        return new Brief.Part(null, lines, more > 0 ? more + " more: bellwether actors" : null);
    }

    private Brief.Line actor(ListedActor listed) {
        String name = listed.actor().name();
        String spellings = listed.actor().aliases().stream()
                .filter(a -> a.assertedBy() == Alias.AssertedBy.TEXT)
                .map(Alias::text)
                .filter(t -> !t.equals(name) && !isPronoun(t))
                .distinct()
                .limit(SPELLINGS)
                .collect(Collectors.joining("”, “"));
        String role = listed.actor().roles().isEmpty()
                ? ""
                : ", " + listed.actor().roles().getFirst().title();
        String text = "%s%s, %s, %d %s"
                .formatted(
                        listed.actor().kind().name().toLowerCase(Locale.ROOT),
                        listed.actor().country() == null
                                        || listed.actor().kind() == org.bellwether.model.ActorKind.COUNTRY
                                ? ""
                                : " (" + listed.actor().country() + ")",
                        role.isEmpty() ? "mentioned" : role.substring(2) + ", mentioned",
                        listed.mentions(),
                        listed.mentions() == 1 ? "time" : "times");
        return new Brief.Line(name, spellings.isEmpty() ? text : text + "; also “" + spellings + "”", null, List.of());
    }

    private List<Brief.Part> events(List<Event> events) {
        List<Event> told = events.stream()
                .filter(e -> e.status() != Status.DENIAL)
                .sorted(Comparator.comparingInt((Event e) -> -e.independentSources())
                        .thenComparing((Event e) -> e.status())
                        .thenComparingDouble((Event e) -> -e.confidence())
                        .thenComparing(Event::id))
                .limit(EVENTS)
                .toList();
        Set<Object> shown = told.stream().map(Event::id).collect(Collectors.toCollection(TreeSet::new));
        List<Brief.Line> dated = new ArrayList<>();
        List<Brief.Line> undated = new ArrayList<>();
        // the list is in the order of time
        for (Event event : events) {
            if (shown.contains(event.id())) {
                (event.when().isKnown() ? dated : undated).add(event(event));
            }
        }
        long more = events.stream().filter(e -> e.status() != Status.DENIAL).count() - told.size();
        return List.of(
                new Brief.Part(null, dated, null),
                new Brief.Part("Without a date", undated, null),
                new Brief.Part(
                        null,
                        more > 0
                                ? List.of(new Brief.Line(
                                        null,
                                        more + " more, told by fewer sources: bellwether events",
                                        null,
                                        List.of()))
                                : List.of(),
                        null));
    }

    private Brief.Line event(Event event) {
        Report first = event.reports().stream()
                .filter(r -> r.status() == event.status())
                .findFirst()
                .orElse(event.reports().getFirst());
        String status = switch (event.status()) {
            case FACT -> "";
            case CLAIM -> " (says " + voice(first.attributedTo()) + ")";
            case PLANNED -> " (planned)";
            case HYPOTHETICAL -> " (possible)";
            case DENIAL -> " (denied)";
        };
        String place = event.place() == null ? "" : ", " + event.place().name();
        String lead = dates.apply(event.when());
        return new Brief.Line(
                lead.isEmpty() ? null : lead,
                event.summary() + place + status,
                shortened.apply(first.evidence().quote()),
                sources(event.reports().stream().map(Report::evidence).toList()));
    }

    private String voice(Voice voice) {
        if (voice.actor() != null) {
            return names.getOrDefault(voice.actor(), Objects.requireNonNullElse(voice.text(), "somebody"));
        }
        return voice.text() == null || isPronoun(voice.text()) ? "somebody" : voice.text();
    }

    private List<Brief.Part> claims(List<ListedClaim> claims) {
        Map<String, List<Claim>> bySpeaker = new TreeMap<>();
        for (ListedClaim listed : claims) {
            String speaker = speaker(listed.claim());
            if (speaker != null) {
                bySpeaker.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(listed.claim());
            }
        }
        return bySpeaker.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Claim>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(SPEAKERS)
                .map(e -> speaker(e.getKey(), e.getValue()))
                .toList();
    }

    private Brief.Part speaker(String name, List<Claim> claims) {
        Set<String> said = new TreeSet<>();
        List<Brief.Line> lines = claims.stream()
                .sorted(Comparator.comparing((Claim c) -> !c.direct())
                        .thenComparing(c -> c.content().getFirst()))
                .filter(c -> said.add(words(c).toLowerCase(Locale.ROOT)))
                .limit(CLAIMS)
                .sorted(Comparator.comparing((Claim c) -> numbers.getOrDefault(c.article(), 0))
                        .thenComparing(c -> c.content().getFirst()))
                .map(this::claim)
                .toList();
        int more = claims.size() - lines.size();
        return new Brief.Part(name, lines, more > 0 ? more + " more" : null);
    }

    private Brief.Line claim(Claim claim) {
        String date = dates.apply(claim.when());
        return new Brief.Line(
                date.isEmpty() ? null : date,
                claim.kind() == Claim.Kind.STATEMENT
                        ? claim.direct() ? "said" : "in the article's words"
                        : claim.kind().name().toLowerCase(Locale.ROOT),
                shortened.apply(words(claim)),
                sources(claim.content()));
    }

    private static String words(Claim claim) {
        return claim.content().stream().map(Span::quote).collect(Collectors.joining(" … "));
    }

    /** The name to show, or null for those of whom there is only a pronoun. */
    private @Nullable String speaker(Claim claim) {
        String name = claim.speaker() == null ? claim.speakerText() : names.get(claim.speaker());
        return name == null || isPronoun(name) ? null : name;
    }

    private Brief.Part denials(List<Event> events, List<ListedClaim> claims) {
        List<Brief.Line> lines = new ArrayList<>();
        Set<Span> shown = new TreeSet<>();
        for (ListedClaim listed : claims) {
            if (listed.claim().kind() == Claim.Kind.DENIAL) {
                String about = listed.event() == null
                        ? ""
                        : queries.event(listed.event().value())
                                .map(e -> " (about: " + e.summary() + ")")
                                .orElse("");
                String speaker = speaker(listed.claim());
                shown.addAll(listed.claim().content());
                lines.add(new Brief.Line(
                        speaker == null ? "somebody" : speaker,
                        "denies" + about,
                        shortened.apply(words(listed.claim())),
                        sources(listed.claim().content())));
            }
        }
        for (Event event : events) {
            for (Report report : event.reports()) {
                if (report.status() == Status.DENIAL && shown.stream().noneMatch(s -> s.overlaps(report.evidence()))) {
                    lines.add(new Brief.Line(
                            voice(report.attributedTo()),
                            "denies: " + event.summary(),
                            shortened.apply(report.evidence().quote()),
                            sources(List.of(report.evidence()))));
                }
            }
        }
        int more = Math.max(0, lines.size() - DENIALS);
        return new Brief.Part(
                null,
                lines.stream().limit(DENIALS).toList(),
                more > 0 ? more + " more: bellwether claims --type denial" : null);
    }

    private List<Integer> sources(List<Span> spans) {
        return spans.stream()
                .map(s -> numbers.getOrDefault(s.article(), 0))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPronoun(String name) {
        return PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
    }
}
