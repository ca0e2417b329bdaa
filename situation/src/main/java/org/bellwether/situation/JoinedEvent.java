package org.bellwether.situation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Event;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventId;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** One event made of all reports of it. */
final class JoinedEvent {
    private static final Comparator<Report> BY_EVIDENCE = Comparator.comparing(Report::evidence)
            .thenComparing(Report::trigger)
            .thenComparing(Report::id);

    /** How many names a summary gives on each side. */
    private static final int NAMES = 3;

    /** Stands in a summary for those who act where the text does not tell. */
    private static final String UNTOLD = "(by whom is not told)";

    private final List<Report> reports;
    private final List<Report> headlinesLast;
    private final Function<ArticleId, String> source;

    private JoinedEvent(List<Report> reports, Function<ArticleId, String> source) {
        this.reports = reports;
        headlinesLast = reports.stream()
                .sorted(Comparator.comparing(r -> r.evidence().start() == 0))
                .toList();
        this.source = source;
    }

    /**
     * The reports as one event. Where they differ, the version of most independent sources counts, then the first report's.
     * Its confidence is that of the surest report: that several sources tell it is another figure.
     *
     * @param reports at least one; the order does not matter
     * @param source from an article to who counts as its source
     * @param name from an actor to the name to show
     */
    static Event of(List<Report> reports, Function<ArticleId, String> source, Function<ActorId, String> name) {
        return of(reports, source, name, new Corrected(null, null, List.of()));
    }

    /**
     * What an analyst says of an event.
     *
     * @param code what it is, or null to take it from the reports
     * @param when when it was, or null to take it from the reports
     * @param acting who acts; where they are only acted on in the reports, the sides change places
     */
    record Corrected(@Nullable EventCode code, @Nullable When when, List<ActorId> acting) {
        private boolean turns(List<ActorId> actors, List<ActorId> recipients) {
            return actors.stream().noneMatch(acting::contains)
                    && recipients.stream().anyMatch(acting::contains);
        }
    }

    /** The same with what an analyst says of it. */
    static Event of(
            List<Report> reports,
            Function<ArticleId, String> source,
            Function<ActorId, String> name,
            Corrected corrected) {
        JoinedEvent joined =
                new JoinedEvent(reports.stream().sorted(BY_EVIDENCE).toList(), source);
        return joined.event(name, corrected);
    }

    private EventCode code() {
        EventType type = Objects.requireNonNull(most(r -> r.code().type()));
        String mode = most(r -> r.code().type() == type ? r.code().mode() : null);
        String cameo = most(r -> r.code().type() == type ? r.code().cameo() : null);
        return new EventCode(type, mode, cameo);
    }

    private Event event(Function<ActorId, String> name, Corrected corrected) {
        EventCode code = corrected.code() != null ? corrected.code() : code();
        List<ActorId> doing =
                Objects.requireNonNullElse(most(r -> r.actors().isEmpty() ? null : r.actors()), List.of());
        List<ActorId> others =
                Objects.requireNonNullElse(most(r -> r.recipients().isEmpty() ? null : r.recipients()), List.of());
        List<ActorId> undergoing =
                others.stream().filter(r -> !doing.contains(r)).toList();
        boolean turned = corrected.turns(doing, undergoing);
        List<ActorId> actors = turned ? undergoing : doing;
        List<ActorId> recipients = turned ? doing : undergoing;
        return new Event(
                id(reports),
                code,
                reports.stream()
                        .flatMap(r -> r.contexts().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                actors,
                recipients,
                corrected.when() != null ? corrected.when() : when(),
                place(),
                reports.stream()
                        .map(Report::status)
                        .min(Comparator.naturalOrder())
                        .orElse(Status.DENIAL),
                summary(code.type(), actors, recipients, name),
                (int) reports.stream()
                        .map(r -> source.apply(r.evidence().article()))
                        .distinct()
                        .count(),
                reports.stream().mapToDouble(Report::confidence).max().orElse(0),
                reports);
    }

    /** The id of the event whose smallest report is among these. */
    static EventId id(List<Report> reports) {
        return id(
                reports.stream().map(Report::id).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** The id that an event of this one report has. */
    static EventId id(ReportId report) {
        return new EventId("e" + report.value().substring(1));
    }

    /**
     * The value that most sources give, then most reports, then the first report below a headline, which tells in short; null where
     * none gives one.
     */
    private <T> @Nullable T most(Function<Report, @Nullable T> value) {
        Map<T, Set<String>> sources = new LinkedHashMap<>();
        Map<T, Integer> counts = new LinkedHashMap<>();
        for (Report report : headlinesLast) {
            T found = value.apply(report);
            if (found != null) {
                sources.computeIfAbsent(found, _ -> new TreeSet<>())
                        .add(source.apply(report.evidence().article()));
                counts.merge(found, 1, Integer::sum);
            }
        }
        T best = null;
        for (T candidate : sources.keySet()) {
            if (best == null || weight(candidate, sources, counts) > weight(best, sources, counts)) {
                best = candidate;
            }
        }
        return best;
    }

    private static <T> long weight(T value, Map<T, Set<String>> sources, Map<T, Integer> counts) {
        return Objects.requireNonNull(sources.get(value)).size() * 1_000_000L
                + Objects.requireNonNull(counts.get(value));
    }

    /** Of the times that agree with most sources the most precise; reports keep their own, so that disagreement shows. */
    private When when() {
        Map<When, Set<String>> told = new LinkedHashMap<>();
        for (Report report : reports) {
            if (report.when().isKnown()) {
                told.computeIfAbsent(report.when(), _ -> new HashSet<>())
                        .add(source.apply(report.evidence().article()));
            }
        }
        Map<When, Long> agreeing = new HashMap<>();
        told.keySet().forEach(when -> agreeing.put(when, agreeing(when, told)));
        return told.keySet().stream()
                .min(Comparator.comparingLong((When w) -> -agreeing.getOrDefault(w, 0L))
                        .thenComparingLong(JoinedEvent::days))
                .orElseGet(() -> reports.stream()
                        .map(Report::when)
                        .filter(w -> w.text() != null)
                        .findFirst()
                        .orElse(When.unknown()));
    }

    /** How many sources tell of a time that may be the same. */
    private static long agreeing(When when, Map<When, Set<String>> told) {
        return told.entrySet().stream()
                .filter(other -> other.getKey().isCompatibleWith(when))
                .flatMap(other -> other.getValue().stream())
                .distinct()
                .count();
    }

    private static long days(When when) {
        return when.start() == null || when.end() == null
                ? Long.MAX_VALUE
                : when.end().toEpochDay() - when.start().toEpochDay();
    }

    private @Nullable Place place() {
        Place.Precision finest = reports.stream()
                .map(Report::place)
                .filter(Objects::nonNull)
                .map(Place::precision)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return most(r -> r.place() != null && r.place().precision() == finest ? r.place() : null);
    }

    private String summary(
            EventType type, List<ActorId> actors, List<ActorId> recipients, Function<ActorId, String> name) {
        Report first = reports.stream().min(Comparator.comparing(Report::id)).orElseThrow();
        return "%s%s: %s (%s)"
                .formatted(
                        actors.isEmpty() ? UNTOLD : names(actors, name),
                        recipients.isEmpty() ? "" : " → " + names(recipients, name),
                        type,
                        first.trigger().quote().replaceAll("\\s+", " "));
    }

    private static String names(List<ActorId> actors, Function<ActorId, String> name) {
        Stream<String> shown = actors.stream().limit(NAMES).map(name);
        String more = actors.size() > NAMES ? " and %d more".formatted(actors.size() - NAMES) : "";
        return shown.collect(Collectors.joining(", ")) + more;
    }
}
