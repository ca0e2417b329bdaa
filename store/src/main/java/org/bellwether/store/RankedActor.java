package org.bellwether.store;

import org.bellwether.model.Actor;

/**
 * An actor among the others.
 *
 * @param actor joined across articles
 * @param acts in how many events it acts
 * @param receives of how many it is a recipient
 */
public record RankedActor(Actor actor, int acts, int receives) {}
