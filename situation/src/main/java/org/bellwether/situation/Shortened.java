package org.bellwether.situation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.model.ActorId;
import org.bellwether.model.Report;

/**
 * Whether a headline and the sentence below it may tell of the same parties, which headlines call in short: "neighbours" for "its Southern
 * neighbours", "rivals" for the two by name, one of several.
 */
final class Shortened {
    private final Parties parties;

    Shortened(Parties parties) {
        this.parties = parties;
    }

    /**
     * Who takes part, as told.
     *
     * @param actors in an order of their own
     * @param recipients the same
     */
    record Told(Set<ActorId> actors, Set<ActorId> recipients) {
        static Told of(Report report) {
            return new Told(new TreeSet<>(report.actors()), new TreeSet<>(report.recipients()));
        }
    }

    /** Whether neither side is told otherwise, and both tell the same of one. */
    boolean agree(Told one, Told other) {
        boolean acting = areSame(one.actors, other.actors);
        boolean acted = areSame(one.recipients, other.recipients);
        return (acting && (acted || isOpen(one.recipients, other.recipients)))
                || (acted && isOpen(one.actors, other.actors));
    }

    /** Whether all of one side are among the other. */
    private boolean areSame(Set<ActorId> some, Set<ActorId> others) {
        Set<ActorId> fewer = some.size() <= others.size() ? some : others;
        Set<ActorId> rest = some.size() <= others.size() ? others : some;
        return !fewer.isEmpty()
                && fewer.stream().allMatch(a -> rest.stream().anyMatch(b -> parties.areCalledAlike(a, b)));
    }

    /** Whether one tells nobody, or nobody by name. */
    private boolean isOpen(Set<ActorId> some, Set<ActorId> others) {
        return List.of(some, others).stream().anyMatch(side -> side.stream().allMatch(parties::isNameless));
    }
}
