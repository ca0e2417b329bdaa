package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Conflict;
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
        Criteria here = Criteria.in(id);
        List<Event> events = new ArrayList<>();
        List<ListedClaim> claims = new ArrayList<>();
        List<LinkedInfluence> influences = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        CasePages pages = queries.pages();
        pages.eachEvent(here, null, events::add);
        pages.eachClaim(here, claims::add);
        pages.eachInfluence(here, influences::add);
        pages.eachConflict(here, conflicts::add);
        List<Mention> mentions = queries.mentionsIn(stored.article().id());
        Named named = new Named();
        named.document(listed.document());
        mentions.forEach(m -> named.actor(m.actor()));
        events.forEach(named::event);
        claims.forEach(c -> named.claim(c.claim()));
        influences.forEach(named::influence);
        conflicts.forEach(named::conflict);
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
            out.raws("reports", reports(stored.article().id(), events));
            out.raws("claims", claims.stream().map(ContractRecords::claim).toList());
            out.raws(
                    "influences",
                    influences.stream().map(ContractRecords::influence).toList());
            out.raws(
                    "conflicts",
                    conflicts.stream().map(ContractRecords::conflict).toList());
            out.object(
                    "related",
                    o -> events.forEach(e -> related(o, stored.article().id(), e)));
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
