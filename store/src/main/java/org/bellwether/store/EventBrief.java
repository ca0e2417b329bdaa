package org.bellwether.store;

import java.util.List;
import org.bellwether.model.EventId;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An event without its reports: what a point on a timeline or a map needs, of which there are many.
 *
 * @param independentSources how many publishers report it, copies counted once
 * @param actors their ids
 * @param recipients their ids
 */
public record EventBrief(
        EventId id,
        EventType type,
        double intensity,
        Status status,
        When when,
        @Nullable Place place,
        String summary,
        int independentSources,
        List<String> actors,
        List<String> recipients) {
    public EventBrief {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
