package org.bellwether.store;

import java.sql.PreparedStatement;
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
    private final Sql sql;
    private final RecordJson json;
    private final Links links;

    InfluenceTables(Sql sql, RecordJson json, Links links) {
        this.sql = sql;
        this.json = json;
        this.links = links;
    }

    void write(Case joined) throws SQLException {
        influences(joined);
        try (PreparedStatement row = sql.prepare("INSERT INTO nodes VALUES(?,?)")) {
            for (Node node : joined.influences().nodes()) {
                sql.insert(row, node.id().value(), json.write(node));
                if (node.actor() != null) {
                    links.involved(node.actor(), node.id().value());
                }
            }
        }
        try (PreparedStatement row = sql.prepare("INSERT INTO edges VALUES(?,?,?,?)")) {
            for (Edge edge : joined.influences().edges()) {
                sql.insert(
                        row,
                        edge.id().value(),
                        edge.cause().value(),
                        edge.effect().value(),
                        json.write(edge));
                edge.influences()
                        .forEach(i -> links.former(
                                InfluenceJoin.edgeId(i).value(), edge.id().value()));
            }
        }
    }

    private void influences(Case joined) throws SQLException {
        Set<ArticleId> copies = JoinedTables.copies(joined);
        Map<ArticleId, When> published = JoinedTables.published(joined);
        try (PreparedStatement row = sql.prepare("INSERT INTO influences VALUES(?,?,?,?,?,?,?,?,?)")) {
            for (LinkedInfluence linked : joined.influences().influences()) {
                Influence influence = linked.influence();
                When when = published.getOrDefault(influence.article(), When.unknown());
                String id = influence.id().value();
                sql.insert(
                        row,
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
        }
    }
}
