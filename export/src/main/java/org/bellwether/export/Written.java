package org.bellwether.export;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export wrote.
 *
 * @param counts how many records each file has, by the file's name
 * @param remarks what was left out and why, to be told to whoever asked
 */
public record Written(Map<String, Integer> counts, List<String> remarks) {
    public Written {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        remarks = List.copyOf(remarks);
    }

    public static Written of(Map<String, Integer> counts) {
        return new Written(counts, List.of());
    }
}
