package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;

/** What belongs to what; prepared once, as a case has hundreds of thousands of these rows. */
final class Links implements AutoCloseable {
    private final Sql sql;
    private final PreparedStatement told;
    private final PreparedStatement involved;
    private final PreparedStatement former;

    /** Who takes part in those items that are asked for again; the table has them by actor, and would be searched as a whole. */
    private final Map<String, Set<ActorId>> followed = new HashMap<>();

    /**
     * Prepares the rows.
     *
     * @param follow the items of which {@link #involvedIn} tells
     */
    Links(Sql sql, Collection<String> follow) throws SQLException {
        this.sql = sql;
        follow.forEach(item -> followed.put(item, new TreeSet<>()));
        told = sql.prepare("INSERT OR IGNORE INTO told VALUES(?,?)");
        involved = sql.prepare("INSERT OR IGNORE INTO involved VALUES(?,?)");
        former = sql.prepare("INSERT OR IGNORE INTO former VALUES(?,?)");
    }

    void told(String item, ArticleId article) {
        sql.insert(told, item, article.value());
    }

    void involved(ActorId actor, String item) {
        sql.insert(involved, actor.value(), item);
        Set<ActorId> known = followed.get(item);
        if (known != null) {
            known.add(actor);
        }
    }

    /** Those who were written as taking part in an item that is followed, in order. */
    Set<ActorId> involvedIn(String item) {
        return followed.getOrDefault(item, Set.of());
    }

    void former(String id, String item) {
        if (!id.equals(item)) {
            sql.insert(former, id, item);
        }
    }

    @Override
    public void close() throws SQLException {
        try (told;
                involved;
                former) {
            // closes all three, also when one fails
        }
    }
}
