package org.bellwether.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;

/** What belongs to what. */
final class Links {
    private final ChangedRows told;
    private final ChangedRows involved;
    private final ChangedRows former;

    /** Who takes part in those items that are asked for again; the table has them by actor, and would be searched as a whole. */
    private final Map<String, Set<ActorId>> followed = new HashMap<>();

    /**
     * Begins.
     *
     * @param follow the items of which {@link #involvedIn} tells
     */
    Links(JoinedRows rows, Collection<String> follow) throws SQLException {
        follow.forEach(item -> followed.put(item, new TreeSet<>()));
        told = rows.table("told");
        involved = rows.table("involved");
        former = rows.table("former");
    }

    void told(String item, ArticleId article) {
        told.write(item, article.value());
    }

    void involved(ActorId actor, String item) {
        involved.write(actor.value(), item);
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
            former.write(id, item);
        }
    }
}
