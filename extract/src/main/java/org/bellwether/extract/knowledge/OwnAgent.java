package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.Sector;

/**
 * A common noun of a user's own table for who acts.
 *
 * @param noun lower case; of several words the last is matched in any form that the language engine knows
 * @param plural its plural where that is not formed with an s; empty where none is given
 * @param sectors the main one first
 * @param number when it is a group
 * @param kind whom the singular means
 */
public record OwnAgent(String noun, String plural, List<Sector> sectors, Count number, Kind kind) {
    /** How the noun must stand to be a group. */
    public enum Count {
        /** In the plural. */
        PLURAL,
        /** In either number. */
        MASS,
        /** In the plural, and with words that say whose or which. */
        OWNED,
        /** In the plural; the singular is something else. */
        ONLY_PLURAL,
        /** Both of the last two. */
        ONLY_OWNED
    }

    /** Whom the noun means in the singular. */
    public enum Kind {
        PERSON,
        /** A council, a company. */
        BODY,
        /** Several in the singular too: a gang. */
        CROWD
    }

    public OwnAgent {
        sectors = List.copyOf(sectors);
    }
}
