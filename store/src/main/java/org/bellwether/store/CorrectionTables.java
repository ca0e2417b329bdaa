package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.bellwether.model.Case;
import org.bellwether.model.Conflict;
import org.bellwether.model.Corrected;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.Report;

/** Writes what corrections have made of a case: in which items they hold, what they took out, whose mentions they moved. */
final class CorrectionTables {
    private static final List<String> TABLES = List.of("outcomes", "corrected", "rejected", "moved", "made");

    private final Sql sql;
    private final RecordJson json;
    private final Links links;

    CorrectionTables(Sql sql, RecordJson json, Links links) {
        this.sql = sql;
        this.json = json;
        this.links = links;
    }

    /** Few rows as a rule: written anew. */
    void empty() {
        TABLES.forEach(table -> sql.update("DELETE FROM " + table));
    }

    void write(Case joined, List<Conflict> conflicts) throws SQLException {
        Corrected corrected = joined.corrected();
        new TreeMap<>(corrected.outcomes())
                .forEach((id, outcome) -> sql.update("INSERT INTO outcomes VALUES(?,?)", id.value(), outcome.name()));
        new TreeMap<>(corrected.touched()).forEach((item, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                CorrectionId id = ids.get(i);
                sql.update("INSERT INTO corrected VALUES(?,?,?)", item, i, id.value());
            }
        });
        new TreeMap<>(corrected.made())
                .forEach((actor, id) -> sql.update("INSERT INTO made VALUES(?,?)", actor.value(), id.value()));
        for (Event event : corrected.events()) {
            String id = event.id().value();
            rejected(sql, id, "event", json.write(event));
            for (Report report : event.reports()) {
                links.former(report.id().value(), id);
                links.former("e" + report.id().value().substring(1), id);
            }
        }
        for (Influence influence : corrected.influences()) {
            rejected(sql, influence.id().value(), "influence", json.write(influence));
        }
        for (Conflict conflict : conflicts) {
            rejected(sql, conflict.id().value(), "conflict", json.write(conflict));
        }
    }

    static void rejected(Sql sql, String id, String kind, String record) {
        sql.update("INSERT INTO rejected VALUES(?,?,?)", id, kind, record);
    }

    void moved(Case joined, List<Mention> touched) throws SQLException {
        try (PreparedStatement row = sql.prepare("INSERT INTO moved VALUES(?,?)")) {
            for (Mention mention : touched) {
                if (!joined.corrected().moves().meant(mention).equals(mention.actor())) {
                    sql.insert(
                            row,
                            mention.id().value(),
                            joined.joined(mention).actor().value());
                }
            }
        }
    }
}
