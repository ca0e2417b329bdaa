package org.bellwether.model;

/**
 * A table of actors or nouns that a user has given, as its file holds it.
 *
 * @param kind what its rows are
 * @param name the file's name, by which a case knows it
 * @param text all that the file holds
 */
public record OwnTable(Kind kind, String name, String text) implements Comparable<OwnTable> {
    /** What stands in the rows. */
    public enum Kind {
        /** Actors with names of their own. */
        ACTORS,
        /** Common nouns for who acts. */
        AGENTS
    }

    public OwnTable {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a table needs a name");
        }
    }

    /** Of the file. */
    public String sha256() {
        return ContentHash.of(text);
    }

    /** Actors first, then by name. */
    @Override
    public int compareTo(OwnTable other) {
        int kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : name.compareTo(other.name);
    }
}
