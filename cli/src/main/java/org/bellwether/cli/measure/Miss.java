package org.bellwether.cli.measure;

import org.jspecify.annotations.Nullable;

/**
 * Something that a measure counts against the program.
 *
 * @param kind what is wrong with it: {@code missed}, {@code false}, or what differs, as {@code value}
 * @param id the record's or article's id
 * @param gold what should have been found, or null for a false find
 * @param found what was found, or null where nothing was
 * @param text the words it stands in
 */
public record Miss(
        String kind,
        String id,
        @Nullable String gold,
        @Nullable String found,
        String text) {}
