package org.bellwether.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.bellwether.store.CaseFolder;
import org.jspecify.annotations.Nullable;

/**
 * The index of one case, kept open between searches and compared with the stored texts only when the case has changed. Several threads
 * may search at once.
 */
public final class OpenIndex implements AutoCloseable {
    private @Nullable DirectoryReader reader;
    private long revision = -1;

    /**
     * As {@link TextIndex#search}.
     *
     * @param folder the same case each time, opened as often as one likes
     */
    public List<Hit> search(CaseFolder folder, String words, int limit) throws IOException {
        TextIndex index = new TextIndex(folder);
        DirectoryReader open = opened(folder, index);
        try {
            return index.found(open, words, limit);
        } finally {
            open.decRef();
        }
    }

    /** The reader, held once more for the one who asks. */
    private synchronized DirectoryReader opened(CaseFolder folder, TextIndex index) throws IOException {
        long now = folder.revision();
        DirectoryReader open = reader;
        if (open == null || now != revision) {
            if (open != null) {
                open.decRef();
                reader = null;
            }
            index.search("a", 1); // brings the index up to the texts, anew where it is damaged
            open = index.open();
            reader = open;
            revision = now;
        }
        open.incRef();
        return open;
    }

    @Override
    public synchronized void close() {
        try {
            if (reader != null) {
                reader.decRef();
                reader = null;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
