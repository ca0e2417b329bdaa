package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bellwether.model.ActorId;
import org.bellwether.model.CorrectionId;
import org.jspecify.annotations.Nullable;

/** Actors of readings that are one, as long as corrections go through them. */
final class Circle {
    /** Ids of readings, or of those whom splits have made. */
    final Collection<ActorId> members;

    /** The members of the first of several that an analyst has made one: they give name, kind, country and Wikidata item. */
    @Nullable
    List<ActorId> lead;

    /** What an analyst calls it, and the correction that says so. */
    @Nullable
    String name;

    @Nullable
    CorrectionId named;

    @Nullable
    CorrectionId confirmed;

    /** The split that made it, as long as nobody else is in it. */
    @Nullable
    CorrectionId made;

    /** Merges and splits, and the names that were given to those merged into it. */
    final List<CorrectionId> shaped = new ArrayList<>();

    final List<String> otherNames = new ArrayList<>();

    /** The circle that this one went into, or null. */
    @Nullable
    Circle into;

    Circle(Collection<ActorId> members) {
        this.members = new TreeSet<>(members);
    }

    /** The circle that it is today. */
    Circle today() {
        Circle at = this;
        while (at.into != null) {
            at = at.into;
        }
        return at;
    }

    void take(Circle other) {
        if (lead == null) {
            lead = List.copyOf(members);
        }
        members.addAll(other.members);
        if (other.name != null) {
            otherNames.add(other.name);
        }
        otherNames.addAll(other.otherNames);
        shaped.addAll(other.shaped);
        made = null;
        other.into = this;
    }
}
