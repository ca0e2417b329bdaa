package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Reading;
import org.bellwether.model.Sector;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastingJoinTest {
    private static final Actor ROVIA = actor("ROV", ActorKind.COUNTRY, "Rovia", "ROV");
    private static final Actor LESTAN = actor("LES", ActorKind.COUNTRY, "Lestan", "LES");
    private static final Actor KARSK = actor("KAR", ActorKind.COUNTRY, "Karsk", "KAR");
    private static final Actor ARMY =
            actor("ROV.mil", ActorKind.ORGANIZATION, "Armed Forces of Rovia", "ROV", Sector.MIL);
    private static final Actor PEOPLE = actor("LES.people", ActorKind.GROUP, "People of Lestan", "LES");
    private static final Actor OPPOSITION = actor("LES.opposition", ActorKind.GROUP, "Opposition of Lestan", "LES");
    private static final When NEVER = When.unknown();

    private final Articles articles = new Articles();

    private static Actor actor(String id, ActorKind kind, String name, String country, Sector... sectors) {
        return new Actor(new ActorId(id), name, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private static Place in(String country) {
        return new Place(country, country, null, null, null, Place.Precision.COUNTRY, null);
    }

    private void tells(Telling told) {
        articles.add(
                told.article(),
                "Paper",
                List.of(),
                List.of(ROVIA, LESTAN, KARSK, ARMY, PEOPLE, OPPOSITION),
                List.of(told.report()));
    }

    private void stay(String sentence, String trigger, When when, @Nullable Place place) {
        tells(articles.told(EventType.MOBILIZE, sentence, trigger, ARMY)
                .on(when)
                .in(place));
    }

    private void protest(String sentence, String trigger, Actor who) {
        tells(articles.told(EventType.PROTEST, sentence, trigger, who));
    }

    @Test
    void troopsThatGatherOnALandAndThoseStationedThereAreOneStay() {
        stay("Over 30,000 soldiers gathered there for exercises.", "gathered", NEVER, in("LES"));
        stay("Before the war Rovian troops stationed themselves in Lestan.", "stationed", NEVER, in("LES"));
        stay("Before the war on Karsk, Lestan saw the build-up of forces.", "build-up", NEVER, null);
        assertThat(articles.events()).isEqualTo(1);
    }

    @Test
    void onTwoLandsThereAreTwoStays() {
        stay("Rovian soldiers gathered there.", "gathered", NEVER, in("LES"));
        stay("Rovian troops are stationed there.", "stationed", NEVER, in("KAR"));
        stay("Between Karsk and Lestan Rovian forces massed.", "massed", NEVER, null);
        assertThat(articles.events()).isEqualTo(3);
    }

    @Test
    void staysAtTwoTimesAreTwoAndTheUndatedIsNeither() {
        stay(
                "Soldiers gathered there in May.",
                "gathered",
                When.month(YearMonth.of(2021, 5), When.Method.EXPLICIT, "May"),
                in("LES"));
        stay(
                "Troops massed there in June.",
                "massed",
                When.month(YearMonth.of(2022, 6), When.Method.EXPLICIT, "June"),
                in("LES"));
        stay("Rovian troops are stationed there.", "stationed", NEVER, in("LES"));
        assertThat(articles.events()).isEqualTo(3);
    }

    @Test
    void ofTwoThatOneArticleTellsNeitherIsTaken() {
        stay("Rovian soldiers gathered there.", "gathered", NEVER, in("LES"));
        Reading first = articles.readings.removeFirst();
        String article = first.article().value();
        Telling other = Telling.of(
                        article, EventType.MOBILIZE, "Later Rovian troops massed in another valley.", "massed")
                .by(List.of(ARMY))
                .in(in("LES"));
        articles.readings.add(Articles.reading(
                article, first.actors(), List.of(first.reports().getFirst(), other.report("r2", 0))));
        stay("Rovian troops are stationed there.", "stationed", NEVER, in("LES"));
        assertThat(articles.events()).isEqualTo(3);
    }

    @Test
    void theMassProtestsOfACountryAreOneWhicheverOfItsPeopleAreNamed() {
        protest("Protests erupted on an unprecedented scale.", "Protests", PEOPLE);
        protest("The opposition brought thousands on to the streets.", "brought", OPPOSITION);
        protest("The opposition held a rally.", "held a rally", OPPOSITION);
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void protestersOfNoCountryAreThoseOfTheOnlyOneNamed() {
        Actor protesters = new Actor(
                new ActorId("t.1"), "Protesters", ActorKind.GROUP, null, List.of(), List.of(), List.of(), null);
        protest("Protests erupted on an unprecedented scale.", "Protests", PEOPLE);
        protest("Since the mass protests Lestan has changed.", "protests", protesters);
        protest("Mass protests in Karsk worried Lestan.", "protests", protesters);
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void missilesFromAThirdLandAreOneBombardmentUnlessTheyAreDated() {
        tells(articles.told(EventType.ASSAULT, "Rovian missiles were launched from Lestan.", "launched", ROVIA)
                .in(in("LES")));
        tells(articles.told(
                        EventType.ASSAULT,
                        "Rovia used Lestan as a base for missile strikes throughout Karsk.",
                        "missile strikes",
                        ROVIA)
                .to(List.of(KARSK))
                .in(in("KAR")));
        tells(articles.told(EventType.ASSAULT, "Rovia fired a missile from Lestan on 3 May.", "fired", ROVIA)
                .to(List.of(KARSK))
                .on(When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May"))
                .in(in("LES")));
        assertThat(articles.events()).isEqualTo(2);
    }
}
