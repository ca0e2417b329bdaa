package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.NameKey;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final When DAY = When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May 2021");
    private static final When NEXT_DAY = When.day(LocalDate.of(2021, 5, 4), When.Method.EXPLICIT, "4 May 2021");
    private static final When MONTH = When.month(YearMonth.of(2021, 5), When.Method.EXPLICIT, "May 2021");

    private static final Place PORT = new Place("Port", "ROV", null, 1.0, 2.0, Place.Precision.CITY, 7);

    private static final Actor ROVIA = country("rovia", "ROV");
    private static final Actor LESTAN = country("lestan", "LES");
    private static final Actor ROVIAN_ARMY = new Actor(
            new ActorId("rovia.mil"),
            "Rovian army",
            ActorKind.ORGANIZATION,
            "ROV",
            List.of(Sector.MIL),
            List.of(),
            List.of(),
            null);

    private final Articles articles = new Articles();

    private static Actor country(String id, String code) {
        return new Actor(new ActorId(id), id, ActorKind.COUNTRY, code, List.of(), List.of(), List.of(), null);
    }

    private static Actor person(String id, String name, @Nullable String country) {
        return new Actor(
                new ActorId(id),
                name,
                ActorKind.PERSON,
                country,
                List.of(),
                List.of(new Alias(name, 2, Alias.AssertedBy.TEXT)),
                List.of(),
                null);
    }

    private static Report report(
            String id, String article, Actor actor, Actor recipient, String trigger, When when, Status status) {
        return Telling.of(article, EventType.ASSAULT, trigger, trigger)
                .by(List.of(actor))
                .to(List.of(recipient))
                .on(when)
                .as(status)
                .report(id, id.hashCode() & 0xfff);
    }

    private static Report attack(String id, String article, When when) {
        return report(id, article, ROVIA, LESTAN, "attacked", when, Status.FACT);
    }

    private void article(String id, String publisher, List<Actor> actors, Report... reports) {
        articles.add(id, publisher, List.of(), actors, List.of(reports));
    }

    private void attacks(String id, Report... reports) {
        article(id, "Publisher of " + id, List.of(ROVIA, LESTAN, ROVIAN_ARMY), reports);
    }

    @Test
    void aFullNameIsOnePersonWhateverItsCaseMarksAndInitials() {
        article("a1", "A", List.of(person("p2", "Anna K. Wolny", "LES")));
        article("a2", "B", List.of(person("p1", "ANNA WÓLNY", null)));
        assertThat(articles.joined().actors()).singleElement().satisfies(actor -> {
            assertThat(actor.id().value()).isEqualTo("p1");
            assertThat(actor.country()).isEqualTo("LES");
            assertThat(actor.aliases()).hasSize(2);
        });
        assertThat(articles.joined().joined(new ActorId("p2"))).isEqualTo(new ActorId("p1"));
    }

    private static Actor spelled(String id, String name, @Nullable String country, NameKey key) {
        Actor p = person(id, name, country);
        return new Actor(p.id(), name, p.kind(), country, p.sectors(), p.aliases(), p.roles(), p.wikidata(), key);
    }

    @Test
    void spellingsOfAFullNameAreOnePersonInWhateverOrder() {
        article("a1", "A", List.of(spelled("p2", "Siarhei Kavaliouski", null, key("sergei", "", "kavalovski"))));
        article("a2", "B", List.of(spelled("p1", "Sergei Kovalovsky", "LES", key("sergei", "", "kovalovski"))));
        article(
                "a3",
                "C",
                List.of(spelled("p3", "Sviatlana Kavaliouskaya", null, key("svetlana", "", "kovalovskaya"))));
        assertThat(articles.joined().actors()).extracting(a -> a.id().value()).containsExactly("p1", "p3");
        articles.reverse();
        assertThat(articles.joined().actors()).extracting(a -> a.id().value()).containsExactly("p1", "p3");
    }

    @Test
    void aNameThatMayMeanTwoPeopleIsJoinedToNeither() {
        article("a1", "A", List.of(spelled("p1", "Kim Yo Dan", null, key("kim", "yo", "dan"))));
        article("a2", "B", List.of(spelled("p2", "Kim Dae Dan", null, key("kim", "dae", "dan"))));
        article("a3", "C", List.of(spelled("p3", "Kim Dan", null, key("kim", "", "dan"))));
        assertThat(articles.joined().actors()).hasSize(3);
    }

    @Test
    void whatAPersonIsCalledMostOftenComesFirst() {
        Span span = new Span(new ArticleId("a1"), 0, 4, "Anna");
        List<Role> said = List.of(
                new Role("ruler", null, When.unknown(), span),
                new Role("President", null, When.unknown(), span),
                new Role("president", new ActorId("lestan"), When.unknown(), span));
        Actor p = person("p1", "Anna Wolny", "LES");
        article(
                "a1",
                "A",
                List.of(new Actor(
                        p.id(), p.name(), p.kind(), p.country(), p.sectors(), p.aliases(), said, p.wikidata())));
        assertThat(articles.joined().actors().getFirst().roles())
                .extracting(Role::title)
                .containsExactly("president", "President", "ruler");
    }

    private static NameKey key(String given, String middle, String surname) {
        return new NameKey(List.of(given), middle, surname);
    }

    @Test
    void namesakesOfTwoCountriesStayTwo() {
        article("a1", "A", List.of(person("p1", "Anna Wolny", "LES")));
        article("a2", "B", List.of(person("p2", "Anna Wolny", "ROV")));
        article("a3", "C", List.of(person("p3", "Anna Wolny", null)));
        assertThat(articles.joined().actors()).hasSize(3);
    }

    @Test
    void aLoneSurnameJoinsOnlyTheSingleFullNameOfItsCountry() {
        article("a1", "A", List.of(person("p1", "Anna Wolny", "LES"), person("p3", "Karl Brandt", null)));
        article("a2", "B", List.of(person("p2", "Wolny", "LES"), person("p4", "Brandt", "ROV")));
        assertThat(articles.joined().actors()).extracting(a -> a.id().value()).containsExactly("p1", "p3", "p4");
        article("a3", "C", List.of(person("p5", "Jan Wolny", "LES")));
        assertThat(articles.joined().actors())
                .extracting(a -> a.id().value())
                .containsExactly("p1", "p2", "p3", "p4", "p5");
    }

    @Test
    void thoseWithoutANameAreEachArticlesOwn() {
        article("a1", "A", List.of(person("u.1", "Police chief", "LES"), person("p1", "Anna Chief", "LES")));
        article("a2", "B", List.of(person("u.2", "Police chief", "LES"), person("u.3", "Chief", "LES")));
        assertThat(articles.joined().actors())
                .extracting(a -> a.id().value())
                .containsExactly("p1", "u.1", "u.2", "u.3");
    }

    @Test
    void whomAUsersTableNamesJoinsItsNamesakesOfTextsAndNobodyOfATable() {
        article("a1", "A", List.of(person("own.W", "Anna Wolny", "LES"), person("own.B1", "Karl Brandt", "LES")));
        article("a2", "B", List.of(person("t.1", "Anna Wolny", "LES"), person("own.B2", "Karl Brandt", "LES")));
        article("a3", "C", List.of(person("t.2", "Karl Brandt", "LES")));
        assertThat(articles.joined().actors())
                .extracting(a -> a.id().value())
                .containsExactly("own.B1", "own.B2", "own.W", "t.2");
    }

    @Test
    void theSameDeedOnTheSameDayIsOneEventOfTwoSources() {
        attacks("a1", attack("r2", "a1", DAY));
        attacks("a2", attack("r1", "a2", DAY));
        attacks("a3", attack("r3", "a3", NEXT_DAY));
        List<Event> events = articles.joined().events();
        assertThat(events).extracting(e -> e.id().value()).containsExactly("e1", "e3");
        assertThat(events.getFirst().independentSources()).isEqualTo(2);
        assertThat(events.getFirst().summary()).isEqualTo("rovia → lestan: ASSAULT (attacked)");
    }

    @Test
    void anArmyActsForItsCountry() {
        attacks("a1", attack("r1", "a1", DAY));
        attacks("a2", report("r2", "a2", ROVIAN_ARMY, LESTAN, "shelled", DAY, Status.CLAIM));
        assertThat(articles.joined().events()).singleElement().satisfies(e -> {
            assertThat(e.status()).isEqualTo(Status.FACT);
            assertThat(e.actors()).containsExactly(ROVIA.id());
        });
    }

    @Test
    void theOtherDirectionIsAnotherEvent() {
        attacks("a1", attack("r1", "a1", DAY));
        attacks("a2", report("r2", "a2", LESTAN, ROVIA, "attacked", DAY, Status.FACT));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void aMonthTakesTheOnlyDayWithinItAndNoneOfSeveral() {
        attacks("a1", attack("r1", "a1", DAY));
        attacks("a2", attack("r2", "a2", MONTH));
        assertThat(articles.joined().events())
                .singleElement()
                .satisfies(e -> assertThat(e.when()).isEqualTo(DAY));
        attacks("a3", attack("r3", "a3", NEXT_DAY));
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void withoutATimeOnlyTheSameArticlesSameWordsAreOne() {
        attacks(
                "a1",
                attack("r1", "a1", When.unknown()),
                report("r2", "a1", ROVIA, LESTAN, "attacking", When.unknown(), Status.FACT));
        attacks("a2", attack("r3", "a2", When.unknown()));
        assertThat(articles.joined().events()).extracting(e -> e.id().value()).containsExactly("e1", "e3");
    }

    private static Report without(Report report, boolean actors) {
        return new Report(
                report.id(),
                report.evidence(),
                report.trigger(),
                report.code(),
                report.contexts(),
                actors ? report.actors() : List.of(),
                actors ? List.of() : report.recipients(),
                report.when(),
                report.place(),
                report.status(),
                report.attributedTo(),
                report.confidence(),
                report.rule());
    }

    @Test
    void whatOneArticleTellsAgainWithoutAPartyIsOneEventWithBoth() {
        attacks(
                "a1",
                without(attack("r1", "a1", When.unknown()), true),
                without(attack("r2", "a1", When.unknown()), false),
                attack("r3", "a1", When.unknown()));
        assertThat(articles.joined().events()).singleElement().satisfies(e -> {
            assertThat(e.actors()).containsExactly(ROVIA.id());
            assertThat(e.recipients()).containsExactly(LESTAN.id());
            assertThat(e.reports()).hasSize(3);
        });
    }

    @Test
    void whatMayBeEitherOfTwoDeedsIsNeither() {
        Actor marsh = country("marsh", "MAR");
        article(
                "a1",
                "A",
                List.of(ROVIA, LESTAN, marsh),
                without(attack("r1", "a1", When.unknown()), true),
                attack("r2", "a1", When.unknown()),
                report("r3", "a1", ROVIA, marsh, "attacked", When.unknown(), Status.FACT));
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void harmToTheSamePeopleInOneArticleIsOneEventInWhateverWords() {
        Actor sailors =
                new Actor(new ActorId("t.9"), "Sailors", ActorKind.GROUP, null, List.of(), List.of(), List.of(), null);
        for (String a : List.of("a1", "a2")) {
            Report killed = report(a + "k", a, ROVIA, sailors, "killed", When.unknown(), Status.FACT);
            article(
                    a,
                    a,
                    List.of(ROVIA, sailors),
                    report(a + "s", a, ROVIA, sailors, "shelled", When.unknown(), Status.FACT),
                    a.equals("a1") ? without(killed, false) : killed);
        }
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void blowsToALandMayBeMany() {
        attacks(
                "a1",
                report("r1", "a1", ROVIA, LESTAN, "shelled", When.unknown(), Status.FACT),
                without(report("r2", "a1", ROVIA, LESTAN, "downed", When.unknown(), Status.FACT), false));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void otherNumbersAreOtherDeeds() {
        attacks(
                "a1",
                report("r1", "a1", ROVIA, LESTAN, "fired 12 shells", When.unknown(), Status.FACT),
                report("r2", "a1", ROVIA, LESTAN, "launched 30 shells", When.unknown(), Status.FACT));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void whatMayHappenIsNotWhatHappened() {
        attacks(
                "a1",
                attack("r1", "a1", When.unknown()),
                report("r2", "a1", ROVIA, LESTAN, "attack", When.unknown(), Status.HYPOTHETICAL));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void aDenialSharesTheEventThatItDenies() {
        attacks("a1", attack("r1", "a1", DAY));
        attacks("a2", report("r2", "a2", ROVIA, LESTAN, "attacked", DAY, Status.DENIAL));
        assertThat(articles.joined().events()).singleElement().satisfies(e -> {
            assertThat(e.status()).isEqualTo(Status.FACT);
            assertThat(e.reports()).hasSize(2);
        });
    }

    @Test
    void aCopyIsNoSecondSourceAndItsUndatedReportsAreTheOriginals() {
        attacks("a1", attack("r1", "a1", When.unknown()));
        attacks("a2", attack("r2", "a2", When.unknown()));
        Case marked = Situation.of(
                Copies.marked(articles.documents, List.of(List.of(new ArticleId("a1"), new ArticleId("a2")))),
                articles.readings);
        assertThat(marked.events())
                .singleElement()
                .satisfies(e -> assertThat(e.independentSources()).isEqualTo(1));
    }

    @Test
    void whoeverUndergoesTheSameOnTheSameDayMakesItOneEventOnlyIfHeIsKnownByName() {
        untold("a1", person("t.1", "Ana Silva", "ROV"), "arrested", DAY, null);
        untold("a2", person("t.2", "Ana Silva", "ROV"), "arrested", DAY, null);
        assertThat(articles.joined().events())
                .singleElement()
                .satisfies(e ->
                        assertThat(e.summary()).isEqualTo("(by whom is not told) → Ana Silva: ASSAULT (arrested)"));
        untold("a3", people("t.3"), "killed", DAY, null);
        untold("a4", people("t.4"), "killed", DAY, null);
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void unnamedPeopleKilledOnOneDayInOnePlaceAreOneEvent() {
        untold("a1", people("t.1"), "killed", DAY, PORT);
        untold("a2", people("t.2"), "died", DAY, PORT);
        untold("a3", people("t.3"), "killed", NEXT_DAY, PORT);
        untold("a4", people("t.4"), "killed", When.unknown(), PORT);
        assertThat(articles.joined().events()).hasSize(3);
    }

    @Test
    void aCopysSentenceOfUnnamedPeopleIsTheOriginals() {
        untold("a1", people("t.1"), "killed", When.unknown(), null);
        untold("a2", people("t.2"), "killed", When.unknown(), null);
        Case marked = Situation.of(
                Copies.marked(articles.documents, List.of(List.of(new ArticleId("a1"), new ArticleId("a2")))),
                articles.readings);
        assertThat(marked.events()).hasSize(1);
    }

    @Test
    void whomACopyMeansWithoutANameAreTheOriginals() {
        for (String id : List.of("a1", "a2", "a3")) {
            Actor two = people("t." + id);
            article(
                    id,
                    "Publisher of " + id,
                    List.of(ROVIA, two),
                    report("r" + id, id, ROVIA, two, "attacked", When.unknown(), Status.FACT));
        }
        Case marked = Situation.of(
                Copies.marked(articles.documents, List.of(List.of(new ArticleId("a1"), new ArticleId("a2")))),
                articles.readings);
        assertThat(marked.actors())
                .extracting(a -> a.id().value())
                .containsExactly(ROVIA.id().value(), "t.a1", "t.a3");
        assertThat(marked.events()).extracting(e -> e.reports().size()).containsExactly(2, 1);
    }

    @Test
    void ofSeveralWithOneNameACopyMeansWeDoNotKnowWhich() {
        article("a1", "A", List.of(people("t.1"), people("t.2")));
        article("a2", "B", List.of(people("t.3"), people("t.4")));
        Case marked = Situation.of(
                Copies.marked(articles.documents, List.of(List.of(new ArticleId("a1"), new ArticleId("a2")))),
                articles.readings);
        assertThat(marked.actors()).hasSize(4);
    }

    private static Actor people(String id) {
        return new Actor(
                new ActorId(id),
                "People",
                ActorKind.GROUP,
                null,
                List.of(Sector.CVL),
                List.of(new Alias("people", 1, Alias.AssertedBy.TEXT)),
                List.of(),
                null);
    }

    private void untold(String article, Actor recipient, String trigger, When when, @Nullable Place place) {
        Report told = report("r" + article.substring(1), article, ROVIA, recipient, trigger, when, Status.FACT);
        article(
                article,
                "Publisher of " + article,
                List.of(recipient),
                new Report(
                        told.id(),
                        told.evidence(),
                        told.trigger(),
                        told.code(),
                        told.contexts(),
                        List.of(),
                        told.recipients(),
                        when,
                        place,
                        told.status(),
                        told.attributedTo(),
                        told.confidence(),
                        told.rule()));
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        When[] times = {DAY, NEXT_DAY, MONTH, When.unknown()};
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String id = "a%02d".formatted(i);
            Actor actor = random.nextBoolean() ? ROVIA : ROVIAN_ARMY;
            Actor who =
                    person("p" + i, random.nextBoolean() ? "Anna Wolny" : "Wolny", random.nextBoolean() ? "LES" : null);
            article(
                    id,
                    "Publisher " + i % 7,
                    List.of(ROVIA, LESTAN, ROVIAN_ARMY, who),
                    report("r" + i, id, actor, LESTAN, "attacked", times[random.nextInt(4)], Status.FACT));
        }
        Case expected = articles.joined();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles.readings, new Random(seed));
            Collections.shuffle(articles.documents, new Random(seed));
            assertThat(articles.joined()).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
