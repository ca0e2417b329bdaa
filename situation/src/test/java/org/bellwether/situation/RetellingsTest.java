package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Sector;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingsTest {
    private static final When FIRST = When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May 2021");
    private static final When EARLIER = When.month(YearMonth.of(2014, 3), When.Method.EXPLICIT, "March 2014");

    private final Articles articles = new Articles();

    private static Actor actor(String id, String country, ActorKind kind, Sector... sectors) {
        return new Actor(new ActorId(id), id, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private static final Actor ROVIA = actor("rovia", "ROV", ActorKind.COUNTRY);
    private static final Actor LESTAN = actor("lestan", "LES", ActorKind.COUNTRY);
    private static final Actor LEADER = actor("leader", "ROV", ActorKind.PERSON, Sector.GOV);

    private void tells(Telling told) {
        tells(told, List.of());
    }

    private void tells(Telling told, List<String> authors) {
        articles.add(
                told.article(),
                "Paper " + told.article(),
                authors,
                List.of(ROVIA, LESTAN, LEADER),
                List.of(told.report()));
    }

    private static Telling invasion(String article, String sentence, String trigger, When when) {
        return Telling.of(article, EventType.ASSAULT, sentence, trigger)
                .by(List.of(ROVIA))
                .to(List.of(LESTAN))
                .on(when);
    }

    private static Telling aid(String article, String sentence, String trigger, Actor giver, Actor taker) {
        return Telling.of(article, EventType.AID, sentence, trigger)
                .by(List.of(giver))
                .to(List.of(taker));
    }

    private static Telling talks(String article, String sentence, Actor one, Actor other) {
        return Telling.of(article, EventType.CONSULT, sentence, "met").by(List.of(one, other));
    }

    @Test
    void theWarOfAnotherYearIsNotTheOnlyOneThatTheCaseKnows() {
        tells(invasion("a", "Rovia's invasion of Lestan goes on.", "invasion", When.unknown()));
        tells(Telling.of("c", EventType.ASSAULT, "The camp was set up in 1994 after the invasion.", "invasion")
                .to(List.of(LESTAN)));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void roundsOfTalksThatArticlesTellMonthsApartAreTwo() {
        String sentence = "Envoys of Rovia met those of Lestan in the harbour hotel over grain, fishing and prisoners.";
        LocalDate day = LocalDate.of(2021, 5, 3);
        for (LocalDate published : List.of(day, day.plusDays(9))) {
            articles.addOf(
                    published,
                    "a" + published,
                    List.of(ROVIA, LESTAN),
                    List.of(talks("a" + published, sentence, ROVIA, LESTAN).report()));
        }
        assertThat(articles.joined().events()).hasSize(1);
        articles.addOf(
                day.plusDays(200),
                "later",
                List.of(ROVIA, LESTAN),
                List.of(talks("later", sentence, ROVIA, LESTAN).report()));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-40, 2"})
    void whatAnArticleTellsIsNotWhatWasDoneAfterIt(int daysAfter, int events) {
        String sentence = "Rovia handed the Karsk refinery and its pipeline to Lestan after haggling over gas debts.";
        LocalDate day = Objects.requireNonNull(FIRST.start());
        List<Actor> actors = List.of(ROVIA, LESTAN);
        articles.addOf(
                day.plusDays(2),
                "a",
                actors,
                List.of(aid("a", sentence, "handed", ROVIA, LESTAN).on(FIRST).report()));
        articles.addOf(
                day.plusDays(daysAfter),
                "b",
                actors,
                List.of(aid("b", sentence, "handed", ROVIA, LESTAN).report()));
        assertThat(articles.events()).isEqualTo(events);
    }

    @Test
    void aWarOfTwoIsOneInAllArticlesThatDoNotDateIt() {
        tells(invasion("a", "Rovia's invasion of Lestan goes on.", "invasion", When.unknown()));
        tells(invasion("b", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST));
        tells(Telling.of("c", EventType.ASSAULT, "The invasion of Lestan shocked markets.", "invasion")
                .to(List.of(LESTAN)));
        assertThat(articles.joined().events()).singleElement().satisfies(event -> {
            assertThat(event.when()).isEqualTo(FIRST);
            assertThat(event.independentSources()).isEqualTo(3);
        });
        articles.reverse();
        assertThat(articles.joined().events()).hasSize(1);
    }

    @Test
    void ofTwoDatedInvasionsTheUndatedIsNeither() {
        tells(invasion("a", "Rovia's invasion of Lestan goes on.", "invasion", When.unknown()));
        tells(invasion("b", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST));
        tells(invasion("c", "Rovia invaded Lestan in March 2014.", "invaded", EARLIER));
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void aLeadersDeedIsHisCountrysWhenTheSentencesAgree() {
        String one = "Rovia handed the Karsk refinery and its pipeline to Lestan after long haggling over gas debts.";
        String other = "The president handed Lestan the Karsk refinery and pipeline after haggling over gas debts.";
        tells(aid("a", one, "handed", ROVIA, LESTAN));
        tells(aid("b", other, "handed", LEADER, LESTAN));
        assertThat(articles.joined().events()).hasSize(1);
    }

    @Test
    void otherNumbersOtherStatusAndOtherPartiesKeepThemApart() {
        String one = "Rovia gave 12 trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        String more = "Rovia gave 40 trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        String plan =
                "Rovia may have to give trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        tells(aid("a", one, "gave", ROVIA, LESTAN));
        tells(aid("b", more, "gave", ROVIA, LESTAN));
        tells(aid("c", plan, "give", ROVIA, LESTAN).as(Status.HYPOTHETICAL));
        tells(aid("d", one, "gave", LESTAN, ROVIA));
        assertThat(articles.joined().events()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"Karsk, 2", "Lestan, 1"})
    void anAttackOnATownIsNotOneThatDoesNotNameIt(String attacked, int events) {
        String sentence = "Rovian columns attacked %s at night after bombers had hit the old harbour.";
        tells(invasion("a", sentence.formatted("Lestan"), "attacked", When.unknown()));
        tells(invasion("b", sentence.formatted(attacked), "attacked", When.unknown()));
        assertThat(articles.joined().events()).hasSize(events);
    }

    @Test
    void talksOfOtherPersonsAreOtherTalks() {
        Actor minister = actor("minister", "ROV", ActorKind.PERSON, Sector.GOV);
        String one = "The minister met envoys of Lestan in the old harbour hall to haggle over gas debts.";
        String other = "The president met envoys of Lestan in the old harbour hall to haggle over gas debts.";
        tells(talks("a", one, minister, LESTAN));
        articles.readings.add(Articles.reading("m", List.of(minister), List.of()));
        tells(talks("b", other, LEADER, LESTAN));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"LES, 1", "KAR, 2"})
    void talksWithOneAreNotTalksWithAnother(String country, int events) {
        String sentence = "The president met envoys in the old harbour hall to haggle over gas debts and ferry tolls.";
        Actor other = actor("other", country, ActorKind.ORGANIZATION, Sector.GOV);
        tells(talks("a", sentence, LEADER, LESTAN));
        articles.readings.add(Articles.reading("m", List.of(other), List.of()));
        tells(talks("b", sentence, LEADER, other));
        assertThat(articles.joined().events()).hasSize(events);
    }

    @Test
    void papersThatPrintOneAgencysTextAreOneSource() {
        tells(invasion("a", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST), List.of("Reuters"));
        tells(
                invasion("b", "Rovia's invasion of Lestan began.", "invasion", FIRST),
                List.of("Anna Wolny", "Thomson Reuters"));
        tells(invasion("c", "The invasion of Lestan by Rovia began.", "invasion", FIRST), List.of("Anna Wolny"));
        assertThat(articles.joined().events())
                .singleElement()
                .satisfies(event -> assertThat(event.independentSources()).isEqualTo(2));
    }
}
