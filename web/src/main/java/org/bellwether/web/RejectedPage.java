package org.bellwether.web;

import java.util.List;
import org.bellwether.model.Conflict;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.situation.influence.InfluenceJoin;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrections;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.export.ContractRecords;

/** What analysts have taken out of the case, as it was, so that it can be looked at and restored. */
final class RejectedPage {
    private RejectedPage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Corrections corrections = queries.corrections();
        List<Event> events = corrections.events();
        List<ListedClaim> claims = claims(queries);
        List<Conflict> conflicts = corrections.conflicts();
        List<LinkedInfluence> influences = influences(queries);
        Named named = new Named();
        events.forEach(named::event);
        claims.forEach(c -> named.claim(c.claim()));
        conflicts.forEach(named::conflict);
        influences.forEach(named::influence);
        return Reply.json(JsonOut.object(out -> {
            out.raws("events", events.stream().map(Records::event).toList());
            out.raws("claims", claims.stream().map(ContractRecords::claim).toList());
            out.raws(
                    "conflicts",
                    conflicts.stream().map(ContractRecords::conflict).toList());
            out.raws(
                    "influences",
                    influences.stream().map(ContractRecords::influence).toList());
            named.write(queries, out);
        }));
    }

    static List<ListedClaim> claims(CaseQueries queries) {
        return queries.corrections().claims().stream()
                .map(c -> new ListedClaim(c, null))
                .toList();
    }

    static List<LinkedInfluence> influences(CaseQueries queries) {
        return queries.corrections().influences().stream()
                .map(RejectedPage::asRead)
                .toList();
    }

    /** It has no place in the model; its nodes are those that it alone would make. */
    private static LinkedInfluence asRead(Influence i) {
        return new LinkedInfluence(i, InfluenceJoin.causeNode(i.id()), InfluenceJoin.effectNode(i.id()));
    }
}
