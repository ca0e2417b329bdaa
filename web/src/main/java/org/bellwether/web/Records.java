package org.bellwether.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bellwether.model.Event;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.ContractRecords;

/** Records of the contract, as text. */
final class Records {
    private Records() {}

    /** The record with further keys at its end. */
    static String with(String record, Consumer<JsonOut> more) {
        String fields = JsonOut.object(more);
        return fields.equals("{}") ? record : record.substring(0, record.length() - 1) + "," + fields.substring(1);
    }

    /** The record of an event with what the API adds to each. */
    static String event(Event event) {
        return with(ContractRecords.event(event), out -> lead(event, out));
    }

    /** Which of the event's reports stands for it. */
    static void lead(Event event, JsonOut out) {
        out.number("lead", event.reports().indexOf(event.lead()));
    }

    /** The record of what an analyst has taken out of the case, which says so. */
    static String rejected(String record) {
        return with(record, out -> out.flag("rejected", true));
    }

    /** The events that have these ids, in the order of the ids. */
    static List<Event> events(CaseQueries queries, List<String> ids) {
        return ids.stream().map(queries::event).flatMap(Optional::stream).toList();
    }
}
