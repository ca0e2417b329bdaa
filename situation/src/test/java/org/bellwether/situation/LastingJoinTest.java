package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
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

    private final List<Document> documents = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    private static Actor actor(String id, ActorKind kind, String name, String country, Sector... sectors) {
        return new Actor(new ActorId(id), name, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private static Place in(String country) {
        return new Place(country, country, null, null, null, Place.Precision.COUNTRY, null);
    }

    private void tells(
            EventType type,
            String sentence,
            String trigger,
            List<Actor> actors,
            List<Actor> recipients,
            When when,
            @Nullable Place place) {
        ArticleId id = new ArticleId("a" + documents.size());
        documents.add(new Document(
                id, "file:///" + id.value(), null, "Paper", List.of(), "en", NEVER, null, 9, id.value(), null));
        readings.add(new Reading(
                id,
                List.of(ROVIA, LESTAN, KARSK, ARMY, PEOPLE, OPPOSITION),
                List.of(),
                List.of(report(id, type, sentence, trigger, actors, recipients, when, place)),
                List.of(),
                List.of()));
    }

    private static Report report(
            ArticleId id,
            EventType type,
            String sentence,
            String trigger,
            List<Actor> actors,
            List<Actor> recipients,
            When when,
            @Nullable Place place) {
        int at = sentence.indexOf(trigger);
        return new Report(
                new ReportId("r" + id.value() + at),
                new Span(id, 0, sentence.length(), sentence),
                new Span(id, at, at + trigger.length(), trigger),
                new EventCode(type, null, null),
                List.of(),
                actors.stream().map(Actor::id).toList(),
                recipients.stream().map(Actor::id).toList(),
                when,
                place,
                Status.FACT,
                Voice.author(),
                0.5,
                "test");
    }

    private void stay(String sentence, String trigger, When when, @Nullable Place place) {
        tells(EventType.MOBILIZE, sentence, trigger, List.of(ARMY), List.of(), when, place);
    }

    private int events() {
        int events = Situation.of(documents, readings).events().size();
        Collections.reverse(readings);
        assertThat(Situation.of(documents, readings).events()).hasSize(events);
        return events;
    }

    @Test
    void troopsThatGatherOnALandAndThoseStationedThereAreOneStay() {
        stay("Over 30,000 soldiers gathered there for exercises.", "gathered", NEVER, in("LES"));
        stay("Before the war Rovian troops stationed themselves in Lestan.", "stationed", NEVER, in("LES"));
        stay("Before the war on Karsk, Lestan saw the build-up of forces.", "build-up", NEVER, null);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void onTwoLandsThereAreTwoStays() {
        stay("Rovian soldiers gathered there.", "gathered", NEVER, in("LES"));
        stay("Rovian troops are stationed there.", "stationed", NEVER, in("KAR"));
        stay("Between Karsk and Lestan Rovian forces massed.", "massed", NEVER, null);
        assertThat(events()).isEqualTo(3);
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
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void ofTwoThatOneArticleTellsNeitherIsTaken() {
        stay("Rovian soldiers gathered there.", "gathered", NEVER, in("LES"));
        ArticleId id = readings.getFirst().article();
        Report other = report(
                id,
                EventType.MOBILIZE,
                "Later Rovian troops massed in another valley.",
                "massed",
                List.of(ARMY),
                List.of(),
                NEVER,
                in("LES"));
        Reading first = readings.removeFirst();
        readings.add(new Reading(
                id, first.actors(), List.of(), List.of(first.reports().getFirst(), other), List.of(), List.of()));
        stay("Rovian troops are stationed there.", "stationed", NEVER, in("LES"));
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void theMassProtestsOfACountryAreOneWhicheverOfItsPeopleAreNamed() {
        tells(
                EventType.PROTEST,
                "Protests erupted on an unprecedented scale.",
                "Protests",
                List.of(PEOPLE),
                List.of(),
                NEVER,
                null);
        tells(
                EventType.PROTEST,
                "The opposition brought thousands on to the streets.",
                "brought",
                List.of(OPPOSITION),
                List.of(),
                NEVER,
                null);
        tells(
                EventType.PROTEST,
                "The opposition held a rally.",
                "held a rally",
                List.of(OPPOSITION),
                List.of(),
                NEVER,
                null);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void protestersOfNoCountryAreThoseOfTheOnlyOneNamed() {
        Actor protesters = new Actor(
                new ActorId("t.1"), "Protesters", ActorKind.GROUP, null, List.of(), List.of(), List.of(), null);
        tells(
                EventType.PROTEST,
                "Protests erupted on an unprecedented scale.",
                "Protests",
                List.of(PEOPLE),
                List.of(),
                NEVER,
                null);
        tells(
                EventType.PROTEST,
                "Since the mass protests Lestan has changed.",
                "protests",
                List.of(protesters),
                List.of(),
                NEVER,
                null);
        tells(
                EventType.PROTEST,
                "Mass protests in Karsk worried Lestan.",
                "protests",
                List.of(protesters),
                List.of(),
                NEVER,
                null);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void missilesFromAThirdLandAreOneBombardmentUnlessTheyAreDated() {
        tells(
                EventType.ASSAULT,
                "Rovian missiles were launched from Lestan.",
                "launched",
                List.of(ROVIA),
                List.of(),
                NEVER,
                in("LES"));
        tells(
                EventType.ASSAULT,
                "Rovia used Lestan as a base for missile strikes throughout Karsk.",
                "missile strikes",
                List.of(ROVIA),
                List.of(KARSK),
                NEVER,
                in("KAR"));
        tells(
                EventType.ASSAULT,
                "Rovia fired a missile from Lestan on 3 May.",
                "fired",
                List.of(ROVIA),
                List.of(KARSK),
                When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May"),
                in("LES"));
        assertThat(events()).isEqualTo(2);
    }
}
