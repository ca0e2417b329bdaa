package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Sector;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An actor of a user's own table, or further names of a bundled one.
 *
 * @param id of its own namespace; the bundled actor's where it is one
 * @param names the one to show first
 * @param kind what it is
 * @param country alpha-3 code of the country it belongs to, or null
 * @param sectors its part in society, the main one first
 * @param from the first day on which an article may mean it, or null
 * @param to the last day, or null
 * @param same the bundled actor for which these are only further names, or null
 */
public record OwnActor(
        ActorId id,
        List<String> names,
        ActorKind kind,
        @Nullable String country,
        List<Sector> sectors,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Known same) {
    public OwnActor {
        names = List.copyOf(names);
        sectors = List.copyOf(sectors);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("actor " + id + " needs a name");
        }
        if (from != null && to != null && to.last().isBefore(from.first())) {
            throw new IllegalArgumentException("it ends (%s) before it begins (%s)".formatted(to, from));
        }
    }

    /** The name to show. */
    public String name() {
        return names.getFirst();
    }

    /** Whether an article of the day may mean it; true where nothing is known of the day. */
    public boolean mayBeMeant(When published) {
        return (published.start() == null || to == null || !to.last().isBefore(published.start()))
                && (published.end() == null || from == null || !from.first().isAfter(published.end()));
    }

    /** Whether both may be meant on one day. */
    boolean overlaps(OwnActor other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(OwnActor other) {
        return to != null && other.from != null && to.last().isBefore(other.from.first());
    }
}
