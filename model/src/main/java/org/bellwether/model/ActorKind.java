package org.bellwether.model;

/** What an actor is. */
public enum ActorKind {
    COUNTRY,
    PERSON,
    ORGANIZATION,
    /** People who act together without being an institution: protesters, migrants, a country's soldiers. */
    GROUP
}
