package org.bellwether.store;

import org.bellwether.model.Actor;

/**
 * An actor of the case.
 *
 * @param actor joined across articles
 * @param mentions how often it is mentioned in all of them
 */
public record ListedActor(Actor actor, int mentions) {}
