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
import org.bellwether.model.Sector;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnceJoinTest {
    private static final Actor ROVIA = actor("ROV", ActorKind.COUNTRY, "Rovia", "ROV");
    private static final Actor LESTAN = actor("LES", ActorKind.COUNTRY, "Lestan", "LES");
    private static final Actor ARMY =
            actor("ROV.mil", ActorKind.ORGANIZATION, "Armed Forces of Rovia", "ROV", Sector.MIL);
    private static final Actor PEOPLE = actor("ROV.people", ActorKind.GROUP, "People of Rovia", "ROV");
    private static final Actor OFFICERS = actor("t.1", ActorKind.GROUP, "Officers", null);
    private static final Actor DANO = actor("person.dano", ActorKind.PERSON, "Jan Dano", "ROV", Sector.ELI);
    private static final Actor MARK = actor("person.mark", ActorKind.PERSON, "Eva Mark", "ROV");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 3);

    private final Articles articles = new Articles();

    private static Actor actor(String id, ActorKind kind, String name, @Nullable String country, Sector... sectors) {
        return new Actor(new ActorId(id), name, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private static When on(LocalDate day) {
        return When.day(day, When.Method.EXPLICIT, "that day");
    }

    private void tells(LocalDate published, Telling told) {
        articles.addOf(
                published,
                told.article(),
                List.of(ROVIA, LESTAN, ARMY, PEOPLE, OFFICERS, DANO, MARK),
                List.of(told.report()));
    }

    @Test
    void aCoupIsOneWhicheverOfItsLandIsNamedAndWhicheverTypeItIsTakenFor() {
        tells(
                DAY,
                articles.told(EventType.COERCE, "Officers took power in Rovia.", "took", OFFICERS)
                        .in(in("ROV"))
                        .on(on(DAY)));
        tells(
                DAY.plusDays(40),
                articles.told(EventType.ASSAULT, "Soldiers overthrew President Dano.", "overthrew", OFFICERS)
                        .to(List.of(DANO)));
        tells(DAY.plusDays(50), articles.told(EventType.COERCE, "Since the army's coup prices rose.", "coup", ARMY));
        tells(
                DAY.plusDays(90),
                articles.told(EventType.COERCE, "Soldiers ousted Lestan's leader.", "ousted", OFFICERS)
                        .to(List.of(LESTAN)));
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void ofTwoCoupsTheUndatedIsNeither() {
        tells(
                DAY,
                articles.told(EventType.COERCE, "The army took power.", "took", ARMY)
                        .on(on(DAY)));
        tells(
                DAY.plusDays(30),
                articles.told(EventType.COERCE, "The army took power again.", "took", ARMY)
                        .on(on(DAY.plusDays(30))));
        tells(DAY.plusDays(40), articles.told(EventType.COERCE, "Since the coup prices rose.", "coup", ARMY));
        assertThat(articles.events()).isEqualTo(3);
    }

    @Test
    void coupsOfWhichArticlesOfTwoYearsTellWithoutADateAreTwo() {
        tells(LocalDate.of(2020, 8, 20), articles.told(EventType.COERCE, "The army took power.", "took", ARMY));
        tells(
                LocalDate.of(2020, 9, 12),
                articles.told(EventType.COERCE, "Since the army's coup prices rose.", "coup", ARMY));
        tells(LocalDate.of(2021, 5, 26), articles.told(EventType.COERCE, "The army took power.", "took", ARMY));
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void whatAnArticleTellsWithoutADateIsNoCoupOfYearsAgo() {
        tells(
                LocalDate.of(2012, 3, 23),
                articles.told(EventType.COERCE, "Soldiers overthrew Rovia's leader.", "overthrew", OFFICERS)
                        .to(List.of(ROVIA))
                        .on(on(LocalDate.of(2012, 3, 22))));
        tells(LocalDate.of(2021, 5, 26), articles.told(EventType.COERCE, "The army took power.", "took", ARMY));
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void nobodyIsKilledTwice() {
        tells(
                LocalDate.of(2012, 3, 23),
                articles.told(EventType.ASSAULT, "The army killed Mark.", "killed", ARMY)
                        .to(List.of(MARK)));
        tells(
                LocalDate.of(2021, 5, 26),
                articles.told(EventType.ASSAULT, "Soldiers murdered Mark.", "murdered", OFFICERS)
                        .to(List.of(MARK)));
        assertThat(articles.events()).isEqualTo(1);
    }

    @Test
    void tellingsThatOneWithoutADateWouldSuitAreNoneTogetherWhereTheyDisagree() {
        tells(DAY, articles.told(EventType.COERCE, "The army took power.", "took", ARMY));
        tells(DAY.plusDays(1), sinceOrUntil(DAY.minusDays(3), null));
        tells(DAY.plusDays(2), sinceOrUntil(null, DAY.minusDays(9)));
        assertThat(articles.events()).isEqualTo(2);
    }

    @Test
    void ofTwoWithoutADateThatDisagreeOneIsOfTheDatedTelling() {
        tells(
                DAY.plusDays(29),
                articles.told(EventType.COERCE, "The army took power.", "took", ARMY)
                        .on(When.month(YearMonth.from(DAY), When.Method.EXPLICIT, "in May")));
        tells(DAY.plusDays(30), sinceOrUntil(DAY.plusDays(15), null));
        tells(DAY.plusDays(31), sinceOrUntil(null, DAY.plusDays(3)));
        assertThat(articles.events()).isEqualTo(2);
    }

    private Telling sinceOrUntil(@Nullable LocalDate first, @Nullable LocalDate last) {
        return articles.told(EventType.COERCE, "The army's coup brought the officers to power.", "coup", ARMY)
                .on(When.range(first, last, When.Method.EXPLICIT, "then"));
    }

    @Test
    void aMonthHoldsTheDayOfTheDeed() {
        tells(
                DAY,
                articles.told(EventType.COERCE, "The army took power.", "took", ARMY)
                        .on(on(DAY)));
        tells(
                DAY.plusDays(300),
                articles.told(EventType.COERCE, "Officers overthrew Rovia's leader.", "overthrew", OFFICERS)
                        .to(List.of(ROVIA))
                        .on(When.month(YearMonth.from(DAY), When.Method.EXPLICIT, "in May")));
        assertThat(articles.events()).isEqualTo(1);
    }

    @Test
    void somebodysArrestIsOneWhoeverIsToldToHaveDoneIt() {
        tells(
                DAY,
                articles.told(EventType.COERCE, "Rovia arrested Mark.", "arrested", ROVIA)
                        .to(List.of(MARK))
                        .on(on(DAY)));
        tells(
                DAY.plusDays(1),
                articles.told(EventType.ASSAULT, "Men seized Mark.", "seized").to(List.of(MARK)));
        tells(
                DAY.plusDays(1),
                articles.told(EventType.COERCE, "Dano was arrested.", "arrested")
                        .to(List.of(DANO)));
        tells(
                DAY.plusDays(90),
                articles.told(EventType.COERCE, "Mark was arrested.", "arrested")
                        .to(List.of(MARK)));
        assertThat(articles.events()).isEqualTo(3);
    }

    @Test
    void anOffensiveIsOneOfTheSameDaysUnlessItIsToldOfTwoTowns() {
        tells(
                DAY,
                articles.told(EventType.ASSAULT, "The army launched an offensive.", "offensive", ARMY)
                        .on(on(DAY)));
        tells(DAY.plusDays(5), articles.told(EventType.ASSAULT, "The incursion of the Rovians", "incursion", PEOPLE));
        tells(DAY.plusDays(90), articles.told(EventType.ASSAULT, "Rovia's offensive goes on.", "offensive", ROVIA));
        assertThat(articles.events()).isEqualTo(2);
        tells(
                DAY,
                articles.told(EventType.ASSAULT, "An offensive on Orn began.", "offensive", ARMY)
                        .on(on(DAY))
                        .in(town("Orn")));
        tells(
                DAY,
                articles.told(EventType.ASSAULT, "An offensive on Bel began.", "offensive", ARMY)
                        .on(on(DAY))
                        .in(town("Bel")));
        assertThat(articles.events()).isEqualTo(4);
    }

    @Test
    void aWithdrawalIsOneWithThePlanOfIt() {
        tells(
                DAY,
                articles.told(EventType.RETREAT, "Rovia will pull its troops out.", "pull", ROVIA)
                        .as(Status.PLANNED));
        tells(DAY.plusDays(9), articles.told(EventType.RETREAT, "The troops began to leave.", "leave", ARMY));
        assertThat(articles.events()).isEqualTo(1);
    }

    @Test
    void recognitionIsOneOfAllWhoGiveItTogether() {
        String sentence = "They recognized Dano as president.";
        tells(
                DAY,
                articles.told(EventType.SUPPORT, sentence, "recognized", LESTAN, ROVIA)
                        .to(List.of(DANO)));
        tells(
                DAY,
                articles.told(EventType.SUPPORT, sentence, "recognized", ROVIA).to(List.of(DANO)));
        tells(
                DAY,
                articles.told(EventType.SUPPORT, sentence, "recognized", OFFICERS)
                        .to(List.of(DANO)));
        tells(
                DAY,
                articles.told(EventType.SUPPORT, sentence, "recognized", LESTAN).to(List.of(MARK)));
        assertThat(articles.events()).isEqualTo(2);
    }

    private static Place in(String country) {
        return new Place(country, country, null, null, null, Place.Precision.COUNTRY, null);
    }

    private static Place town(String name) {
        return new Place(name, "LES", null, 1.0, 1.0, Place.Precision.CITY, null);
    }
}
