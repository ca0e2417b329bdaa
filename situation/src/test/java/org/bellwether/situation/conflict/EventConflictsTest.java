package org.bellwether.situation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Document;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.situation.Situation;
import org.junit.jupiter.api.Test;

class EventConflictsTest {
    private static final Actor ROVIA = country("ROV", "Rovia");
    private static final Actor LESTAN = country("LES", "Lestan");
    private static final Actor TURAN = country("TUR", "Turan");
    private static final When DAY = When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May 2021");

    private final List<Document> documents = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    private static Actor country(String code, String name) {
        return new Actor(new ActorId(code), name, ActorKind.COUNTRY, code, List.of(), List.of(), List.of(), null);
    }

    /** What the next article tells of an attack on Lestan. */
    private void tells(Status status, Voice voice, Actor... attackers) {
        String id = "a" + documents.size();
        ArticleId article = new ArticleId(id);
        String sentence = "There was an attack, told as %s.".formatted(status);
        documents.add(new Document(
                article, "file:///" + id, null, "Paper " + id, List.of(), "en", DAY, null, 9, id, null, null));
        Report report = new Report(
                new ReportId("r" + id),
                new Span(article, 50, 50 + sentence.length(), sentence),
                new Span(article, 63, 69, "attack"),
                new EventCode(EventType.ASSAULT, null, null),
                List.of(),
                List.of(attackers).stream().map(Actor::id).toList(),
                List.of(LESTAN.id()),
                DAY,
                null,
                status,
                voice,
                0.5,
                "test");
        readings.add(
                new Reading(article, List.of(ROVIA, LESTAN, TURAN), List.of(), List.of(report), List.of(), List.of()));
    }

    private List<Conflict> conflicts() {
        return Situation.of(documents, readings).conflicts().stream()
                .filter(c -> c.relation() == Relation.CONTRADICTS)
                .toList();
    }

    private static Voice voice(Actor actor) {
        return Voice.speaker(actor.id(), actor.name());
    }

    @Test
    void whoDeniesHisDeedContradictsThoseWhoTellOfIt() {
        tells(Status.FACT, Voice.author(), ROVIA);
        tells(Status.DENIAL, voice(ROVIA), ROVIA);
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void aThirdPartyMayDenyADeedOfKnownDoers() {
        tells(Status.FACT, Voice.author(), ROVIA);
        tells(Status.DENIAL, voice(TURAN), ROVIA);
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void whoDeniesSomethingElseBesideADeedOfNobodyKnownContradictsNothing() {
        tells(Status.FACT, Voice.author());
        tells(Status.DENIAL, voice(TURAN));
        assertThat(conflicts()).isEmpty();
    }
}
