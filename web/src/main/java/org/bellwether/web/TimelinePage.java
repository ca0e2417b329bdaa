package org.bellwether.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bellwether.model.ActorId;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.CaseTallies;
import org.bellwether.store.CaseTallies.Bucket;
import org.bellwether.store.Criteria;
import org.bellwether.store.EventBrief;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/** Events over time: counted by period, and the best sourced of them one by one. */
final class TimelinePage {
    /** So many events can be drawn one by one. */
    private static final int MOST = 2000;

    /** So many periods can be told apart on a screen. */
    private static final int PERIODS = 120;

    private TimelinePage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Criteria criteria = Kinds.eventCriteria(asked);
        String wanted = asked.oneOf("bucket", List.of("auto", "day", "week", "month", "quarter", "year"));
        CaseTallies tallies = queries.tallies();
        CaseTallies.Spread spread = tallies.spread(criteria);
        CaseTallies.Days days = spread.days();
        Bucket bucket = wanted == null || wanted.equals("auto")
                ? fitting(days)
                : Bucket.valueOf(wanted.toUpperCase(Locale.ROOT));
        List<CaseTallies.Count> counts = tallies.byTime(criteria, bucket);
        int dated = spread.events() - spread.undated();
        int each = Math.max(1, MOST / Math.max(1, counts.size()));
        List<EventBrief> events = queries.briefs(tallies.shown(criteria, bucket, dated, MOST, each));
        Named named = new Named();
        events.forEach(e -> {
            e.actors().forEach(a -> named.actor(new ActorId(a)));
            e.recipients().forEach(a -> named.actor(new ActorId(a)));
        });
        return Reply.json(JsonOut.object(out -> {
            out.text("bucket", bucket.name().toLowerCase(Locale.ROOT));
            out.text("from", days.from());
            out.text("to", days.to());
            out.objects(
                    "buckets",
                    counts,
                    (o, c) -> o.text("start", c.start())
                            .text("end", last(LocalDate.parse(c.start()), bucket))
                            .number("cooperation", c.cooperation())
                            .number("conflict", c.conflict())
                            .number("neutral", c.neutral())
                            .number("imprecise", c.imprecise()));
            out.objects("events", events, TimelinePage::event);
            out.flag("truncated", events.size() < dated);
            out.number("undated", spread.undated());
            named.write(queries, out);
        }));
    }

    private static void event(JsonOut out, EventBrief event) {
        out.text("id", event.id())
                .text("type", event.type())
                .text("quad", event.type().quad().name().toLowerCase(Locale.ROOT))
                .number("intensity", event.intensity())
                .text("status", event.status().name().toLowerCase(Locale.ROOT))
                .raw("when", ContractRecords.time(event.when()))
                .text("summary", event.summary())
                .number("independent_sources", event.independentSources())
                .texts("actors", event.actors())
                .texts("recipients", event.recipients());
    }

    /** The shortest periods of which not too many are needed. */
    static Bucket fitting(CaseTallies.Days days) {
        return days.from() == null || days.to() == null
                ? Bucket.DAY
                : fitting(ChronoUnit.DAYS.between(LocalDate.parse(days.from()), LocalDate.parse(days.to())) + 1);
    }

    private static Bucket fitting(long days) {
        for (Bucket bucket : Bucket.values()) {
            if (days / length(bucket) <= PERIODS) {
                return bucket;
            }
        }
        return Bucket.YEAR;
    }

    private static int length(Bucket bucket) {
        return switch (bucket) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case YEAR -> 365;
        };
    }

    /** The last day of a period. */
    static LocalDate last(LocalDate start, Bucket bucket) {
        return switch (bucket) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case QUARTER -> start.plusMonths(3).minusDays(1);
            case YEAR -> start.plusYears(1).minusDays(1);
        };
    }

    /** The periods between two days, as the network's page steps through them; none where no day is known. */
    static List<LocalDate> starts(@Nullable String from, @Nullable String to, Bucket bucket) {
        if (from == null || to == null) {
            return List.of();
        }
        LocalDate first = LocalDate.parse(from);
        LocalDate start = switch (bucket) {
            case DAY -> first;
            case WEEK -> first.minusDays(first.getDayOfWeek().getValue() - 1L);
            case MONTH -> first.withDayOfMonth(1);
            case QUARTER ->
                first.withMonth((first.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> first.withDayOfYear(1);
        };
        LocalDate end = LocalDate.parse(to);
        return java.util.stream.Stream.iterate(
                        start, d -> !d.isAfter(end), d -> last(d, bucket).plusDays(1))
                .limit(2L * PERIODS)
                .toList();
    }
}
