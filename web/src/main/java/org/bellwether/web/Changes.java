package org.bellwether.web;

import java.nio.file.Path;
import java.util.List;
import org.bellwether.model.ArticleId;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What changes a case, which the workbench is given: it reads no article itself. Each call takes the right to change the case and gives
 * it back; calls come one at a time.
 */
public interface Changes {
    /** Something to be read into the case. */
    sealed interface Addition {
        /** What it is called in what is told of it. */
        String name();
    }

    /**
     * A file's content, or a text.
     *
     * @param name a file name without folders; its ending tells the format
     * @param content its bytes
     * @param title the headline, or null where the content tells
     * @param publisher who published it, or null where the content tells
     * @param published when, or null where the content tells
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Content(
            String name,
            byte[] content,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable When published) implements Addition {}

    /** A page or feed to be fetched. */
    record Address(String address) implements Addition {
        @Override
        public String name() {
            return address;
        }
    }

    /** Hears how far a reading is. */
    interface Listener {
        /**
         * Some are done.
         *
         * @param total how many there are, as far as is known by now
         * @param current what is being waited for
         */
        void progress(int done, int total, String current);

        /**
         * An article is safely in the case, or an input could not be read.
         *
         * @param outcome {@code read}, {@code duplicate}, {@code unchanged} or {@code skipped}
         * @param id the article's, or null where it was skipped, or where nothing at an address is new
         * @param name the input's
         * @param reason why it was skipped and what to do, or why nothing was read, or null
         */
        void article(String outcome, @Nullable String id, String name, @Nullable String reason);
    }

    /** Whether addresses can be fetched. */
    boolean fetches();

    /**
     * Reads into the case, and joins it.
     *
     * @throws org.bellwether.store.CaseException when another process changes the case
     */
    void add(Path folder, List<Addition> additions, Listener listener);

    /**
     * Takes an article out with all that rests on it alone, and joins the case.
     *
     * @return whether it was there
     * @throws org.bellwether.store.CaseException when another process changes the case
     */
    boolean remove(Path folder, ArticleId article);

    /** Joins the case where a reading was broken off, unless another process changes it. */
    void join(Path folder);
}
