package org.bellwether.ingest.date;

import java.time.LocalDate;
import org.bellwether.model.When;

/**
 * A date with its year, as written in a text.
 *
 * @param from its first character's position
 * @param to one past its last
 * @param text the words
 * @param precision day, month, year, or the range between two days of which one is meant
 * @param first its first day
 * @param last its last day
 */
record DateMention(int from, int to, String text, When.Precision precision, LocalDate first, LocalDate last) {
    When when(When.Method method) {
        return precision == When.Precision.RANGE
                ? When.range(first, last, When.Method.INFERRED, text)
                : new When(first, last, precision, method, text);
    }
}
