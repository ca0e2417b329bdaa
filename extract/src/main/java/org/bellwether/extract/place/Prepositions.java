package org.bellwether.extract.place;

import java.util.Map;
import java.util.TreeMap;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** What prepositions say of the place after them, from {@code prepositions.tsv}. Immutable. */
final class Prepositions {
    private enum Event {
        NONE,
        AT,
        WAY,
        FROM
    }

    /** One preposition; {@code event} what the place is to the event. */
    private record Entry(boolean names, Event event, boolean noun) {}

    private static final Prepositions BUNDLED = new Prepositions(
            TableFile.read(Prepositions.class, "prepositions.tsv", "preposition", "names", "event", "noun", "example")
                    .keyed());

    private final Map<String, Entry> entries = new TreeMap<>();

    private Prepositions(TableFile table) {
        for (Row row : table.rows()) {
            Event event = switch (row.text("event")) {
                case "" -> Event.NONE;
                case "at" -> Event.AT;
                case "way" -> Event.WAY;
                case "from" -> Event.FROM;
                default -> throw row.fault("event '%s', expected at, way, from or none".formatted(row.text("event")));
            };
            entries.put(row.text("preposition"), new Entry(isYes(row, "names"), event, isYes(row, "noun")));
        }
    }

    private static boolean isYes(Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !text.equals("yes")) {
            throw row.fault("%s '%s', expected yes or none".formatted(column, text));
        }
        return !text.isEmpty();
    }

    static Prepositions bundled() {
        return BUNDLED;
    }

    /** Whether a name after it is that of a place. */
    boolean isBeforePlaces(String preposition) {
        Entry entry = entries.get(preposition);
        return entry != null && entry.names();
    }

    /** Whether it ties the place after it to the event. */
    boolean tiesToEvent(String preposition) {
        return event(entries.get(preposition)) != Event.NONE;
    }

    /** Whether the place after it is where the act ends, comes from or aims rather than where it takes place. */
    boolean isDirection(String preposition) {
        Event event = event(entries.get(preposition));
        return event == Event.WAY || event == Event.FROM;
    }

    /** Whether the place after it is only where the act comes from. */
    boolean isOrigin(String preposition) {
        return event(entries.get(preposition)) == Event.FROM;
    }

    /** Whether its noun is a place too. */
    boolean isBeforePlaceNouns(String preposition) {
        Entry entry = entries.get(preposition);
        return entry != null && entry.noun();
    }

    private static Event event(@Nullable Entry entry) {
        return entry == null ? Event.NONE : entry.event();
    }
}
