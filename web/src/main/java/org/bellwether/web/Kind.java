package org.bellwether.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.store.CasePages;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is listed.
 *
 * @param name as in the path and in the export: {@code events}
 * @param singular {@code event}
 * @param parameters by which it can be filtered
 * @param sorts by which it can be sorted beside its own order
 * @param criteria checks them
 * @param page gives a part of the list
 * @param each gives the whole list
 * @param record an item as the contract's JSON
 * @param names whom and what it names
 * @param one finds one by its id
 * @param extras what an item shows beside its record
 * @param rejected those that analysts have taken out
 */
record Kind<T>(
        String name,
        String singular,
        List<String> parameters,
        List<String> sorts,
        Function<Asked, Criteria> criteria,
        Part<T> page,
        Whole<T> each,
        Function<T, String> record,
        BiConsumer<Named, T> names,
        One<T> one,
        Extras<T> extras,
        Function<CaseQueries, List<T>> rejected) {
    /** An item's record as the API shows it: with what it adds to the contract's. */
    String shown(CaseQueries queries, T item) {
        return Records.with(record.apply(item), out -> Kinds.add(queries, item, out));
    }

    /** Gives a part of a list. */
    interface Part<T> {
        Page<T> of(CasePages pages, Criteria criteria, Page.Wanted wanted);
    }

    /** Gives a whole list, one after the other. */
    interface Whole<T> {
        void each(CasePages pages, Criteria criteria, @Nullable String sort, Consumer<T> consumer);
    }

    /** Finds an item. */
    interface One<T> {
        Optional<T> find(CaseQueries queries, String id);
    }

    /** Writes what an item shows beside its record. */
    interface Extras<T> {
        void write(CaseQueries queries, T item, Named named, JsonOut out);
    }
}
