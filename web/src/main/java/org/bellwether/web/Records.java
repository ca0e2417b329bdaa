package org.bellwether.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.store.CaseQueries;

/** Records of the contract, as text. */
final class Records {
    private Records() {}

    /** The record with further keys at its end. */
    static String with(String record, Consumer<JsonOut> more) {
        String fields = JsonOut.object(more);
        return fields.equals("{}") ? record : record.substring(0, record.length() - 1) + "," + fields.substring(1);
    }

    /** The events that have these ids, in the order of the ids. */
    static List<Event> events(CaseQueries queries, List<String> ids) {
        return ids.stream().map(queries::event).flatMap(Optional::stream).toList();
    }

    /** As {@link #events}, in the order of time, which is quicker for many. */
    static List<Event> eventsByTime(CaseQueries queries, List<String> ids) {
        Set<EventId> wanted = new TreeSet<>();
        ids.forEach(id -> wanted.add(new EventId(id)));
        return wanted.isEmpty() ? List.of() : queries.events(wanted);
    }
}
