package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bellwether.model.Article;
import org.bellwether.model.Claim;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseQueriesTest {
    private static final Article LATER = ToyReader.article(
            "Daily Post",
            "2021-05-09",
            "Mirau attacked Rovia on 2021-05-03. Lestan attacked Mirau. Rovia said \"three\". Lestan said \"four\".");
    private static final Article EARLIER = ToyReader.article(
            "The Herald",
            "2021-05-04",
            "Rovia visited Lestan on 2021-05-03. Rovia attacked Mirau. Rovia said \"one\". Rovia said \"two\".");
    private static final Article COPY =
            ToyReader.article("Evening Copy", "2021-05-10", EARLIER.text().string());

    @TempDir
    Path folder;

    @BeforeEach
    void makeACase() {
        read(LATER, EARLIER);
    }

    private void read(Article... articles) {
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "test")) {
            for (Article article : articles) {
                open.add(ToyReader.stored(article), new Program("1", "PLOVER"));
            }
            open.join(NearCopies.NONE);
        }
    }

    private <T> List<T> asked(Function<CaseQueries, List<T>> question) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.asked(question);
        }
    }

    private static String words(Claim claim) {
        return claim.content().getFirst().quote();
    }

    @Test
    void eventsOfOneTimeOrNoneAreInTheOrderOfPublication() {
        assertThat(asked(q -> q.events(Filter.ALL)))
                .extracting(e -> e.reports().getFirst().evidence().quote())
                .containsExactly(
                        "Rovia visited Lestan on 2021-05-03",
                        "Mirau attacked Rovia on 2021-05-03",
                        "Rovia attacked Mirau",
                        "Lestan attacked Mirau");
    }

    @Test
    void eventsAreFoundByTheirIds() {
        List<Event> all = asked(q -> q.events(Filter.ALL));
        Set<EventId> some = Set.of(all.get(3).id(), all.get(1).id(), new EventId("e0"));
        assertThat(asked(q -> q.events(some))).containsExactly(all.get(1), all.get(3));
        assertThat(asked(q -> q.events(Set.of()))).isEmpty();
    }

    @Test
    void claimsAreInTheOrderOfPublicationAndOfTheText() {
        read(COPY);
        assertThat(asked(q -> q.claims(Filter.ALL)))
                .extracting(c -> words(c.claim()))
                .containsExactly("one", "two", "three", "four", "one", "two");
        assertThat(asked(q -> q.claimsOnce(Filter.ALL.withLimit(3))))
                .extracting(c -> words(c.claim()))
                .containsExactly("one", "two", "three");
    }

    @Test
    void whoSpeaksIsCountedWithoutCopies() {
        read(COPY);
        List<Speaker> speakers = asked(q -> q.speakers(Claim.Kind.DENIAL));
        assertThat(speakers).extracting(Speaker::claims).containsExactlyInAnyOrder(3, 1);
        for (Speaker speaker : speakers) {
            assertThat(asked(q -> q.claims(speaker, Claim.Kind.DENIAL))).hasSize(speaker.claims());
        }
        assertThat(asked(q -> q.speakers(Claim.Kind.STATEMENT))).isEmpty();
    }

    @Test
    void itemsAreCountedAsTheyAreListed() {
        read(COPY);
        assertThat(asked(q -> List.of(q.actorCount(), q.eventCount(), q.claimCount())))
                .containsExactly(3, 4, 4);
    }

    @Test
    void namesAreThoseOfTheActors() {
        assertThat(asked(q -> List.copyOf(q.names().values()))).containsExactlyInAnyOrder("Lestan", "Mirau", "Rovia");
    }

    @Test
    void whatNobodyDeniesIsNotAmongTheDenied() {
        List<Event> denied = asked(q -> {
            List<Event> found = new ArrayList<>();
            q.eachDenied(found::add);
            return found;
        });
        assertThat(denied).isEmpty();
    }
}
