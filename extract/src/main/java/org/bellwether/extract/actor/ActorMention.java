package org.bellwether.extract.actor;

import org.bellwether.extract.TokenRange;
import org.bellwether.model.ActorId;
import org.bellwether.model.Mention;

/**
 * Tokens that stand for an actor.
 *
 * @param range its tokens: for a nominal the words that identify it ("the Belarusian leader"), without clauses that hang on it
 * @param head index of the token on which the others hang; what an event's argument points at
 * @param actor whom it means
 * @param kind in which manner
 * @param confidence 0 to 1
 */
public record ActorMention(TokenRange range, int head, ActorId actor, Mention.Kind kind, double confidence) {
    public ActorMention {
        if (head < range.first() || head >= range.end()) {
            throw new IllegalArgumentException("head %d lies outside %s".formatted(head, range));
        }
    }
}
