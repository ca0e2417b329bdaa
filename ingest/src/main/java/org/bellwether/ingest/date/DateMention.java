package org.bellwether.ingest.date;

import java.time.LocalDate;
import org.bellwether.model.When;

/**
 * A date with its year, as written in a text.
 *
 * @param from its first character's position
 * @param to one past its last
 * @param text the words
 * @param precision day, month or year
 * @param first its first day
 * @param last its last day
 */
record DateMention(int from, int to, String text, When.Precision precision, LocalDate first, LocalDate last) {
    boolean isDay() {
        return precision == When.Precision.DAY;
    }

    When when(When.Method method) {
        return new When(first, last, precision, method, text);
    }
}
