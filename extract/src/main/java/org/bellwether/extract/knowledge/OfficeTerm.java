package org.bellwether.extract.knowledge;

import org.bellwether.model.ActorId;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds an office for a time.
 *
 * @param of alpha-3 code of the country, or the organization's key
 * @param office the office's key
 * @param person who
 * @param head what the office is head of, in this country and at this time
 * @param from the first day
 * @param to the last day; null where none is known
 */
public record OfficeTerm(
        ActorId of,
        String office,
        Person person,
        OfficePattern.Head head,
        PartialDate from,
        @Nullable PartialDate to) {
    public OfficeTerm {
        if (to != null && to.last().isBefore(from.first())) {
            throw new IllegalArgumentException(
                    "%s, %s of %s from %s to %s".formatted(person.name(), office, of, from, to));
        }
    }

    /** Whether the office may have been held on some day of the time; true where nothing is known of it. */
    public boolean mayHold(When when) {
        return (when.start() == null || to == null || !to.last().isBefore(when.start()))
                && (when.end() == null || !from.first().isAfter(when.end()));
    }

    /** Whether the term had surely ended before the time began. */
    public boolean endedBefore(When when) {
        return when.start() != null && to != null && to.last().isBefore(when.start());
    }
}
