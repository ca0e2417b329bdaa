package org.bellwether.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.OwnTable;
import org.bellwether.store.CaseFolder;

/** The tables that a case keeps, and those that come to them. */
final class KeptTables {
    private KeptTables() {}

    /**
     * Keeps new tables with the case; one takes the place of another of its kind and name.
     *
     * @return whether articles that are there were read without one of them
     * @throws CommandFault when they do not go together with those that stay; the case is left as it is
     */
    static boolean add(CaseFolder open, List<OwnTable> tables) {
        Map<String, OwnTable> all = new TreeMap<>();
        open.tables().forEach(t -> all.put(key(t), t));
        List<OwnTable> changed =
                tables.stream().filter(t -> !t.equals(all.get(key(t)))).toList();
        if (changed.isEmpty()) {
            return false;
        }
        changed.forEach(t -> all.put(key(t), t));
        TableOptions.knowledge(new ArrayList<>(all.values()));
        open.keep(changed);
        return !open.articleIds().isEmpty();
    }

    private static String key(OwnTable table) {
        return table.kind() + " " + table.name();
    }
}
