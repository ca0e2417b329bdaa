package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that share parties, days and sentences, so that most tell the same few events. */
class CrowdsTest {
    private static final List<Actor> PARTIES = List.of(country("ROV"), country("LES"));
    private static final When DAY = When.day(LocalDate.of(2021, 5, 3), When.Method.EXPLICIT, "3 May");

    private static final List<String> WORDS = List.of(
            "tents",
            "pumps",
            "ferries",
            "cranes",
            "trucks",
            "seeds",
            "boats",
            "blankets",
            "stoves",
            "lamps",
            "drills",
            "ropes",
            "barrels",
            "ladders",
            "wagons",
            "mills");

    private static Actor country(String code) {
        return new Actor(new ActorId(code), code, ActorKind.COUNTRY, code, List.of(), List.of(), List.of(), null);
    }

    /** Each of three deeds is told by every article: on one day; without a day; and as a war, by the attacked alone. */
    private static Reading reading(int number) {
        Random random = new Random(number);
        ArticleId id = new ArticleId("a%05d".formatted(number));
        String things =
                word(random) + " and " + word(random) + " near the " + word(random) + random.nextInt(number + 1);
        List<Report> reports = new ArrayList<>();
        reports.add(report(id, 0, EventType.AID, "Rovia sent Lestan " + things + " on 3 May.", "sent", DAY, true));
        reports.add(report(id, 1, EventType.AID, "Rovia lent Lestan " + things + ".", "lent", When.unknown(), true));
        reports.add(
                report(id, 2, EventType.ASSAULT, "The invasion of Lestan hit " + things + ".", "invasion", DAY, false));
        reports.add(report(
                id,
                3,
                EventType.ASSAULT,
                "Rovia invaded Lestan and took " + things + ".",
                "invaded",
                When.unknown(),
                true));
        return new Reading(id, PARTIES, List.of(), reports, List.of(), List.of());
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Report report(
            ArticleId article, int number, EventType type, String sentence, String trigger, When when, boolean told) {
        int at = sentence.indexOf(trigger);
        int from = number * 300;
        return new Report(
                new ReportId("r%s.%d".formatted(article.value(), number)),
                new Span(article, from, from + sentence.length(), sentence),
                new Span(article, from + at, from + at + trigger.length(), trigger),
                new EventCode(type, null, null),
                List.of(),
                told ? List.of(new ActorId("ROV")) : List.of(),
                List.of(new ActorId("LES")),
                when,
                null,
                Status.FACT,
                Voice.author(),
                0.5,
                "test");
    }

    private static Case joined(int articles, Compared compared) {
        Situation situation = new Situation(List.of(), compared);
        for (int i = 0; i < articles; i++) {
            Reading reading = reading(i);
            String id = reading.article().value();
            situation.add(new Document(
                    reading.article(),
                    "file:///" + id,
                    null,
                    "Paper " + i,
                    List.of(),
                    "en",
                    When.unknown(),
                    null,
                    9,
                    id,
                    null,
                    null));
            situation.add(reading);
        }
        return situation.joined();
    }

    private static long looks(int articles) {
        Compared compared = new Compared();
        joined(articles, compared);
        return compared.looks();
    }

    @ParameterizedTest
    @CsvSource({"100", "200", "400"})
    void twiceTheArticlesLayAboutTwiceAsManyReportsSideBySide(int articles) {
        assertThat(looks(2 * articles)).isBetween(looks(articles), 5 * looks(articles) / 2);
    }

    @Test
    void reportsAreLaidSideBySideAtAll() {
        assertThat(looks(100)).isGreaterThan(100);
    }

    @Test
    void allArticlesTellTheSameWarAndTheSameDaysHelp() {
        assertThat(joined(200, new Compared()).events())
                .filteredOn(e -> e.reports().size() >= 200)
                .extracting(e -> e.code().type())
                .containsExactlyInAnyOrder(EventType.AID, EventType.ASSAULT);
    }
}
