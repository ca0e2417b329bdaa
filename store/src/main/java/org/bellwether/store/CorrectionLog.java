package org.bellwether.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Entry.Undo;

/** The corrections that a case keeps. Entries are added, never changed and never taken out. */
final class CorrectionLog {
    private final Sql sql;

    CorrectionLog(Sql sql) {
        this.sql = sql;
    }

    List<Logged> all() {
        return sql.all(
                "SELECT n, record FROM corrections ORDER BY n",
                r -> new Logged(r.getInt(1), EntryJson.read(r.getString(2))));
    }

    /**
     * Adds an entry.
     *
     * @return false where it is there already
     */
    boolean add(Entry entry) {
        return sql.update(
                        "INSERT INTO corrections(id, record) VALUES(?,?) ON CONFLICT(id) DO NOTHING",
                        entry.id().value(),
                        EntryJson.write(entry))
                > 0;
    }

    /** The corrections that are not undone, in the log's order. */
    List<Correction> standing() {
        List<Logged> all = all();
        Set<CorrectionId> undone = new HashSet<>(undone(all).keySet());
        return all.stream()
                .map(Logged::entry)
                .filter(Correction.class::isInstance)
                .map(Correction.class::cast)
                .filter(c -> !undone.contains(c.id()))
                .toList();
    }

    /** Which corrections are undone, and by what. */
    static Map<CorrectionId, Undo> undone(List<Logged> all) {
        Map<CorrectionId, Undo> undone = new HashMap<>();
        for (Logged logged : all) {
            if (logged.entry() instanceof Undo undo) {
                undone.putIfAbsent(undo.of(), undo);
            }
        }
        return undone;
    }
}
