package org.bellwether.model;

import java.util.Locale;

/** PLOVER's contexts: the why and whereabouts of an event; it may have several. */
public enum Context {
    MILITARY,
    INTELLIGENCE,
    EXECUTIVE,
    LEGISLATIVE,
    ELECTION,
    POLITICAL_INSTITUTIONS,
    PRO_DEMOCRACY,
    PRO_AUTOCRACY,
    ECONOMIC,
    LEGAL,
    REPARATIONS,
    HUMAN_RIGHTS,
    RIGHTS_FREEDOMS,
    REPRESSION,
    HUMAN_SECURITY,
    GENDER,
    LGBT,
    RELIGION_ETHNICITY,
    INEQUALITY,
    DIPLOMATIC,
    TERRITORY,
    PEACEKEEPING,
    HEALTH,
    ASYLUM,
    MIGRATION,
    DISASTERS,
    NATURAL_RESOURCE,
    ENVIRONMENT,
    TECHNOLOGY,
    TERRORISM,
    CBRN,
    CYBER,
    MISINFORMATION,
    CRIME,
    CORRUPTION,
    ILLEGAL_DRUGS,
    TRAFFICKING;

    /** As PLOVER writes it: {@code human_rights}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
