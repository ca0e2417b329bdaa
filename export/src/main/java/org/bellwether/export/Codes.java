package org.bellwether.export;

import java.util.Locale;

/** The model's constants as the contract writes them. */
final class Codes {
    private Codes() {}

    /** {@code material_conflict}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
