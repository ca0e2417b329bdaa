package org.bellwether.extract.actor;

import java.util.List;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;

/**
 * Finds every actor of one article, with all its mentions.
 *
 * <p>Names come first (those of a user's own tables, then what the knowledge holds, then persons, then organizations that only
 * the text knows), then bodies, groups and offices that are called by a noun, and last, in text order, pronouns and nouns that
 * point back. Immutable and thread-safe.
 */
public final class ActorFinder {
    private final OwnActors own;
    private final KnownActors known;
    private final SeatCities cities;
    private final People people;
    private final Institutions institutions;
    private final Nominals nominals;
    private final LocalPowers powers;
    private final References references;

    public ActorFinder(Knowledge knowledge) {
        SiteLexicon sites = SiteLexicon.load();
        NounLexicon nouns = NounLexicon.load(knowledge.ownAgents());
        PhraseNames names = PhraseNames.load();
        this.known = new KnownActors(knowledge, sites);
        this.cities = SeatCities.load();
        this.people = new People(knowledge, new PersonIndex(knowledge), nouns);
        this.own = new OwnActors(knowledge, known, people);
        this.institutions = new Institutions(knowledge, known);
        this.nominals = new Nominals(knowledge, nouns, known, new Offices(knowledge, nouns), names);
        this.powers = new LocalPowers();
        this.references =
                new References(knowledge, known, nominals, sites, new Unnamed(knowledge, nouns, names), powers);
    }

    /**
     * Finds who is mentioned.
     *
     * @param places what the names of places in the text mean; they tell a country from its namesakes
     */
    public Cast find(AnnotatedText text, List<PlaceMention> places) {
        Scene scene = new Scene(text, places);
        own.find(scene);
        known.find(scene);
        cities.find(scene);
        Acronyms.find(scene);
        people.find(scene);
        institutions.find(scene, false);
        nominals.find(scene);
        institutions.find(scene, true);
        powers.find(scene);
        references.find(scene);
        known.listNamedCountries(scene);
        return scene.cast();
    }
}
