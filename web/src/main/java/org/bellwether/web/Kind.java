package org.bellwether.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;

/**
 * A kind of record that is listed.
 *
 * @param name as in the path and in the export: {@code events}
 * @param singular {@code event}
 * @param parameters by which it can be filtered
 * @param filter checks them
 * @param all gives those that a filter lets through, in the order of the list
 * @param record an item as the contract's JSON
 * @param names whom and what it names
 * @param one finds one by its id
 * @param extras what an item shows beside its record
 */
record Kind<T>(
        String name,
        String singular,
        List<String> parameters,
        Function<Asked, Filter> filter,
        All<T> all,
        Function<T, String> record,
        BiConsumer<Named, T> names,
        One<T> one,
        Extras<T> extras) {
    /** Gives items one after the other. */
    interface All<T> {
        void each(CaseQueries queries, Filter filter, Consumer<T> consumer);
    }

    /** Finds an item. */
    interface One<T> {
        Optional<T> find(CaseQueries queries, String id);
    }

    /** Writes what an item shows beside its record. */
    interface Extras<T> {
        void write(CaseQueries queries, T item, Named named, JsonOut out);
    }

    void each(CaseQueries queries, Filter wanted, Consumer<T> consumer) {
        all.each(queries, wanted, consumer);
    }

    /** An item's record as the API shows it. */
    String shown(CaseQueries queries, T item) {
        return record.apply(item);
    }
}
