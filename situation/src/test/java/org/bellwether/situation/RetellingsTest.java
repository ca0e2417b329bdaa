package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
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

    private void tells(String article, List<String> authors, Report... reports) {
        articles.add(article, "Paper " + article, authors, List.of(ROVIA, LESTAN, LEADER), List.of(reports));
    }

    private static Report report(
            String article,
            EventType type,
            String sentence,
            String trigger,
            List<Actor> actors,
            List<Actor> recipients,
            When when,
            Status status) {
        return Telling.of(article, type, sentence, trigger)
                .by(actors)
                .to(recipients)
                .on(when)
                .as(status)
                .report("r" + article + sentence.length() + trigger.length(), 0);
    }

    private static Report invasion(String article, String sentence, String trigger, When when) {
        return report(
                article, EventType.ASSAULT, sentence, trigger, List.of(ROVIA), List.of(LESTAN), when, Status.FACT);
    }

    @Test
    void aWarOfTwoIsOneInAllArticlesThatDoNotDateIt() {
        tells("a", List.of(), invasion("a", "Rovia's invasion of Lestan goes on.", "invasion", When.unknown()));
        tells("b", List.of(), invasion("b", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST));
        tells(
                "c",
                List.of(),
                report(
                        "c",
                        EventType.ASSAULT,
                        "The invasion of Lestan shocked markets.",
                        "invasion",
                        List.of(),
                        List.of(LESTAN),
                        When.unknown(),
                        Status.FACT));
        assertThat(articles.joined().events()).singleElement().satisfies(event -> {
            assertThat(event.when()).isEqualTo(FIRST);
            assertThat(event.independentSources()).isEqualTo(3);
        });
        articles.reverse();
        assertThat(articles.joined().events()).hasSize(1);
    }

    @Test
    void ofTwoDatedInvasionsTheUndatedIsNeither() {
        tells("a", List.of(), invasion("a", "Rovia's invasion of Lestan goes on.", "invasion", When.unknown()));
        tells("b", List.of(), invasion("b", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST));
        tells("c", List.of(), invasion("c", "Rovia invaded Lestan in March 2014.", "invaded", EARLIER));
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void aLeadersDeedIsHisCountrysWhenTheSentencesAgree() {
        String one = "Rovia handed the Karsk refinery and its pipeline to Lestan after long haggling over gas debts.";
        String other = "The president handed Lestan the Karsk refinery and pipeline after haggling over gas debts.";
        tells(
                "a",
                List.of(),
                report(
                        "a",
                        EventType.AID,
                        one,
                        "handed",
                        List.of(ROVIA),
                        List.of(LESTAN),
                        When.unknown(),
                        Status.FACT));
        tells(
                "b",
                List.of(),
                report(
                        "b",
                        EventType.AID,
                        other,
                        "handed",
                        List.of(LEADER),
                        List.of(LESTAN),
                        When.unknown(),
                        Status.FACT));
        assertThat(articles.joined().events()).hasSize(1);
    }

    @Test
    void otherNumbersOtherStatusAndOtherPartiesKeepThemApart() {
        String one = "Rovia gave 12 trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        String more = "Rovia gave 40 trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        String plan =
                "Rovia may have to give trucks and a field hospital to Lestan after the flood in the Karsk valley.";
        tells(
                "a",
                List.of(),
                report("a", EventType.AID, one, "gave", List.of(ROVIA), List.of(LESTAN), When.unknown(), Status.FACT));
        tells(
                "b",
                List.of(),
                report("b", EventType.AID, more, "gave", List.of(ROVIA), List.of(LESTAN), When.unknown(), Status.FACT));
        tells(
                "c",
                List.of(),
                report(
                        "c",
                        EventType.AID,
                        plan,
                        "give",
                        List.of(ROVIA),
                        List.of(LESTAN),
                        When.unknown(),
                        Status.HYPOTHETICAL));
        tells(
                "d",
                List.of(),
                report("d", EventType.AID, one, "gave", List.of(LESTAN), List.of(ROVIA), When.unknown(), Status.FACT));
        assertThat(articles.joined().events()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"Karsk, 2", "Lestan, 1"})
    void anAttackOnATownIsNotOneThatDoesNotNameIt(String attacked, int events) {
        for (String target : List.of("Lestan", attacked)) {
            String article = target.equals("Lestan") && articles.documents.isEmpty() ? "a" : "b";
            tells(
                    article,
                    List.of(),
                    report(
                            article,
                            EventType.ASSAULT,
                            "Rovian columns attacked %s at night after bombers had hit the old harbour."
                                    .formatted(target),
                            "attacked",
                            List.of(ROVIA),
                            List.of(LESTAN),
                            When.unknown(),
                            Status.FACT));
        }
        assertThat(articles.joined().events()).hasSize(events);
    }

    @Test
    void talksOfOtherPersonsAreOtherTalks() {
        Actor minister = actor("minister", "ROV", ActorKind.PERSON, Sector.GOV);
        String one = "The minister met envoys of Lestan in the old harbour hall to haggle over gas debts.";
        String other = "The president met envoys of Lestan in the old harbour hall to haggle over gas debts.";
        tells(
                "a",
                List.of(),
                report(
                        "a",
                        EventType.CONSULT,
                        one,
                        "met",
                        List.of(minister, LESTAN),
                        List.of(),
                        When.unknown(),
                        Status.FACT));
        articles.readings.add(Articles.reading("m", List.of(minister), List.of()));
        tells(
                "b",
                List.of(),
                report(
                        "b",
                        EventType.CONSULT,
                        other,
                        "met",
                        List.of(LEADER, LESTAN),
                        List.of(),
                        When.unknown(),
                        Status.FACT));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"LES, 1", "KAR, 2"})
    void talksWithOneAreNotTalksWithAnother(String country, int events) {
        String sentence = "The president met envoys in the old harbour hall to haggle over gas debts and ferry tolls.";
        Actor other = actor("other", country, ActorKind.ORGANIZATION, Sector.GOV);
        tells(
                "a",
                List.of(),
                report(
                        "a",
                        EventType.CONSULT,
                        sentence,
                        "met",
                        List.of(LEADER, LESTAN),
                        List.of(),
                        When.unknown(),
                        Status.FACT));
        articles.readings.add(Articles.reading("m", List.of(other), List.of()));
        tells(
                "b",
                List.of(),
                report(
                        "b",
                        EventType.CONSULT,
                        sentence,
                        "met",
                        List.of(LEADER, other),
                        List.of(),
                        When.unknown(),
                        Status.FACT));
        assertThat(articles.joined().events()).hasSize(events);
    }

    @Test
    void papersThatPrintOneAgencysTextAreOneSource() {
        tells("a", List.of("Reuters"), invasion("a", "Rovia invaded Lestan on 3 May 2021.", "invaded", FIRST));
        tells(
                "b",
                List.of("Anna Wolny", "Thomson Reuters"),
                invasion("b", "Rovia's invasion of Lestan began.", "invasion", FIRST));
        tells("c", List.of("Anna Wolny"), invasion("c", "The invasion of Lestan by Rovia began.", "invasion", FIRST));
        assertThat(articles.joined().events())
                .singleElement()
                .satisfies(event -> assertThat(event.independentSources()).isEqualTo(2));
    }
}
