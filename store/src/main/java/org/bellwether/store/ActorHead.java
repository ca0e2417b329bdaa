package org.bellwether.store;

import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an actor beside others.
 *
 * @param id the actor's
 * @param name what it is called
 * @param kind in lower case
 * @param country ISO 3166 alpha-3, or null
 */
public record ActorHead(
        ActorId id, String name, String kind, @Nullable String country) {}
