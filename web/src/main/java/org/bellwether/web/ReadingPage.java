package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Conflict;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Mention;
import org.bellwether.model.Report;
import org.bellwether.store.ActorHead;
import org.bellwether.store.CasePages;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.StoredArticle;
import org.bellwether.store.export.ContractRecords;
import org.bellwether.store.search.SentenceSpans;

/** One article with all that was read in it, and what others say about the same. */
final class ReadingPage {
    private ReadingPage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        String id = asked.inPath("id");
        ListedDocument listed = queries.document(id).orElseThrow(() -> Problem.unknown("document", id));
        StoredArticle stored = queries.stored(new ArticleId(id)).orElseThrow(() -> Problem.unknown("document", id));
        ArticleId article = stored.article().id();
        Items read = Items.in(queries, article);
        Items rejected = Items.rejected(queries, article);
        List<Mention> mentions = queries.mentionsIn(article);
        Named named = new Named();
        named.document(listed.document());
        mentions.forEach(m -> named.actor(m.actor()));
        read.name(named);
        rejected.name(named);
        Map<ActorId, String> names = names(queries, mentions);
        return Reply.json(JsonOut.object(out -> {
            out.raw("document", ContractRecords.document(listed.document(), null));
            out.flag("analysed", listed.analysed());
            ArticleText text = stored.article().text();
            out.text("text", text.string());
            out.objects("blocks", stored.article().blocks(), (o, b) -> block(o, text, b));
            out.objects(
                    "sentences",
                    SentenceSpans.of(stored.article()),
                    (o, s) -> o.number("start", s.start()).number("end", s.end()));
            out.raws(
                    "mentions",
                    mentions.stream()
                            .map(m ->
                                    Records.with(ContractRecords.mention(m), o -> o.text("name", names.get(m.actor()))))
                            .toList());
            read.write(out, article);
            out.object("related", o -> read.events().forEach(e -> related(o, article, e)));
            out.object("rejected", o -> rejected.write(o, article));
            out.object("corrected", o -> corrected(o, queries, read, rejected, mentions));
            named.write(queries, out);
        }));
    }

    private static Map<ActorId, String> names(CaseQueries queries, List<Mention> mentions) {
        Map<ActorId, String> names = new TreeMap<>();
        mentions.forEach(m -> names.put(m.actor(), m.span().quote()));
        for (ActorHead head : queries.actorHeads(Set.copyOf(names.keySet()))) {
            names.put(head.id(), head.name());
        }
        return names;
    }

    /** In code points, as all of the contract. */
    private static void block(JsonOut out, ArticleText text, Block block) {
        out.text("kind", block.kind().name().toLowerCase(java.util.Locale.ROOT))
                .number("start", text.codePointAt(block.start()))
                .number("end", text.codePointAt(block.end()));
    }

    /** What was read in one article. */
    private record Items(
            List<Event> events, List<ListedClaim> claims, List<LinkedInfluence> influences, List<Conflict> conflicts) {
        static Items in(CaseQueries queries, ArticleId article) {
            Criteria here = Criteria.in(article.value());
            Items items = new Items(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            CasePages pages = queries.pages();
            pages.eachEvent(here, null, items.events::add);
            pages.eachClaim(here, items.claims::add);
            pages.eachInfluence(here, items.influences::add);
            pages.eachConflict(here, items.conflicts::add);
            return items;
        }

        /** What an analyst has taken out: it stands in the text still. */
        static Items rejected(CaseQueries queries, ArticleId article) {
            return new Items(
                    queries.corrections().events().stream()
                            .filter(e -> e.reports().stream()
                                    .anyMatch(r -> r.evidence().article().equals(article)))
                            .toList(),
                    RejectedPage.claims(queries).stream()
                            .filter(c -> c.claim().article().equals(article))
                            .toList(),
                    RejectedPage.influences(queries).stream()
                            .filter(i -> i.influence().article().equals(article))
                            .toList(),
                    queries.corrections().conflicts().stream()
                            .filter(c -> c.a().article().equals(article)
                                    || c.b().article().equals(article))
                            .toList());
        }

        Stream<Object> all() {
            return Stream.of(events, claims, influences, conflicts).flatMap(List::stream);
        }

        void name(Named named) {
            events.forEach(named::event);
            claims.forEach(c -> named.claim(c.claim()));
            influences.forEach(named::influence);
            conflicts.forEach(named::conflict);
        }

        void write(JsonOut out, ArticleId article) {
            out.raws("reports", reports(article, events));
            out.raws("claims", claims.stream().map(ContractRecords::claim).toList());
            out.raws(
                    "influences",
                    influences.stream().map(ContractRecords::influence).toList());
            out.raws(
                    "conflicts",
                    conflicts.stream().map(ContractRecords::conflict).toList());
        }
    }

    private static List<String> reports(ArticleId article, List<Event> events) {
        List<String> found = new ArrayList<>();
        for (Event event : events) {
            for (int i = 0; i < event.reports().size(); i++) {
                Report report = event.reports().get(i);
                int index = i;
                if (report.evidence().article().equals(article)) {
                    found.add(JsonOut.object(o -> o.text("event", event.id())
                            .number("index", index)
                            .raw("report", ContractRecords.account(report))));
                }
            }
        }
        return found;
    }

    /** By item and actor what analysts have corrected, by whom, when and why. */
    private static void corrected(
            JsonOut out, CaseQueries queries, Items read, Items rejected, List<Mention> mentions) {
        Map<String, List<CorrectionId>> marks = queries.corrections().marks();
        if (marks.isEmpty()) {
            return;
        }
        Map<CorrectionId, Entry.Correction> log = new TreeMap<>();
        queries.corrections().all().forEach(c -> log.put(c.correction().id(), c.correction()));
        Set<String> items = new TreeSet<>();
        Stream.concat(read.all(), rejected.all()).map(Kinds::id).forEach(items::add);
        mentions.forEach(m -> items.add(m.actor().value()));
        items.retainAll(marks.keySet());
        items.forEach(item -> out.raws(
                item,
                marks.getOrDefault(item, List.of()).stream()
                        .map(log::get)
                        .filter(Objects::nonNull)
                        .map(ContractRecords::correction)
                        .toList()));
    }

    /** What other articles say of an event. */
    private static void related(JsonOut out, ArticleId article, Event event) {
        List<String> quotes = event.reports().stream()
                .filter(r -> !r.evidence().article().equals(article))
                .map(r -> ContractRecords.stretch(r.evidence()))
                .distinct()
                .toList();
        if (!quotes.isEmpty()) {
            out.raws(event.id().value(), quotes);
        }
    }
}
