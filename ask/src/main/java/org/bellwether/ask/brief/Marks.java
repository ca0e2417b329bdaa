package org.bellwether.ask.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceId;
import org.bellwether.store.CaseQueries;

/**
 * What a case held when it was last told of; by this the next look knows what is new.
 *
 * <p>An id of a joined item changes when an article joins it that has a smaller one, so such ids are no marks. Ids of articles and
 * of single statements are made of content and stay: what rests on marked articles alone, or joins one that does, is not new.
 *
 * @param articles ids, in order
 * @param drives the influences of one state on another
 */
public record Marks(List<String> articles, List<Drive> drives) {
    /** Of a case that holds nothing. */
    public static final Marks NONE = new Marks(List.of(), List.of());

    /**
     * An edge of the influence model as it was.
     *
     * @param statements it rested on, by id
     * @param sources how many independent ones it had
     * @param sign of it
     */
    public record Drive(List<String> statements, int sources, Influence.Sign sign) {
        public Drive {
            statements = List.copyOf(statements);
        }
    }

    public Marks {
        articles = List.copyOf(articles);
        drives = List.copyOf(drives);
    }

    /** The marks of a case as it is. */
    public static Marks of(CaseQueries queries) {
        List<String> articles = new ArrayList<>();
        queries.eachDocument(listed -> articles.add(listed.document().id().value()));
        List<Drive> drives = new ArrayList<>();
        queries.eachEdge(edge -> drives.add(
                new Drive(edge.influences().stream().map(InfluenceId::value).toList(), edge.sources(), edge.sign())));
        return new Marks(articles, drives);
    }

    /** By statement, the edge that it was part of. */
    Map<String, Drive> byStatement() {
        Map<String, Drive> found = new TreeMap<>();
        drives.forEach(drive -> drive.statements().forEach(statement -> found.put(statement, drive)));
        return found;
    }
}
