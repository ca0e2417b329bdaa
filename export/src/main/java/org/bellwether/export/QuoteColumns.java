package org.bellwether.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bellwether.model.Span;
import org.jspecify.annotations.Nullable;

/** The last columns of an edge: the words that it rests on, and where they stand. */
final class QuoteColumns {
    private static final List<Network.Column> COLUMNS = List.of(
            Network.Column.text("quote"),
            Network.Column.text("quote_document"),
            Network.Column.whole("quote_start"),
            Network.Column.whole("quote_end"));

    private QuoteColumns() {}

    /** An edge's own columns with these behind them. */
    static List<Network.Column> behind(Network.Column... own) {
        return Stream.concat(Arrays.stream(own), COLUMNS.stream()).toList();
    }

    /** An edge's own values with those of its quote behind them; four nulls where it has none. */
    static List<@Nullable Object> behind(@Nullable Span quote, @Nullable Object... own) {
        Stream<@Nullable Object> words = quote == null
                ? COLUMNS.stream().map(c -> null)
                : Stream.of(quote.quote(), quote.article(), quote.start(), quote.end());
        return Stream.concat(Arrays.stream(own), words).toList();
    }
}
