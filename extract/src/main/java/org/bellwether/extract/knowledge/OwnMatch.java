package org.bellwether.extract.knowledge;

/**
 * Tokens that are a name of an actor of a user's own table.
 *
 * @param first index of the first token
 * @param end one past the index of the last token
 * @param actor who
 */
public record OwnMatch(int first, int end, OwnActor actor) {}
