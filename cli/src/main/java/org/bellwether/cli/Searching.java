package org.bellwether.cli;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.search.Hit;
import org.bellwether.store.search.TextIndex;

/** Searches a case; what is in the way is told as a fault that a user can act on. */
final class Searching {
    /** Held, as a logger that nobody holds forgets its level: Lucene tells every start of faster instructions it might use. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Searching() {}

    static List<Hit> hits(CaseFolder open, String words, int limit) {
        LUCENE.setLevel(Level.SEVERE);
        try {
            return new TextIndex(open).search(words, limit);
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the search index of %s cannot be written or read (%s); check the folder's permissions and its disk"
                            .formatted(open.folder(), failed));
        }
    }
}
