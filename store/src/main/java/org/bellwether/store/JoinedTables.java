package org.bellwether.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Mention;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.bellwether.situation.Compared;
import org.bellwether.situation.Copies;
import org.bellwether.situation.Situation;
import org.bellwether.situation.conflict.ConflictFinder;

/** Writes what {@link Situation} joins into the tables that are asked. */
final class JoinedTables {
    private final CaseFolder folder;
    private final Sql sql;
    private final RecordJson json;

    /** Where each actor of a reading is mentioned, and how often altogether. */
    private final Map<ActorId, Set<ArticleId>> mentioned = new TreeMap<>();

    private final Map<ActorId, Integer> mentions = new TreeMap<>();

    JoinedTables(CaseFolder folder, Sql sql, RecordJson json) {
        this.folder = folder;
        this.sql = sql;
        this.json = json;
    }

    /**
     * Joins everything anew and replaces the tables, all or nothing.
     *
     * @param near articles whose texts are all but the same, in groups of two or more
     * @param compared what the joining before has found
     */
    void write(List<List<ArticleId>> near, Compared compared) {
        Situation situation = new Situation(folder.standing(), compared);
        List<Mention> touched = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        Set<ArticleId> analysed = new TreeSet<>();
        folder.readings().eachTold(told -> {
            Document document = told.document();
            documents.add(document);
            if (told.analysed()) {
                analysed.add(document.id());
            }
            situation.add(document);
            if (situation.isTouched(document)) {
                Reading whole = folder.stored(document.id()).orElseThrow().reading();
                situation.addWithoutClaims(whole);
                touched.addAll(whole.mentions()); // some may mean somebody else
            } else {
                situation.addWithoutClaims(told.reading());
                told.mentioned().forEach(m -> count(m.actor(), m.times(), document.id()));
            }
        });
        Copies.marked(documents, near).forEach(situation::add);
        Case joined = situation.joined();
        touched.forEach(
                m -> count(joined.corrected().moves().meant(m), 1, m.span().article()));
        ConflictFinder finder = finder(joined);
        List<Conflict> conflicts = finder.find();
        replace(joined.withConflicts(conflicts), finder.rejected(), analysed, touched);
    }

    private void count(ActorId actor, int times, ArticleId article) {
        mentions.merge(actor, times, Integer::sum);
        mentioned.computeIfAbsent(actor, _ -> new TreeSet<>()).add(article);
    }

    /** Twice through all readings: what has no counterpart is not held. */
    private ConflictFinder finder(Case joined) {
        ConflictFinder finder = new ConflictFinder(joined);
        folder.readings().eachSaid(said -> said.statements().forEach(finder::survey));
        folder.readings().eachSaid(said -> {
            said.statements().forEach(finder::add);
            said.rebuttals().forEach(finder::add);
        });
        return finder;
    }

    /** As below, of a case that nobody has corrected. */
    void replace(Case joined, Set<ArticleId> analysed) {
        replace(joined, List.of(), analysed, List.of());
    }

    /**
     * Replaces the tables by what is joined, all or nothing.
     *
     * @param rejected conflicts that an analyst has rejected
     * @param analysed the articles in which anything was looked for
     * @param touched the mentions of articles that corrections speak of
     */
    private void replace(Case joined, List<Conflict> rejected, Set<ArticleId> analysed, List<Mention> touched) {
        sql.transaction(() -> {
            try (JoinedRows rows = JoinedRows.of(sql, folder.folder())) {
                Links links = new Links(rows, itemsIn(joined.conflicts()));
                Ranks ranks = new Ranks(rows, joined.documents());
                CorrectionTables corrections = new CorrectionTables(sql, json, links);
                corrections.empty();
                documents(joined, analysed, rows);
                actors(joined, rows, links);
                events(joined, rows, links);
                claims(joined, rows, links, ranks);
                new InfluenceTables(rows, json, links).write(joined, ranks);
                conflicts(joined, rows, links, ranks);
                corrections.write(joined, rejected);
                corrections.moved(joined, touched);
                new FactTables(rows, json).write(joined);
                rows.takeOutTheRest();
                CountTables.write(sql);
                rows.keep();
            }
            sql.update("UPDATE meta SET value = 'yes' WHERE key = 'joined'");
            sql.update("DELETE FROM meta WHERE key = 'changes'");
            CaseFolder.changed(sql);
        });
    }

    private void documents(Case joined, Set<ArticleId> analysed, JoinedRows rows) throws SQLException {
        ChangedRows row = rows.table("documents");
        for (Document document : joined.documents()) {
            String publisher = document.publisher() == null ? "" : document.publisher();
            row.write(
                    document.id().value(),
                    publisher.toLowerCase(Locale.ROOT),
                    Days.first(document.published()),
                    Days.last(document.published()),
                    analysed.contains(document.id()) ? 1 : 0,
                    json.write(document));
        }
    }

    private void actors(Case joined, JoinedRows rows, Links links) throws SQLException {
        Map<ActorId, Integer> counts = new TreeMap<>();
        mentions.forEach((actor, count) -> counts.merge(joined.joined(actor), count, Integer::sum));
        ChangedRows row = rows.table("actors");
        for (Actor actor : joined.actors()) {
            String names = Stream.concat(
                            Stream.of(actor.name()), actor.aliases().stream().map(Alias::text))
                    .map(n -> n.toLowerCase(Locale.ROOT))
                    .distinct()
                    .collect(Collectors.joining("\n"));
            row.write(
                    actor.id().value(),
                    actor.kind().name(),
                    names,
                    counts.getOrDefault(actor.id(), 0),
                    json.write(actor));
        }
        for (Map.Entry<ActorId, Set<ArticleId>> entry : mentioned.entrySet()) {
            for (ArticleId article : entry.getValue()) {
                links.told(joined.joined(entry.getKey()).value(), article);
                links.involved(joined.joined(entry.getKey()), article.value());
            }
        }
        for (Map.Entry<ActorId, ActorId> entry : joined.actorOf().entrySet()) {
            links.former(entry.getKey().value(), entry.getValue().value());
        }
    }

    private void events(Case joined, JoinedRows rows, Links links) throws SQLException {
        ChangedRows row = rows.table("events");
        for (Event event : joined.events()) {
            String id = event.id().value();
            row.write(
                    id,
                    event.code().type().name(),
                    event.status().name(),
                    Days.first(event.when()),
                    Days.last(event.when()),
                    json.write(event));
            for (Report report : event.reports()) {
                links.told(id, report.evidence().article());
                links.former(report.id().value(), id);
                // an event that is joined to another was once found under its own report's id
                links.former("e" + report.id().value().substring(1), id);
                for (ActorId actor : report.actors()) {
                    links.involved(actor, id);
                }
                for (ActorId actor : report.recipients()) {
                    links.involved(actor, id);
                }
            }
        }
    }

    private void claims(Case joined, JoinedRows rows, Links links, Ranks ranks) throws SQLException {
        ChangedRows row = rows.table("claims");
        Set<ArticleId> copies = copies(joined);
        // One article's claims at a time: all of a large case's would not fit beside its reports.
        folder.readings().eachClaims(read -> {
            List<Claim> claims = new ArrayList<>();
            for (Claim claim : read) {
                if (joined.isRejected(claim)) {
                    CorrectionTables.rejected(sql, claim.id().value(), "claim", json.write(joined.joined(claim)));
                } else {
                    claims.add(joined.joined(claim));
                }
            }
            for (Claim claim : claims) {
                claim(claim, joined, copies, row, links);
            }
            ranks.claims(claims, copies);
        });
    }

    private void claim(Claim claim, Case joined, Set<ArticleId> copies, ChangedRows row, Links links) {
        EventId event = claim.report() == null ? null : joined.eventOf().get(claim.report());
        row.write(
                claim.id().value(),
                claim.kind().name(),
                Days.first(claim.when()),
                Days.last(claim.when()),
                event == null ? null : event.value(),
                copies.contains(claim.article()) ? 1 : 0,
                json.write(claim));
        links.told(claim.id().value(), claim.article());
        if (claim.speaker() != null) {
            links.involved(claim.speaker(), claim.id().value());
        }
    }

    /** After what they are made of: who takes part in a statement takes part in its conflicts. */
    private void conflicts(Case joined, JoinedRows rows, Links links, Ranks ranks) throws SQLException {
        Map<ArticleId, When> published = published(joined);
        ChangedRows row = rows.table("conflicts");
        List<Ranks.Dated> dated = new ArrayList<>();
        for (Conflict conflict : joined.conflicts()) {
            String id = conflict.id().value();
            List<When> times = Stream.of(conflict.a(), conflict.b())
                    .map(s -> published.getOrDefault(s.article(), When.unknown()))
                    .filter(When::isKnown)
                    .toList();
            String first = times.stream()
                    .map(Days::first)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            String last = times.stream()
                    .map(Days::last)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            row.write(id, conflict.relation().name(), first, last, json.write(conflict));
            dated.add(new Ranks.Dated(conflict, first, last));
            links.told(id, conflict.a().article());
            links.told(id, conflict.b().article());
            for (String item : conflict.items()) {
                links.involvedIn(item).forEach(actor -> links.involved(actor, id));
            }
        }
        ranks.conflicts(dated);
    }

    private static Set<String> itemsIn(List<Conflict> conflicts) {
        return conflicts.stream().flatMap(c -> c.items().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<ArticleId, When> published(Case joined) {
        return joined.documents().stream()
                .collect(Collectors.toMap(Document::id, Document::published, (a, _) -> a, TreeMap::new));
    }

    static Set<ArticleId> copies(Case joined) {
        return joined.documents().stream()
                .filter(d -> d.duplicateOf() != null)
                .map(Document::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
