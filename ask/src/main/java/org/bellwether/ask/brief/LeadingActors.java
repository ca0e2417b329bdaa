package org.bellwether.ask.brief;

import java.util.List;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;

/** Whom a situation is about: those that the articles mention most, in one order wherever they are told. */
public final class LeadingActors {
    /** So many are looked at for each that is wanted, as some have no name to be called by. */
    private static final int CANDIDATES = 5;

    /** How many stand in a title. */
    private static final int TITLE = 3;

    private final List<ListedActor> actors;

    private LeadingActors(List<ListedActor> actors) {
        this.actors = actors;
    }

    /** So many at most. */
    public static LeadingActors of(CaseQueries queries, int most) {
        return new LeadingActors(queries.actors(Filter.ALL.withLimit(CANDIDATES * most)).stream()
                .filter(a -> a.mentions() > 0 && !Naming.isPronoun(a.actor().name()))
                .limit(most)
                .toList());
    }

    /** The most mentioned first. */
    public List<ListedActor> actors() {
        return actors;
    }

    /** The case in a line. */
    String title() {
        List<String> names =
                actors.stream().limit(TITLE).map(a -> a.actor().name()).toList();
        return names.isEmpty() ? "The situation" : "The situation: " + String.join(", ", names);
    }
}
