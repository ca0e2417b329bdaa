package org.bellwether.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is made of an event's reports wherever the event is compared. It is kept where there are many of them, since such an event is
 * compared often; of all others, which are most, it would take memory and save little time.
 */
final class OfEvents<R, T> {
    /** What is made of an event is kept where it has more reports than this. */
    private static final int FEW = 4;

    private final List<List<R>> events;
    private final Function<List<R>, T> maker;
    private final Map<Integer, T> kept = new HashMap<>();

    OfEvents(List<List<R>> events, Function<List<R>, T> maker) {
        this.events = events;
        this.maker = maker;
    }

    T of(int event) {
        List<R> reports = events.get(event);
        return isOften(event) ? kept.computeIfAbsent(event, _ -> maker.apply(reports)) : maker.apply(reports);
    }

    /** Whether so many reports tell the event that what is found of it is worth keeping. */
    boolean isOften(int event) {
        return events.get(event).size() > FEW;
    }
}
