package org.bellwether.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Edge;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.When;
import org.bellwether.situation.influence.InfluenceJoin;

/** Writes the influence model of a case: its statements, nodes and edges. */
final class InfluenceTables {
    private final JoinedRows rows;
    private final RecordJson json;
    private final Links links;

    InfluenceTables(JoinedRows rows, RecordJson json, Links links) {
        this.rows = rows;
        this.json = json;
        this.links = links;
    }

    void write(Case joined, Ranks ranks) throws SQLException {
        influences(joined, ranks);
        ChangedRows node = rows.table("nodes");
        for (Node one : joined.influences().nodes()) {
            node.write(one.id().value(), json.write(one));
            if (one.actor() != null) {
                links.involved(one.actor(), one.id().value());
            }
        }
        ranks.nodes(joined.influences().nodes());
        ChangedRows edge = rows.table("edges");
        for (Edge one : joined.influences().edges()) {
            String id = one.id().value();
            edge.write(id, one.cause().value(), one.effect().value(), json.write(one));
            one.influences().forEach(i -> links.former(InfluenceJoin.edgeId(i).value(), id));
        }
        ranks.edges(joined.influences().edges());
    }

    private void influences(Case joined, Ranks ranks) throws SQLException {
        Set<ArticleId> copies = JoinedTables.copies(joined);
        Map<ArticleId, When> published = JoinedTables.published(joined);
        ChangedRows row = rows.table("influences");
        for (LinkedInfluence linked : joined.influences().influences()) {
            Influence influence = linked.influence();
            When when = published.getOrDefault(influence.article(), When.unknown());
            String id = influence.id().value();
            row.write(
                    id,
                    influence.sign().name(),
                    influence.modality().name(),
                    Days.first(when),
                    Days.last(when),
                    copies.contains(influence.article()) ? 1 : 0,
                    linked.cause().value(),
                    linked.effect().value(),
                    json.write(influence));
            links.told(id, influence.article());
            links.former(
                    InfluenceJoin.causeNode(influence.id()).value(),
                    linked.cause().value());
            links.former(
                    InfluenceJoin.effectNode(influence.id()).value(),
                    linked.effect().value());
            links.told(linked.cause().value(), influence.article());
            links.told(linked.effect().value(), influence.article());
            Stream.of(
                            influence.cause().actor(),
                            influence.effect().actor(),
                            influence.attributedTo().actor())
                    .filter(Objects::nonNull)
                    .forEach((ActorId actor) -> links.involved(actor, id));
        }
        ranks.influences(
                joined.influences().influences().stream()
                        .map(LinkedInfluence::influence)
                        .toList(),
                published,
                copies);
    }
}
