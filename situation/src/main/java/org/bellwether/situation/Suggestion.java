package org.bellwether.situation;

import org.bellwether.model.ActorId;

/**
 * Two actors of a case that may be one, though not surely enough to be joined: an analyst decides.
 *
 * @param one the smaller id
 * @param other the larger id
 * @param reason why it may be so
 */
public record Suggestion(ActorId one, ActorId other, Reason reason) implements Comparable<Suggestion> {
    /** Why two actors may be one; the likelier reasons come first. */
    public enum Reason {
        /** One is named by an office that the other is said to hold. */
        OFFICE("the same office"),
        /** The same name, of different or unknown countries. */
        NAME("the same name"),
        /** Names that differ in a letter. */
        SPELLING("names nearly alike"),
        /** One is named by the surname alone. */
        SURNAME("the same surname"),
        /** One is named by the other's initials. */
        INITIALS("initials of the other's name"),
        /** One name holds the other. */
        PART("one name is part of the other");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words, as after "because of". */
        public String words() {
            return words;
        }
    }

    public Suggestion {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(
                    "a suggestion names two actors, the smaller id first: " + one + " " + other);
        }
    }

    static Suggestion of(ActorId a, ActorId b, Reason reason) {
        return a.compareTo(b) < 0 ? new Suggestion(a, b, reason) : new Suggestion(b, a, reason);
    }

    /** Whether it is about the actor. */
    public boolean isAbout(ActorId actor) {
        return one.equals(actor) || other.equals(actor);
    }

    /** The other actor of the two. */
    public ActorId besides(ActorId actor) {
        return one.equals(actor) ? other : one;
    }

    @Override
    public int compareTo(Suggestion that) {
        int order = reason.compareTo(that.reason);
        order = order != 0 ? order : one.compareTo(that.one);
        return order != 0 ? order : other.compareTo(that.other);
    }
}
