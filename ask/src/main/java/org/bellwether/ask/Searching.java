package org.bellwether.ask;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bellwether.store.CaseException;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.search.Hit;
import org.bellwether.store.search.OpenIndex;
import org.bellwether.store.search.TextIndex;

/** Searches a case; what is in the way is told as a fault that a user can act on. */
public final class Searching implements AutoCloseable {
    /** Held, as a logger that nobody holds forgets its level: Lucene tells every start of faster instructions it might use. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final OpenIndex index = new OpenIndex();

    /** Searches one case again and again, quicker than {@link #hits(CaseFolder, String, int)} does: what is open stays open. */
    public Searching() {
        LUCENE.setLevel(Level.SEVERE);
    }

    /**
     * The sentences that match, best first.
     *
     * @throws CaseException when the index cannot be written or read
     */
    public List<Hit> found(CaseFolder open, String words, int limit) {
        try {
            return index.search(open, words, limit);
        } catch (IOException failed) {
            throw unusable(open, failed);
        }
    }

    /** Gives back what is open. */
    @Override
    public void close() {
        index.close();
    }

    /** As {@link #found}, once. */
    public static List<Hit> hits(CaseFolder open, String words, int limit) {
        LUCENE.setLevel(Level.SEVERE);
        try {
            return new TextIndex(open).search(words, limit);
        } catch (IOException failed) {
            throw unusable(open, failed);
        }
    }

    private static CaseException unusable(CaseFolder open, IOException failed) {
        return new CaseException(
                CaseException.Kind.UNWRITABLE,
                "the search index of %s cannot be written or read (%s); check the folder's permissions and its disk"
                        .formatted(open.folder(), failed),
                failed);
    }
}
