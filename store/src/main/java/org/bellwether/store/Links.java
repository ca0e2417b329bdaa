package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;

/** What belongs to what; prepared once, as a case has hundreds of thousands of these rows. */
final class Links implements AutoCloseable {
    private final Sql sql;
    private final PreparedStatement told;
    private final PreparedStatement involved;
    private final PreparedStatement former;

    Links(Sql sql) throws SQLException {
        this.sql = sql;
        told = sql.prepare("INSERT OR IGNORE INTO told VALUES(?,?)");
        involved = sql.prepare("INSERT OR IGNORE INTO involved VALUES(?,?)");
        former = sql.prepare("INSERT OR IGNORE INTO former VALUES(?,?)");
    }

    void told(String item, ArticleId article) {
        sql.insert(told, item, article.value());
    }

    void involved(ActorId actor, String item) {
        sql.insert(involved, actor.value(), item);
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
