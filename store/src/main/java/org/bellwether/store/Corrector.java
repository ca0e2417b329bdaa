package org.bellwether.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Change;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Passage;
import org.bellwether.model.Span;
import org.bellwether.model.Target;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections, which are about texts and places, of what an analyst says of today's items by their ids; refuses what makes no sense of
 * them. Nothing is changed: what comes of it is to be {@linkplain CaseFolder#log written into the log}.
 */
public final class Corrector {
    private static final int LABEL = 140;

    private static final int SUGGESTIONS = 3;

    private final CaseQueries queries;
    private final Corrections corrections;

    public Corrector(CaseQueries queries) {
        this.queries = queries;
        this.corrections = queries.corrections();
    }

    /**
     * Several actors are one.
     *
     * @param ids the first gives name, kind and country
     */
    public Change merge(List<String> ids) {
        Set<ActorId> actors = new LinkedHashSet<>();
        List<Target.OfActor> targets = new ArrayList<>();
        for (String id : ids) {
            Actor actor = actor(id);
            if (actors.add(actor.id())) {
                targets.add(corrections.target(actor.id(), actor.name()));
            }
        }
        if (targets.size() < 2) {
            throw wrong(
                    ids.size() < 2
                            ? "a merge needs at least two actors"
                            : "%s are one actor already"
                                    .formatted(ids.stream().distinct().collect(Collectors.joining(" and "))));
        }
        return new Change.Merge(targets);
    }

    /**
     * Some mentions of an actor mean another.
     *
     * @param mentions ids of mentions
     * @param documents ids of articles all of whose mentions of him are meant
     */
    public Change split(String id, List<String> mentions, List<String> documents, String name) {
        Actor actor = actor(id);
        if (mentions.isEmpty() && documents.isEmpty()) {
            throw wrong(
                    "a split needs the mentions that mean another, or the article in which all do; show %s lists both"
                            .formatted(actor.id()));
        }
        List<Mention> all = queries.mentions(actor.id());
        List<Mention> taken = new ArrayList<>();
        for (String wanted : mentions) {
            taken.add(all.stream()
                    .filter(m -> m.id().value().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> absent("%s has no mention %s; show %s --format json gives their ids"
                            .formatted(actor.name(), wanted, actor.id()))));
        }
        Set<String> texts = new TreeSet<>();
        for (String wanted : documents) {
            List<Document> same = copies(new ArticleId(wanted));
            if (all.stream().noneMatch(m -> m.span().article().value().equals(wanted))) {
                throw wrong("article %s does not mention %s".formatted(wanted, actor.name()));
            }
            same.forEach(d -> texts.add(d.sha256()));
        }
        Change.Split split = new Change.Split(
                corrections.target(actor.id(), actor.name()),
                taken.stream().map(m -> passage(m.span())).distinct().toList(),
                List.copyOf(texts),
                name);
        if (all.stream()
                .allMatch(m -> split.in().contains(sha256(m.span().article()))
                        || split.mentions().contains(passage(m.span())))) {
            throw wrong("these are all mentions of %s; to call him otherwise, rename %s"
                    .formatted(actor.name(), actor.id()));
        }
        return split;
    }

    /** An actor is called so. */
    public Change rename(String id, String name) {
        Actor actor = actor(id);
        if (actor.name().equals(name.strip())) {
            throw wrong("%s is called so already".formatted(actor.id()));
        }
        try {
            return new Change.Rename(corrections.target(actor.id(), actor.name()), name);
        } catch (IllegalArgumentException unfit) {
            throw wrong(String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * An event is of another type.
     *
     * @param type in any case
     * @param mode one of the type's, or null
     */
    public Change retype(String id, String type, @Nullable String mode) {
        Event event = event(id);
        EventType found = Stream.of(EventType.values())
                .filter(t -> t.name().equalsIgnoreCase(type.strip()))
                .findFirst()
                .orElseThrow(() -> wrong("'%s' is no event type; the types are %s"
                        .formatted(
                                type,
                                Stream.of(EventType.values()).map(Enum::name).collect(Collectors.joining(", ")))));
        String wanted = mode == null ? null : mode.strip().toLowerCase(Locale.ROOT);
        if (wanted != null && !found.modes().contains(wanted)) {
            throw wrong(
                    found.modes().isEmpty()
                            ? "%s has no modes, not '%s' either".formatted(found, mode)
                            : "%s has no mode '%s'; its modes are %s"
                                    .formatted(found, mode, String.join(", ", found.modes())));
        }
        if (event.code().type() == found && Objects.equals(event.code().mode(), wanted)) {
            throw wrong("%s is %s%s already".formatted(event.id(), found, wanted == null ? "" : "/" + wanted));
        }
        return new Change.Retype(target(event), found, wanted);
    }

    /** An event was at another time. */
    public Change redate(String id, String when) {
        Event event = event(id);
        When given = when(when);
        if (event.when().method() == When.Method.GIVEN
                && Objects.equals(event.when().start(), given.start())
                && Objects.equals(event.when().end(), given.end())) {
            throw wrong("%s is dated so already".formatted(event.id()));
        }
        return new Change.Redate(target(event), given);
    }

    /**
     * A time as analysts write it: {@code 2022-03-02}, {@code 2022-03}, {@code 2022}, {@code 2022-03-02..2022-03-05}, where one side may be
     * left open, or {@code unknown}.
     */
    static When when(String text) {
        String plain = text.strip();
        try {
            int dots = plain.indexOf("..");
            if (dots >= 0) {
                String first = plain.substring(0, dots);
                String last = plain.substring(dots + 2);
                return When.range(
                        first.isEmpty() ? null : one(first).start(),
                        last.isEmpty() ? null : one(last).end(),
                        When.Method.GIVEN,
                        null);
            }
            return plain.equalsIgnoreCase("unknown")
                    ? new When(null, null, When.Precision.UNKNOWN, When.Method.GIVEN, null)
                    : one(plain);
        } catch (DateTimeException | IllegalArgumentException unfit) {
            throw wrong("'%s' is no time; write 2022-03-02, 2022-03, 2022, 2022-03-02..2022-03-05 or unknown"
                    .formatted(text));
        }
    }

    private static When one(String date) {
        return switch (date.length()) {
            case 4 -> When.year(Year.parse(date), When.Method.GIVEN, null);
            case 7 -> When.month(YearMonth.parse(date), When.Method.GIVEN, null);
            default -> When.day(LocalDate.parse(date), When.Method.GIVEN, null);
        };
    }

    /**
     * A causal statement, or an event, goes another way. Of an event only the direction can be flipped: who was acted on acts.
     *
     * @param what {@code sign} (plus becomes minus, minus plus), {@code +}, {@code -}, or {@code direction} (what was the effect drives what was
     *     the cause)
     */
    public Change flip(String id, String what) {
        Optional<Event> event = find(id, queries::event);
        if (event.isPresent()) {
            return reverse(event.get(), what);
        }
        Optional<Edge> edge = find(id, queries::edge);
        if (edge.isPresent()) {
            throw wrong("%s is what %d statements say; flip those that are wrong: %s"
                    .formatted(
                            id,
                            edge.get().influences().size(),
                            edge.get().influences().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "))));
        }
        Influence influence = find(id, i -> queries.influence(i).map(l -> l.influence()))
                .orElseThrow(() -> notOf(id, "causal statement", "influences"));
        Change.Flip.Way way = switch (what) {
            case "sign" ->
                switch (influence.sign()) {
                    case PLUS -> Change.Flip.Way.MINUS;
                    case MINUS -> Change.Flip.Way.PLUS;
                    case ZERO, UNKNOWN ->
                        throw wrong(
                                "the sign of %s is '%s' and cannot be turned round; say which it is: flip %s + or flip %s -"
                                        .formatted(id, influence.sign().symbol(), id, id));
                };
            case "+" -> Change.Flip.Way.PLUS;
            case "-" -> Change.Flip.Way.MINUS;
            case "direction" -> isTurned(influence) ? Change.Flip.Way.AS_READ : Change.Flip.Way.TURNED;
            default -> throw wrong("'%s' cannot be flipped; flip sign, direction, + or -".formatted(what));
        };
        if ((way == Change.Flip.Way.PLUS && influence.sign() == Influence.Sign.PLUS)
                || (way == Change.Flip.Way.MINUS && influence.sign() == Influence.Sign.MINUS)) {
            throw wrong("the sign of %s is %s already".formatted(id, what));
        }
        return new Change.Flip(target(influence), way);
    }

    private Change reverse(Event event, String what) {
        if (what.equals("+") || what.equals("-")) {
            throw wrong("%s is an event: it has no sign, only a direction; retype it where it is of another type"
                    .formatted(event.id()));
        }
        if (event.recipients().isEmpty()) {
            throw wrong("%s is done to nobody who is told: there is no direction to flip".formatted(event.id()));
        }
        return new Change.Reverse(target(event), event.recipients());
    }

    private boolean isTurned(Influence influence) {
        return corrections.of(influence.id().value()).stream()
                .anyMatch(c ->
                        c.correction().change() instanceof Change.Flip flip && flip.way() == Change.Flip.Way.TURNED);
    }

    /** An analyst has checked it. */
    public Change confirm(String id) {
        return new Change.Confirm(find(id, queries::actor)
                .<Target>map(a -> corrections.target(a.actor().id(), a.actor().name()))
                .orElseGet(() -> target(id)));
    }

    /** It is not so, or not said. */
    public Change reject(String id) {
        if (find(id, this::rejected).isPresent()) {
            throw wrong("%s is rejected already; correct restore %s takes it back in".formatted(id, id));
        }
        find(id, queries::actor).ifPresent(actor -> {
            throw wrong("%s is an actor, whom texts mention: merge or split him, or reject what he is said to do"
                    .formatted(id));
        });
        return new Change.Reject(target(id));
    }

    /** It was neither rejected nor confirmed. */
    public Change restore(String id) {
        Optional<ListedActor> actor = find(id, queries::actor);
        String today = actor.map(a -> a.actor().id().value()).orElse(id);
        boolean marked = find(id, this::rejected).isPresent()
                || Stream.concat(Stream.of(today), queries.today(id).stream()).anyMatch(corrections::isConfirmed);
        Target target = actor.<Target>map(
                        a -> corrections.target(a.actor().id(), a.actor().name()))
                .orElseGet(() -> target(id));
        if (!marked) {
            throw wrong(
                    "%s is neither rejected nor confirmed; correct undo takes other corrections back".formatted(id));
        }
        return new Change.Restore(target);
    }

    /**
     * Takes a correction back.
     *
     * @param which its id or its number in the log
     */
    public CorrectionId undo(String which) {
        List<ListedCorrection> all = corrections.all();
        ListedCorrection found = all.stream()
                .filter(c -> c.correction().id().value().equals(which)
                        || Integer.toString(c.number()).equals(which))
                .findFirst()
                .orElseThrow(() -> absent(
                        all.isEmpty()
                                ? "there are no corrections in this case"
                                : "no correction has the number or id '%s'; correct log lists them".formatted(which)));
        Entry.Undo undo = found.undo();
        if (undo != null) {
            throw wrong("correction %s was undone on %s by %s; make it again if it should hold"
                    .formatted(which, undo.when(), undo.who()));
        }
        return found.correction().id();
    }

    private Optional<Target> rejected(String id) {
        return corrections
                .event(id)
                .<Target>map(this::target)
                .or(() -> corrections.claim(id).map(this::target))
                .or(() -> corrections.influence(id).map(this::target))
                .or(() -> corrections.conflict(id).map(this::target));
    }

    /** What is no actor. */
    private Target target(String id) {
        return find(
                        id,
                        i -> queries.event(i)
                                .<Target>map(this::target)
                                .or(() -> queries.claim(i).map(c -> target(c.claim())))
                                .or(() -> queries.influence(i).map(l -> target(l.influence())))
                                .or(() -> queries.conflict(i).map(this::target))
                                .or(() -> queries.edge(i).map(this::target))
                                .or(() -> rejected(i)))
                .orElseThrow(() -> {
                    if (queries.node(id).isPresent()) {
                        return wrong(
                                "%s is a state that statements speak of: merge actors, or reject statements; show %s lists them"
                                        .formatted(id, id));
                    }
                    if (queries.document(id).isPresent()) {
                        return wrong("%s is an article; remove %s takes it out of the case".formatted(id, id));
                    }
                    return unknown(id, "nothing in the case has the id '%s'".formatted(id));
                });
    }

    private Target.OfEvent target(Event event) {
        String time = event.when().startIso() == null
                ? ""
                : ", " + event.when().startIso()
                        + (Objects.equals(event.when().startIso(), event.when().endIso())
                                ? ""
                                : " to "
                                        + Objects.requireNonNullElse(
                                                event.when().endIso(), "…"));
        return new Target.OfEvent(
                event.summary() + time,
                event.reports().stream()
                        .map(r -> new Target.Told(passage(r.trigger()), r.code().type()))
                        .distinct()
                        .toList());
    }

    private Target.OfClaim target(Claim claim) {
        String said = claim.content().stream().map(Span::quote).collect(Collectors.joining(" … "));
        List<Target.Said> sayings = new ArrayList<>();
        for (Document document : copies(claim.article())) {
            queries.stored(document.id()).orElseThrow().reading().claims().stream()
                    .filter(c -> c.id().equals(claim.id()) || quotes(c).equals(quotes(claim)))
                    .forEach(c -> sayings.add(new Target.Said(
                            Passage.of(c.content().getFirst(), document.sha256()),
                            Passage.of(c.cue(), document.sha256()))));
        }
        return new Target.OfClaim(
                shortened("%s: %s".formatted(claim.voice().called(_ -> null), said)),
                sayings.stream().distinct().toList());
    }

    private static List<String> quotes(Claim claim) {
        List<String> quotes =
                new ArrayList<>(claim.content().stream().map(Span::quote).toList());
        quotes.add(claim.cue().quote());
        return quotes;
    }

    private Target.OfInfluence target(Influence influence) {
        return new Target.OfInfluence(
                shortened(label(influence)), statements(influence).distinct().toList());
    }

    private static String label(Influence influence) {
        return "%s %s %s"
                .formatted(
                        influence.cause().words().quote(),
                        switch (influence.sign()) {
                            case PLUS -> "→ +";
                            case MINUS -> "→ −";
                            case ZERO -> "→ 0";
                            case UNKNOWN -> "→ ?";
                        },
                        influence.effect().words().quote());
    }

    /** The statement as it was read, and its like in copies of the article. */
    private Stream<Target.Driven> statements(Influence influence) {
        List<String> words = words(influence);
        return copies(influence.article()).stream()
                .flatMap(d -> queries.stored(d.id()).orElseThrow().reading().influences().stream()
                        .filter(i -> i.id().equals(influence.id()) || words(i).equals(words))
                        .map(i -> new Target.Driven(
                                Passage.of(i.cause().words(), d.sha256()),
                                Passage.of(i.effect().words(), d.sha256()))));
    }

    /** The same whichever way the statement is turned. */
    private static List<String> words(Influence i) {
        return Stream.concat(
                        Stream.of(i.evidence().quote()),
                        Stream.of(i.cause().words().quote(), i.effect().words().quote())
                                .sorted())
                .toList();
    }

    private Target.OfInfluence target(Edge edge) {
        return new Target.OfInfluence(
                shortened("%s → %s".formatted(name(edge.cause()), name(edge.effect()))),
                edge.influences().stream()
                        .flatMap(i -> queries.influence(i.value()).stream())
                        .flatMap(l -> statements(l.influence()))
                        .distinct()
                        .toList());
    }

    private String name(NodeId node) {
        return queries.node(node.value()).map(Node::name).orElse(node.value());
    }

    private Target.OfConflict target(Conflict conflict) {
        return new Target.OfConflict(shortened(conflict.about()), passage(conflict.a()), passage(conflict.b()));
    }

    /** The article with its copies. */
    private List<Document> copies(ArticleId article) {
        ArticleId original = document(article.value()).original();
        return queries.copiesOf(original);
    }

    private Document document(String id) {
        return queries.document(id)
                .map(ListedDocument::document)
                .orElseThrow(() -> absent("there is no article '%s'; bellwether documents lists them".formatted(id)));
    }

    private Passage passage(Span span) {
        return Passage.of(span, sha256(span.article()));
    }

    private String sha256(ArticleId article) {
        return document(article.value()).sha256();
    }

    private Actor actor(String id) {
        return find(id, queries::actor).map(ListedActor::actor).orElseThrow(() -> notOf(id, "actor", "actors"));
    }

    private Event event(String id) {
        return find(id, queries::event).orElseThrow(() -> {
            boolean rejected = corrections.event(id).isPresent();
            return rejected
                    ? wrong("%s is rejected; correct restore %s first".formatted(id, id))
                    : notOf(id, "event", "events");
        });
    }

    /** By its id, or by one that it once had. */
    private <T> Optional<T> find(String id, Function<String, Optional<T>> question) {
        return question.apply(id).or(() -> queries.today(id).flatMap(question));
    }

    private CorrectionException notOf(String id, String what, String list) {
        boolean there = queries.document(id).isPresent()
                || queries.actor(id).isPresent()
                || queries.event(id).isPresent()
                || queries.claim(id).isPresent()
                || queries.influence(id).isPresent()
                || queries.conflict(id).isPresent()
                || queries.node(id).isPresent()
                || queries.edge(id).isPresent();
        return there
                ? wrong("%s is no %s; bellwether %s lists them".formatted(id, what, list))
                : unknown(id, "the case has no %s '%s'".formatted(what, id));
    }

    /** Perhaps a name was given. */
    private CorrectionException unknown(String id, String message) {
        List<String> close = queries.actors(new Filter(id, null, null, null, null, null, SUGGESTIONS)).stream()
                .map(a -> "%s (%s)".formatted(a.actor().id(), a.actor().name()))
                .toList();
        return absent(
                close.isEmpty()
                        ? message + "; the lists and show give ids"
                        : message + "; did you mean " + String.join(", ", close) + "?");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LABEL - 1)).strip() + "…";
    }

    private static CorrectionException wrong(String message) {
        return new CorrectionException(false, message);
    }

    private static CorrectionException absent(String message) {
        return new CorrectionException(true, message);
    }
}
