package org.bellwether.store;

import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says something in a case.
 *
 * @param actor who it is, or null where the texts do not tell
 * @param text the words that name whoever is no known actor, else null
 * @param claims how many claims are his
 */
public record Speaker(@Nullable ActorId actor, @Nullable String text, int claims) {}
