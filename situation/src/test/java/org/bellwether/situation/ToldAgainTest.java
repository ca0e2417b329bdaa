package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldAgainTest {
    private static final Actor ROVIA = actor("ROV", ActorKind.COUNTRY, "ROV");
    private static final Actor LESTAN = actor("LES", ActorKind.COUNTRY, "LES");
    private static final Actor LEADER = actor("person.leader", ActorKind.PERSON, "ROV", Sector.GOV);
    private static final String HEADLINE = "Rovia cuts its ties";

    private final Articles articles = new Articles();

    private static Actor actor(String id, ActorKind kind, String country, Sector... sectors) {
        return new Actor(new ActorId(id), id, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    private static Actor actor(String id, String name) {
        return new Actor(new ActorId(id), name, ActorKind.GROUP, null, List.of(), List.of(), List.of(), null);
    }

    /** How many events an article tells by its headline and a sentence that begins further down. */
    private static int events(Telling headline, Telling below, int start) {
        return events(headline.report("r0", 0), below.report("r1", start));
    }

    private static int events(Report... reports) {
        Articles articles = new Articles();
        List<Actor> cast = new ArrayList<>(List.of(ROVIA, LESTAN, LEADER));
        cast.add(actor("t.1", "Neighbours"));
        cast.add(actor("t.2", "Southern neighbours"));
        cast.add(actor("t.3", "People"));
        articles.add("a", "Paper", List.of(), cast, List.of(reports));
        return articles.joined().events().size();
    }

    private static Telling told(EventType type, String sentence, String trigger, Actor actor, Actor... recipients) {
        return Telling.of("a", type, sentence, trigger).by(List.of(actor)).to(List.of(recipients));
    }

    private static Telling broke(Actor actor, Actor... recipients) {
        return told(EventType.SANCTION, "They broke off relations.", "broke", actor, recipients);
    }

    @Test
    void aHeadlineTellsWhatTheArticleTellsFirstOfTheSameParties() {
        assertThat(events(told(EventType.SANCTION, HEADLINE, "cuts", ROVIA, LESTAN), broke(LEADER, LESTAN), 600))
                .isEqualTo(1);
    }

    @Test
    void whatItTellsOfNobodyElseIsTheFirstSentencesAlone() {
        assertThat(events(told(EventType.SANCTION, HEADLINE, "cuts", ROVIA), broke(LEADER, LESTAN), 90))
                .isEqualTo(1);
    }

    @Test
    void furtherDownItIsAnother() {
        assertThat(events(told(EventType.SANCTION, HEADLINE, "cuts", ROVIA), broke(LEADER, LESTAN), 600))
                .isEqualTo(2);
    }

    @Test
    void oneWhoMeetsMayMeetMoreThanOnce() {
        assertThat(events(
                        told(EventType.CONSULT, HEADLINE, "cuts", ROVIA),
                        told(EventType.CONSULT, "They met.", "met", ROVIA),
                        90))
                .isEqualTo(2);
    }

    @Test
    void twoDeedsOfAHeadlineAreTwo() {
        assertThat(events(
                        told(EventType.SANCTION, "Rovia cuts ties, bans oil", "cuts", ROVIA, LESTAN)
                                .report("r0", 0),
                        told(EventType.SANCTION, "Rovia cuts ties, bans oil", "bans", ROVIA, LESTAN)
                                .report("r1", 0),
                        broke(ROVIA, LESTAN).report("r2", 90)))
                .isEqualTo(3);
    }

    @Test
    void aHeadlineMayCallThePartiesInShort() {
        Actor neighbours = actor("t.1", "Neighbours");
        Actor allNeighbours = actor("t.2", "Southern neighbours");
        assertThat(events(
                        told(EventType.ACCUSE, "Neighbours rebuke Lestan", "rebuke", neighbours, LESTAN),
                        told(EventType.ACCUSE, "They denounced it.", "denounced", allNeighbours, LESTAN),
                        90))
                .isEqualTo(1);
        assertThat(events(
                        told(EventType.ACCUSE, "Neighbours rebuke Lestan", "rebuke", neighbours, LESTAN),
                        told(EventType.ACCUSE, "They denounced it.", "denounced", ROVIA, LESTAN),
                        90))
                .isEqualTo(1);
        assertThat(events(
                        told(EventType.ACCUSE, "Neighbours rebuke Lestan", "rebuke", neighbours, LESTAN),
                        told(EventType.ACCUSE, "They denounced it.", "denounced", allNeighbours, ROVIA),
                        90))
                .isEqualTo(2);
        assertThat(events(
                        told(EventType.ACCUSE, "Neighbours rebuke Lestan", "rebuke", neighbours, LESTAN),
                        told(EventType.ACCUSE, "They denounced it.", "denounced", allNeighbours, LESTAN),
                        600))
                .isEqualTo(2);
    }

    @Test
    void thePartiesOfTheSentenceBelowCountAndNotThoseOfTheHeadline() {
        Actor court = actor("u.1", "Court");
        Actor tribunal = actor("t.2", "Lestan Tribunal");
        articles.add(
                "a",
                "Paper",
                List.of(),
                List.of(ROVIA, court, tribunal),
                List.of(
                        told(EventType.REQUEST, "Court tells Rovia", "tells", court, ROVIA)
                                .report("r0", 0),
                        told(EventType.REQUEST, "It ordered Rovia.", "ordered", tribunal, ROVIA)
                                .report("r1", 30)));
        assertThat(articles.joined().events().getFirst().actors()).containsExactly(tribunal.id());
    }

    static List<Row> nouns() {
        return AgainNouns.rows();
    }

    /** A sentence with its trigger in brackets. */
    private static Telling marked(EventType type, String sentence) {
        String trigger = sentence.replaceAll(".*\\[(.*)].*", "$1");
        return told(type, sentence.replace("[", "").replace("]", ""), trigger, ROVIA, LESTAN);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void aKnownNounComesBackToTheDeed(Row row) {
        EventType type = row.oneOf(EventType.class, "type", row.needed("type"));
        Report deed = marked(type, row.needed("deed")).report("r0", 300);
        assertThat(events(deed, marked(type, row.needed("again")).report("r1", 900)))
                .isEqualTo(1);
        assertThat(events(deed, marked(type, row.needed("other")).report("r1", 900)))
                .isEqualTo(2);
    }

    @Test
    void aNounComesBackOnlyToWhatTheArticleHasToldAndToOneDeed() {
        Report attack = marked(EventType.ASSAULT, "The [attack] went on.").report("r1", 900);
        assertThat(events(
                        attack, marked(EventType.ASSAULT, "They [shelled] it.").report("r2", 1500)))
                .isEqualTo(2);
        assertThat(events(
                        marked(EventType.ASSAULT, "They [shelled] it.").report("r0", 300),
                        marked(EventType.ASSAULT, "They [stormed] it.").report("r00", 600),
                        attack))
                .isEqualTo(3);
    }

    @Test
    void othersThatAreCountedAreOthers() {
        Actor people = actor("t.3", "People");
        Report four = told(EventType.ASSAULT, "Four people were killed.", "killed", ROVIA, people)
                .report("r0", 300);
        assertThat(events(
                        four,
                        told(EventType.ASSAULT, "It killed 4 people.", "killed", ROVIA, people)
                                .report("r1", 600)))
                .isEqualTo(1);
        assertThat(events(
                        four,
                        told(EventType.ASSAULT, "It killed 250 people.", "killed", ROVIA, people)
                                .report("r1", 600)))
                .isEqualTo(2);
        assertThat(events(
                        told(EventType.ASSAULT, "People were killed.", "killed", ROVIA, people)
                                .report("r0", 300),
                        told(EventType.ASSAULT, "It killed four more old people.", "killed", ROVIA, people)
                                .report("r1", 600)))
                .isEqualTo(2);
    }

    @Test
    void whoSaysSoMattersWhereOneAloneTellsOfWhom() {
        Actor envoy = new Actor(
                new ActorId("u.4"), "Envoy", ActorKind.PERSON, "ROV", List.of(Sector.GOV), List.of(), List.of(), null);
        Actor ministry = new Actor(
                new ActorId("ROV.gov"),
                "Government of Rovia",
                ActorKind.ORGANIZATION,
                "ROV",
                List.of(Sector.GOV),
                List.of(),
                List.of(),
                null);
        articles.add(
                "a",
                "Paper",
                List.of(),
                List.of(LESTAN, envoy, ministry),
                List.of(
                        told(EventType.ACCUSE, "He called Lestan a thief.", "called", envoy, LESTAN)
                                .report("r0", 300),
                        told(EventType.ACCUSE, "It called this grave.", "called", ministry)
                                .report("r1", 600)));
        assertThat(articles.joined().events()).hasSize(2);
    }

    @Test
    void aTruceIsOneInWhateverWords() {
        Report halted = retreat("It halted its attack.", "halted", "ceasefire", "r0", 300);
        assertThat(events(halted, retreat("It suspended the drive.", "suspended", "ceasefire", "r1", 600)))
                .isEqualTo(1);
        assertThat(events(halted, retreat("It freed the men.", "freed", "release", "r1", 600)))
                .isEqualTo(2);
    }

    private static Report retreat(String sentence, String trigger, String mode, String id, int start) {
        Report told = told(EventType.RETREAT, sentence, trigger, ROVIA).report(id, start);
        return new Report(
                told.id(),
                told.evidence(),
                told.trigger(),
                new EventCode(EventType.RETREAT, mode, null),
                told.contexts(),
                told.actors(),
                told.recipients(),
                told.when(),
                told.place(),
                told.status(),
                told.attributedTo(),
                told.confidence(),
                told.rule());
    }
}
