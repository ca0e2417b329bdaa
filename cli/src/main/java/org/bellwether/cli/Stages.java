package org.bellwether.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.fetch.FetchOptions;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.Names;
import org.bellwether.fetch.Waiting;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;

/** What stands before the store: from names of inputs to articles, from articles to readings. Tests bring their own. */
public interface Stages {
    /** The outcome of each input, one at a time, in the order of the names; to be closed by who asks. */
    Inputs inputs(List<String> names, Given given, InputStream standardInput);

    /** Makes articles of bytes that were fetched. */
    AddressInputs.PageIngest pages(Given given);

    /** Fetches addresses. */
    default Fetcher fetcher(FetchOptions options) {
        return new Fetcher(options, waiting(), Names.system());
    }

    /** The clock that fetching and watching go by. */
    default Waiting waiting() {
        return Waiting.real();
    }

    /**
     * Opens what reads articles; expensive, so it is done when there is one to read.
     *
     * @param tables a user's own, which add to what is known of the world
     * @param progress hears in a few words what is being waited for
     * @return pure and thread-safe
     */
    Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress);

    /** Recognises articles that are all but copies. */
    NearCopies nearCopies();
}
