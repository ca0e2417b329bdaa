package org.bellwether.ask.brief;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.model.Event;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Everyday words for PLOVER's codes and for some deeds that have no mode of their own there, from {@code deeds.tsv}. */
final class DeedWords {
    private static final String FILE = "deeds.tsv";
    static final int COLUMNS = 4;

    /** Before what is no mode of PLOVER's. */
    private static final String SENSE = "=";

    private record Words(String deed, String joint) {}

    private final Map<String, Words> words = new TreeMap<>();

    private DeedWords() {}

    /** The bundled words. */
    static DeedWords bundled() {
        return of(TableFile.read(DeedWords.class, FILE, COLUMNS));
    }

    /**
     * Makes use of a table of types, modes, words and joints.
     *
     * @throws org.bellwether.tables.TableException naming the line, when one is unknown to PLOVER or said twice
     */
    static DeedWords of(TableFile table) {
        DeedWords read = new DeedWords();
        table.rows().forEach(read::add);
        return read;
    }

    private void add(Row row) {
        String mode = row.cell(1);
        if (row.cell(2).isBlank() || row.cell(3).isBlank()) {
            throw row.fault("needs words and a joint");
        }
        EventType type = EventType.valueOf(row.cell(0));
        if (!mode.equals("-") && !mode.startsWith(SENSE) && !type.modes().contains(mode)) {
            throw row.fault("%s has no mode '%s'; it has %s".formatted(type, mode, type.modes()));
        }
        if (words.put(type + " " + mode, new Words(row.cell(2), row.cell(3))) != null) {
            throw row.fault("%s %s stands there twice".formatted(type, mode));
        }
    }

    /** What the table calls the event beyond type and mode: the lexicon's entry that found it, "coup" of "coerce.coup". */
    static String sense(Event event) {
        String rule = event.lead().rule();
        return rule.substring(rule.indexOf('.') + 1);
    }

    /**
     * The deed in words: "attack on Ukraine".
     *
     * @param sense as {@link #sense} tells it
     * @param recipients their names, or nothing
     */
    String of(EventCode code, String sense, String recipients) {
        Words plain = Objects.requireNonNull(
                words.get(code.type() + " -"), code.type().name());
        Words byMode = code.mode() == null ? plain : words.getOrDefault(code.type() + " " + code.mode(), plain);
        Words found = words.getOrDefault(code.type() + " " + SENSE + sense, byMode);
        return recipients.isEmpty() ? found.deed() : "%s %s %s".formatted(found.deed(), found.joint(), recipients);
    }
}
