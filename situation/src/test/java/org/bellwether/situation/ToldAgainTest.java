package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.Sector;
import org.junit.jupiter.api.Test;

class ToldAgainTest {
    private static final Actor ROVIA = actor("ROV", ActorKind.COUNTRY, "ROV");
    private static final Actor LESTAN = actor("LES", ActorKind.COUNTRY, "LES");
    private static final Actor LEADER = actor("person.leader", ActorKind.PERSON, "ROV", Sector.GOV);
    private static final String HEADLINE = "Rovia cuts its ties";

    private final Articles articles = new Articles();

    private static Actor actor(String id, ActorKind kind, String country, Sector... sectors) {
        return new Actor(new ActorId(id), id, kind, country, List.of(sectors), List.of(), List.of(), null);
    }

    /** How many events an article tells by its headline and a sentence that begins further down. */
    private int events(Telling headline, Telling below, int start) {
        return events(headline.report("r0", 0), below.report("r1", start));
    }

    private int events(Report... reports) {
        articles.add("a", "Paper", List.of(), List.of(ROVIA, LESTAN, LEADER), List.of(reports));
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
}
