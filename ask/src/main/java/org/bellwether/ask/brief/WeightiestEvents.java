package org.bellwether.ask.brief;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Status;

/** Finds the events that matter most, of which it holds no more than their weights; what is denied is told elsewhere. */
final class WeightiestEvents {
    private record Weighed(double weight, EventId id) {
        static final Comparator<Weighed> HEAVIEST =
                Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparing(Weighed::id);
    }

    private final int most;
    private final Function<Event, String> alike;
    private final Map<String, Weighed> heaviest = new TreeMap<>();
    private int told;

    /**
     * Begins with none.
     *
     * @param alike the same text for events that would read the same: of those the weightiest counts
     */
    WeightiestEvents(int most, Function<Event, String> alike) {
        this.most = most;
        this.alike = alike;
    }

    void add(Event event) {
        if (event.status() != Status.DENIAL) {
            told++;
            heaviest.merge(
                    alike.apply(event),
                    new Weighed(weight(event), event.id()),
                    (a, b) -> Weighed.HEAVIEST.compare(a, b) <= 0 ? a : b);
        }
    }

    Set<EventId> ids() {
        return heaviest.values().stream()
                .sorted(Weighed.HEAVIEST)
                .limit(most)
                .map(Weighed::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many are not among them. */
    int left() {
        return told - Math.min(most, heaviest.size());
    }

    /**
     * How much an event matters to a reader: many sources before few, what is told as done before what may be, the
     * forceful before the faint, what has a date before what has none. Chosen by reading briefs, not measured.
     */
    private static double weight(Event event) {
        double status = switch (event.status()) {
            case FACT -> 1;
            case CLAIM, PLANNED -> 0.7;
            case HYPOTHETICAL -> 0.3;
            case DENIAL -> 0;
        };
        double force = Math.abs(event.code().type().score(event.code().mode())) / 10;
        return 2 * event.independentSources()
                + 2 * status
                + force
                + (event.when().isKnown() ? 1 : 0)
                + event.confidence();
    }
}
