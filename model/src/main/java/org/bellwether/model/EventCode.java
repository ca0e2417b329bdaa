package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * What happened: a PLOVER type, its mode where one applies, and the finer CAMEO code where the lexicon knows it.
 *
 * @param type the type
 * @param mode one of the type's modes, or null
 * @param cameo a CAMEO code of two to four digits, or null
 */
public record EventCode(
        EventType type, @Nullable String mode, @Nullable String cameo) {
    public EventCode {
        if (mode != null && !type.modes().contains(mode)) {
            throw new IllegalArgumentException("%s has no mode '%s'; it has %s".formatted(type, mode, type.modes()));
        }
        if (cameo != null && !cameo.matches("(0[1-9]|1[0-9]|20)[0-9]{0,2}")) {
            throw new IllegalArgumentException("'%s' is no CAMEO code".formatted(cameo));
        }
    }

    /** PLOVER's score of the mode, or of the type where there is none: −10 … 10. */
    public double intensity() {
        return type.score(mode);
    }
}
