package org.bellwether.situation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Document;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Statement.Bearing;
import org.bellwether.model.Statement.Sense;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.situation.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictFinderTest {
    private static final Actor ROVIA = actor("ROV", "Rovia", ActorKind.COUNTRY, "ROV");
    private static final Actor ROVIAN_ARMY = actor("ROV.mil", "Rovian army", ActorKind.ORGANIZATION, "ROV", Sector.MIL);
    private static final Actor LESTAN = actor("LES", "Lestan", ActorKind.COUNTRY, "LES");
    private static final Actor TURAN = actor("TUR", "Turan", ActorKind.COUNTRY, "TUR");
    private static final Actor ANNA = actor("person.anna", "Anna Wolny", ActorKind.PERSON, "ROV", Sector.GOV);
    private static final Actor BORIS = actor("person.boris", "Boris Wolny", ActorKind.PERSON, "ROV", Sector.GOV);

    private final List<Document> documents = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Rebuttal> rebuttals = new ArrayList<>();

    private static Actor actor(String id, String name, ActorKind kind, String country, Sector... sectors) {
        return new Actor(new ActorId(id), name, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private void article(String id, @Nullable String published, @Nullable String copyOf) {
        documents.add(new Document(
                new ArticleId(id),
                "file:///" + id,
                null,
                "Publisher of " + id,
                List.of(),
                "en",
                published == null ? When.unknown() : When.day(LocalDate.parse(published), When.Method.METADATA, null),
                null,
                9,
                id,
                null,
                copyOf == null ? null : new ArticleId(copyOf)));
    }

    private static Span span(String article, int start, String words) {
        return new Span(new ArticleId(article), start, start + words.length(), words);
    }

    /** One that Lestan says of Rovia, unless told otherwise. */
    private static final class Making {
        private final String article;
        private final int start;
        private final Sense sense;
        private String deed = "take-part";
        private Bearing bearing = Bearing.DEED;
        private Actor doer = ROVIA;
        private List<ActorId> others = List.of();
        private List<String> nouns = List.of("war");
        private When when = When.unknown();
        private Voice voice = Voice.speaker(LESTAN.id(), "Lestan");
        private String words = "words";

        Making(String article, int start, Sense sense) {
            this.article = article;
            this.start = start;
            this.sense = sense;
        }

        Making deed(String deed, Bearing bearing, String... nouns) {
            this.deed = deed;
            this.bearing = bearing;
            this.nouns = List.of(nouns);
            return this;
        }

        Making words(String words) {
            this.words = words;
            return this;
        }

        Making doer(Actor doer) {
            this.doer = doer;
            return this;
        }

        Making others(Actor other) {
            others = List.of(other.id());
            return this;
        }

        Making day(String day) {
            when = When.day(LocalDate.parse(day), When.Method.EXPLICIT, day);
            return this;
        }

        Making by(@Nullable Actor speaker) {
            voice = speaker == null ? Voice.author() : Voice.speaker(speaker.id(), speaker.name());
            return this;
        }

        Statement made() {
            return new Statement(
                    span(article, start, words),
                    deed,
                    sense,
                    bearing,
                    List.of(doer.id()),
                    others,
                    nouns,
                    null,
                    when,
                    voice,
                    new ClaimId("c" + article + start),
                    null);
        }
    }

    private static Making yes(String article, int start) {
        return new Making(article, start, Sense.DONE);
    }

    /** What Rovia denies of itself. */
    private static Making no(String article, int start) {
        return new Making(article, start, Sense.NOT_DONE).by(ROVIA);
    }

    private void say(Making... some) {
        for (Making one : some) {
            statements.add(one.made());
        }
    }

    private List<Conflict> conflicts() {
        List<Actor> actors = List.of(ROVIA, ROVIAN_ARMY, LESTAN, TURAN, ANNA, BORIS);
        List<Reading> readings = new ArrayList<>();
        for (Document document : documents) {
            ArticleId id = document.id();
            readings.add(new Reading(
                    id,
                    actors,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    statements.stream().filter(s -> s.article().equals(id)).toList(),
                    rebuttals.stream().filter(r -> r.article().equals(id)).toList()));
        }
        Case joined = Situation.of(documents, readings);
        return joined.conflicts();
    }

    private void articles() {
        article("a1", "2021-05-01", null);
        article("a2", "2021-05-04", null);
    }

    @Test
    void aDenialStandsBesideWhatItDeniesWithSpansItemsAndReason() {
        articles();
        say(no("a1", 10), yes("a2", 20));
        assertThat(conflicts()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(Relation.CONTRADICTS);
            assertThat(c.a().article().value()).isEqualTo("a1");
            assertThat(c.b().article().value()).isEqualTo("a2");
            assertThat(c.items()).containsExactly("ca110", "ca220");
            assertThat(c.about()).isEqualTo("Rovia: take part (war)");
            assertThat(c.reason()).isEqualTo("denied by Rovia; said by Lestan");
        });
    }

    @Test
    void whatBearsOnADeedQualifiesItsDenial() {
        articles();
        say(no("a1", 10), yes("a2", 20).deed("take-part", Bearing.NEAR, "base"));
        assertThat(conflicts()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(Relation.QUALIFIES);
            assertThat(c.b().article().value()).isEqualTo("a1");
        });
    }

    @Test
    void aCountryActsThroughItsArmy() {
        articles();
        say(no("a1", 10), yes("a2", 20).doer(ROVIAN_ARMY));
        assertThat(conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Relation.CONTRADICTS));
    }

    @Test
    void whatACountryDoesWithoutItsArmyOnlyQualifiesTheArmysDenial() {
        articles();
        say(no("a1", 10).doer(ROVIAN_ARMY), yes("a2", 20));
        assertThat(conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Relation.QUALIFIES));
    }

    @ParameterizedTest
    @CsvSource({
        "no Rovian troops take part, QUALIFIES",
        "no\u00a0Rovian\u00a0troops take part, QUALIFIES",
        "there is no evidence that Rovia takes part, QUALIFIES",
        "Rovia will not formally take part, QUALIFIES",
        "Rovia takes no part, CONTRADICTS",
    })
    void whatTroopsDoNotOrAStateDoesNotFormallyOrNobodySawLeavesOtherWaysOpen(String denial, Relation relation) {
        articles();
        say(no("a1", 10).words(denial), yes("a2", 20));
        assertThat(conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(relation));
    }

    @Test
    void whatAMuchLaterArticleTellsToBeOverOvertakesTheEarlierOne() {
        article("a1", "2021-05-01", null);
        article("a2", "2021-07-04", null);
        say(yes("a1", 10).by(null), no("a2", 20).by(null));
        assertThat(conflicts()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(Relation.UPDATES);
            assertThat(c.a().article()).isEqualTo(new ArticleId("a2"));
            assertThat(c.reason())
                    .isEqualTo("reported by Publisher of a1; later Publisher of a2 tells that it is not so");
        });
    }

    @Test
    void whatArticlesOfTheSameDaysTellContradictsEachOther() {
        articles();
        say(yes("a1", 10).by(null), no("a2", 20).by(null));
        assertThat(conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.relation()).isEqualTo(Relation.CONTRADICTS));
    }

    @Test
    void onePersonOfAStateIsNotAnother() {
        articles();
        say(
                no("a1", 10).deed("resign", Bearing.DEED).doer(ANNA),
                yes("a2", 20).deed("resign", Bearing.DEED).doer(BORIS));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anotherWarIsAnotherMatter() {
        articles();
        say(no("a1", 10).others(LESTAN), yes("a2", 20).others(TURAN));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anotherDayIsAnotherDeed() {
        articles();
        say(no("a1", 10).day("2021-04-20"), yes("a2", 20).day("2021-04-29"));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void nobodyContradictsHimself() {
        articles();
        say(no("a1", 10), yes("a2", 20).by(ROVIA));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aPromiseTakenBackIsListedWhoeverGaveIt() {
        articles();
        say(
                new Making("a1", 10, Sense.EXPECTED).deed("leave", Bearing.DEED).by(ROVIA),
                new Making("a2", 20, Sense.NOT_EXPECTED)
                        .deed("leave", Bearing.DEED)
                        .by(ROVIA));
        assertThat(conflicts()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(Relation.CONTRADICTS);
            assertThat(c.reason()).isEqualTo("announced by Rovia; Rovia says it will not be so");
        });
    }

    @Test
    void whatWasDoneBeforeItWasRuledOutIsNoConflict() {
        articles();
        say(yes("a1", 10), new Making("a2", 20, Sense.NOT_EXPECTED).by(ROVIA));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void whatMayBeContradictsNothing() {
        articles();
        say(no("a1", 10), new Making("a2", 20, Sense.POSSIBLE));
        assertThat(conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"port, port, 1", "port, dam, 0"})
    void aMereVerbMustBeOfTheSameThing(String one, String other, int expected) {
        articles();
        say(no("a1", 10).deed("sell", Bearing.VERB, one), yes("a2", 20).deed("sell", Bearing.VERB, other));
        assertThat(conflicts()).hasSize(expected);
    }

    @Test
    void aCopyAddsNothing() {
        article("a1", "2021-05-01", null);
        article("a2", "2021-05-04", null);
        article("a3", "2021-05-05", "a2");
        say(no("a1", 10), yes("a2", 20), yes("a3", 20));
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void aDenialIsSetBesideTwoStatementsAtMostThoseThatClashOutrightFirst() {
        for (int i = 1; i <= 6; i++) {
            article("a" + i, "2021-05-0" + i, null);
        }
        say(no("a1", 10));
        for (int i = 2; i <= 6; i++) {
            say(i < 5 ? yes("a" + i, 20).deed("take-part", Bearing.NEAR) : yes("a" + i, 20));
        }
        assertThat(conflicts()).hasSize(2).allMatch(c -> c.relation() == Relation.CONTRADICTS);
    }

    @Test
    void whatAnArticleSetsAgainstAnotherIsListedWithTheCue() {
        articles();
        rebuttals.add(new Rebuttal(
                span("a1", 50, "His statement is dubious"),
                Voice.author(),
                null,
                span("a1", 10, "the dam is safe"),
                Voice.speaker(ANNA.id(), "Wolny"),
                new ClaimId("c1"),
                Rebuttal.Kind.DOUBTS,
                "dubious",
                List.of()));
        assertThat(conflicts()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(Relation.QUALIFIES);
            assertThat(c.items()).containsExactly("c1");
            assertThat(c.about()).isEqualTo("what Anna Wolny said");
            assertThat(c.reason()).isEqualTo("said by Anna Wolny; doubted by Publisher of a1 (\"dubious\")");
        });
    }

    @Test
    void theOrderOfArticlesAndStatementsChangesNothing() {
        for (int i = 1; i <= 5; i++) {
            article("a" + i, "2021-05-0" + i, null);
            say(no("a" + i, 10), yes("a" + i, 20), yes("a" + i, 40).deed("take-part", Bearing.NEAR));
        }
        List<Conflict> first = conflicts();
        assertThat(first).isNotEmpty();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(documents, new Random(seed));
            Collections.shuffle(statements, new Random(seed));
            assertThat(conflicts()).as("seed %d", seed).isEqualTo(first);
        }
    }
}
