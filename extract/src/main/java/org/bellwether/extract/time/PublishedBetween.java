package org.bellwether.extract.time;

import java.time.LocalDate;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of an article of which only the earliest or the latest day of publication is known.
 *
 * <p>The later an article appears, the later is what it calls "Wednesday" or "last September": the days meant lie between the
 * reading for its earliest and the reading for its latest day, and an end that is not known stays open. To narrow the range by
 * how fresh a text sounds was tried and given up: of 102 dated news texts that name a past month or day with its year, only
 * about a third appeared within a year of the latest one named.
 */
final class PublishedBetween {
    private PublishedBetween() {}

    static TimeExpression between(
            TimeExpression plain, TimeExpression early, When from, When to, boolean hasEarly, boolean hasLate) {
        if (from.equals(to)) {
            When when =
                    from.method() == When.Method.RELATIVE_TO_PUBLICATION ? from.withMethod(When.Method.INFERRED) : from;
            return new TimeExpression(early.range(), early.type(), early.value(), when);
        }
        @Nullable LocalDate start = hasEarly ? from.start() : null;
        @Nullable LocalDate end = hasLate ? to.end() : null;
        boolean broken = start != null && end != null && end.isBefore(start);
        boolean empty = (hasEarly && start == null) || (hasLate && end == null);
        if (broken || empty || (start == null && end == null)) {
            return plain;
        }
        When when = When.range(start, end, When.Method.INFERRED, hasEarly ? from.text() : to.text());
        return new TimeExpression(plain.range(), plain.type(), plain.value(), when);
    }
}
