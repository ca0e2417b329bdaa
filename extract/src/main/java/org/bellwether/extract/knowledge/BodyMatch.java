package org.bellwether.extract.knowledge;

/**
 * Words for a body of whatever country the sentence says.
 *
 * @param first index of the first token
 * @param end one past the index of the last token
 * @param body which
 */
public record BodyMatch(int first, int end, Body body) {}
