package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Words for an office or part of a person: "president", "foreign minister", "spokesman".
 *
 * @param office the office's key: {@code foreign-minister}; the same one may have other words in some countries
 * @param terms the words for it, lower case
 * @param only the countries where they mean this office; empty for all
 * @param sectors the holder's part in society
 * @param body the key of the body for which the holder acts, or null where that depends
 * @param head whether the holder is a head of state or government
 * @param single whether there is one holder at a time, so that "the Belarusian president" is one person
 */
public record OfficePattern(
        String office,
        List<String> terms,
        List<String> only,
        List<Sector> sectors,
        @Nullable String body,
        Head head,
        boolean single) {
    /** What the holder is head of, in the countries that have the office. */
    public enum Head {
        NONE,
        STATE,
        GOVERNMENT,
        /** Of both, or of either, depending on the country. */
        EITHER
    }

    public OfficePattern {
        terms = List.copyOf(terms);
        only = List.copyOf(only);
        sectors = List.copyOf(sectors);
    }

    /** Whether the words mean this office in the country. */
    public boolean fits(String alpha3) {
        return only.isEmpty() || only.contains(alpha3);
    }
}
