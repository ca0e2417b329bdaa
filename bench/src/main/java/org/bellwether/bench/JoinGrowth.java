package org.bellwether.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bellwether.extract.ArticleReader;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Limits;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Document;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.bellwether.situation.Compared;
import org.bellwether.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Measures how joining grows: the readings of some articles again and again, under other ids, with other days, with every second longer word of
 * their sentences exchanged, and with every actor whom the bundled knowledge does not know under another name.
 */
public final class JoinGrowth {
    private static final Pattern LONGER_WORD = Pattern.compile("\\b[a-z]{5,}\\b");
    private static final int DAYS = 700;

    private final List<Reading> base;
    private final Map<Integer, List<String>> byLength = new TreeMap<>();

    /**
     * How joining some articles went.
     *
     * @param articles how many
     * @param reports in all of them
     * @param joined the case
     * @param cpuSeconds what joining took, without making the readings
     * @param pairs how many pairs of events were compared
     * @param added the same of joining them once more with another article
     */
    record Growth(
            int articles,
            int reports,
            Case joined,
            double cpuSeconds,
            long pairs,
            @Nullable Growth added) {
        /** Events that more than one article reports. */
        long ofSeveralArticles() {
            return joined.events().stream()
                    .filter(e -> e.reports().stream()
                                    .map(r -> r.evidence().article())
                                    .distinct()
                                    .count()
                            > 1)
                    .count();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "articles %d, reports %d, events %d, of several articles %d, actors %d: %.2f CPU-seconds, %d pairs compared%s",
                    articles,
                    reports,
                    joined.events().size(),
                    ofSeveralArticles(),
                    joined.actors().size(),
                    cpuSeconds,
                    pairs,
                    added == null
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; with one more: %.2f CPU-seconds, %d pairs compared",
                                    added.cpuSeconds,
                                    added.pairs));
        }
    }

    JoinGrowth(List<Reading> base) {
        this.base = List.copyOf(base);
        base.forEach(reading -> reading.reports()
                .forEach(report -> LONGER_WORD
                        .matcher(report.evidence().quote())
                        .results()
                        .map(MatchResult::group)
                        .forEach(word -> byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>())
                                .add(word))));
    }

    /**
     * Prints CPU-seconds of joining.
     *
     * @param arguments a folder of articles, then how many readings to join, one number after the other
     */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: JoinGrowth ARTICLES COUNT...");
            System.exit(2);
        }
        ArticleReader reader = new ArticleReader(Engines.english(Engines.cacheFolder(System.getenv()), (_, _) -> {}));
        List<Reading> base = new ArrayList<>();
        new ArticleIngest(new IngestOptions(null, null, null, Limits.DEFAULT), InputStream.nullInputStream())
                .read(List.of(arguments[0]))
                .forEachRemaining(found -> {
                    if (found instanceof Ingested.Found(Article article)) {
                        base.add(reader.read(article));
                    }
                });
        JoinGrowth growth = new JoinGrowth(base);
        for (int i = 1; i < arguments.length; i++) {
            System.out.println(growth.measure(Integer.parseInt(arguments[i])));
        }
    }

    /** Joins that many readings, the ones given over and over with their changes; then again with one more. */
    Growth measure(int count) {
        Compared compared = new Compared();
        Growth first = measure(count, compared);
        return new Growth(
                first.articles,
                first.reports,
                first.joined,
                first.cpuSeconds,
                first.pairs,
                measure(count + 1, compared));
    }

    private Growth measure(int count, Compared compared) {
        Situation situation = new Situation(List.of(), compared);
        int reports = 0;
        for (int i = 0; i < count; i++) {
            Reading reading = changed(base.get(i % base.size()), i);
            reports += reading.reports().size();
            situation.add(document(reading.article(), i));
            situation.add(reading);
        }
        long before = cpu();
        Case joined = situation.joined();
        return new Growth(count, reports, joined, (cpu() - before) / 1e9, compared.pairs(), null);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Document document(ArticleId id, int number) {
        String name = "paper " + number % 97;
        return new Document(
                id,
                "file:///" + id.value(),
                null,
                name,
                List.of(),
                "en",
                When.unknown(),
                null,
                9,
                id.value(),
                null,
                null);
    }

    private Reading changed(Reading reading, int number) {
        Random random = new Random(number);
        ArticleId article = new ArticleId("g%06d".formatted(number));
        Map<ActorId, ActorId> ids = new TreeMap<>();
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : reading.actors()) {
            boolean own = actor.id().isUnnamed() || actor.id().value().matches(".*[0-9a-f]{8,}.*");
            ActorId id = own ? new ActorId("%s-%d".formatted(actor.id().value(), number)) : actor.id();
            ids.put(actor.id(), id);
            actors.add(new Actor(
                    id,
                    own && !actor.id().isUnnamed()
                            ? exchanged(actor.name() + " name" + random.nextInt(500), random)
                            : actor.name(),
                    actor.kind(),
                    actor.country(),
                    actor.sectors(),
                    List.of(),
                    List.of(),
                    actor.wikidata()));
        }
        int days = random.nextInt(DAYS);
        List<Report> reports = new ArrayList<>();
        for (Report report : reading.reports()) {
            reports.add(new Report(
                    new ReportId("%s-%d".formatted(report.id().value(), number)),
                    span(report.evidence(), article, random),
                    new Span(
                            article,
                            report.trigger().start(),
                            report.trigger().end(),
                            report.trigger().quote()),
                    report.code(),
                    report.contexts(),
                    report.actors().stream().map(a -> ids.getOrDefault(a, a)).toList(),
                    report.recipients().stream()
                            .map(a -> ids.getOrDefault(a, a))
                            .toList(),
                    later(report.when(), days),
                    report.place(),
                    report.status(),
                    report.attributedTo(),
                    report.confidence(),
                    report.rule()));
        }
        return new Reading(article, actors, List.of(), reports, List.of(), List.of());
    }

    private static When later(When when, int days) {
        LocalDate start = when.start();
        return when.precision() == When.Precision.DAY && start != null
                ? When.day(start.plusDays(days), when.method(), when.text())
                : when;
    }

    private Span span(Span span, ArticleId article, Random random) {
        return new Span(article, span.start(), span.end(), exchanged(span.quote(), random));
    }

    /** Words of the same length, so that the offsets hold. */
    private String exchanged(String text, Random random) {
        return LONGER_WORD.matcher(text).replaceAll(found -> {
            List<String> others = byLength.getOrDefault(found.group().length(), List.of(found.group()));
            return random.nextBoolean() ? found.group() : others.get(random.nextInt(others.size()));
        });
    }
}
