package org.bellwether.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.store.Bucket;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.CaseTallies;
import org.bellwether.store.ChosenEvents;
import org.bellwether.store.Criteria;
import org.bellwether.store.EventBrief;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/** Events over time: counted by period, and the best sourced of them one by one. */
final class TimelinePage {
    /** So many events can be drawn one by one. */
    private static final int MOST = 2000;

    /** So many are sent where that is not all: they are counted then, and a closer view asks again. */
    private static final int SAMPLE = 600;

    /** So many periods can be told apart on a screen. */
    private static final int PERIODS = 120;

    private TimelinePage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Criteria criteria = Kinds.eventCriteria(asked);
        String wanted = asked.oneOf("bucket", List.of("auto", "day", "week", "month", "quarter", "year"));
        ChosenEvents chosen = queries.tallies().choose(criteria);
        ChosenEvents.Spread spread = chosen.spread();
        CaseTallies.Days days = spread.days();
        Bucket bucket = wanted == null || wanted.equals("auto")
                ? fitting(days)
                : Bucket.valueOf(wanted.toUpperCase(Locale.ROOT));
        List<ChosenEvents.Count> counts = spread.by(bucket);
        List<EventBrief> events = queries.briefs(shown(chosen, spread.dated(), counts, bucket));
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
                            .text("end", bucket.end(c.start()))
                            .number("cooperation", c.cooperation())
                            .number("conflict", c.conflict())
                            .number("neutral", c.neutral())
                            .number("imprecise", c.imprecise()));
            out.objects("events", events, TimelinePage::event);
            out.flag("truncated", events.size() < spread.dated());
            out.number("undated", spread.undated());
            out.objects("undated_types", spread.undated() == 0 ? List.of() : chosen.undatedTypes(), Overview::type);
            named.write(queries, out);
        }));
    }

    /** All of them, or of each period as many as are drawn. */
    private static List<String> shown(ChosenEvents chosen, int dated, List<ChosenEvents.Count> counts, Bucket bucket) {
        if (dated <= MOST) {
            return chosen.dated();
        }
        int each = Math.max(1, SAMPLE / Math.max(1, counts.size()));
        return chosen.best(counts, bucket, each).stream().limit(SAMPLE).toList();
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

    /** The periods between two days, as the network's page steps through them; none where no day is known. */
    static List<LocalDate> starts(@Nullable String from, @Nullable String to, Bucket bucket) {
        if (from == null || to == null) {
            return List.of();
        }
        LocalDate start = bucket.start(LocalDate.parse(from));
        LocalDate end = LocalDate.parse(to);
        return Stream.iterate(start, d -> !d.isAfter(end), d -> bucket.end(d).plusDays(1))
                .limit(2L * PERIODS)
                .toList();
    }
}
