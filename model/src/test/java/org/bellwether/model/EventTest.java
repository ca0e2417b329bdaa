package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final When DAY = When.day(LocalDate.of(2021, 5, 4), When.Method.EXPLICIT, "4 May 2021");
    private static final EventCode CODE = new EventCode(EventType.ASSAULT, null, null);

    private static Report report(String article, Status status, When when) {
        Span span = new Span(new ArticleId(article), 0, 8, "attacked");
        return new Report(
                new ReportId("r" + article),
                span,
                span,
                CODE,
                List.of(),
                List.of(new ActorId("rovia")),
                List.of(),
                when,
                null,
                status,
                Voice.author(),
                0.5,
                "test");
    }

    private static Event event(Status status, When when, Report... reports) {
        return new Event(
                new EventId("e1"),
                CODE,
                List.of(),
                List.of(),
                List.of(),
                when,
                null,
                status,
                "",
                1,
                0.5,
                List.of(reports));
    }

    private static final Report DATELESS = report("a1", Status.FACT, When.unknown());
    private static final Report DATED = report("a2", Status.FACT, DAY);

    @Test
    void theReportThatGivesItsDateStandsForAnEvent() {
        assertThat(event(Status.FACT, DAY, DATELESS, DATED).lead()).isEqualTo(DATED);
    }

    @Test
    void whatIsToldAsAFactIsNotShownByAClaimThoughItGivesTheDate() {
        Report claimed = report("a0", Status.CLAIM, DAY);
        assertThat(event(Status.FACT, DAY, claimed, DATELESS).lead()).isEqualTo(DATELESS);
    }

    @Test
    void theFirstReportStandsForAnEventWithoutADate() {
        Report other = report("a3", Status.FACT, When.unknown());
        assertThat(event(Status.FACT, When.unknown(), DATELESS, other).lead()).isEqualTo(DATELESS);
    }
}
