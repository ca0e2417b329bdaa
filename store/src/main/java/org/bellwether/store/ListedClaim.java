package org.bellwether.store;

import org.bellwether.model.Claim;
import org.bellwether.model.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the case.
 *
 * @param claim with the joined speaker
 * @param event the event it is about, or null
 */
public record ListedClaim(Claim claim, @Nullable EventId event) {}
