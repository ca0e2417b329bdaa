package org.bellwether.bench;

import java.util.Map;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;

/**
 * The 15 classes of the event gold in the program's terms.
 *
 * <p>RETREAT and CONCEDE are its YIELD. It counts what is planned by what the announcement does: a planned meeting, support,
 * cooperation, help or concession is AGREE, a planned sanction, coercion or assault THREATEN; the program keeps the deed's type
 * and says that it is planned.
 */
final class GoldClass {
    /** Each class and its quad. */
    static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("YIELD", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    private GoldClass() {}

    static String of(EventType type, Status status) {
        if (status == Status.PLANNED) {
            switch (type) {
                case CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE, AGREE -> {
                    return "AGREE";
                }
                case SANCTION, COERCE, ASSAULT -> {
                    return "THREATEN";
                }
                default -> {}
            }
        }
        return switch (type) {
            case RETREAT, CONCEDE -> "YIELD";
            default -> type.name();
        };
    }
}
