package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.extract.ArticleReader;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.Event;
import org.bellwether.model.Reading;
import org.junit.jupiter.api.Test;

class JoinGrowthTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    private static JoinGrowth.Growth growth(int count, String text) {
        Reading reading = READER.read(GoldArticle.sentence("one", text, LocalDate.of(2021, 3, 9)));
        return new JoinGrowth(List.of(reading)).measure(count);
    }

    @Test
    void eachReadingCountsAsAnArticleOfItsOwn() {
        JoinGrowth.Growth growth = growth(3, "Chad invaded Niger on March 2, 2021.");
        assertThat(growth.articles()).isEqualTo(3);
        assertThat(growth.reports()).isEqualTo(3);
        assertThat(growth.joined().documents()).hasSize(3);
    }

    @Test
    void theSameDeedOnOtherDaysIsAnotherEvent() {
        JoinGrowth.Growth growth = growth(3, "Chad invaded Niger on March 2, 2021.");
        assertThat(growth.joined().events()).hasSize(3);
        assertThat(growth.ofSeveralArticles()).isZero();
        assertThat(growth.joined().events().stream()
                        .map(Event::when)
                        .map(w -> w.start())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void countriesStayTheSameAndUnknownActorsGetOtherNames() {
        List<Actor> actors = growth(4, "Chad arrested Bukan Ortelo on March 2, 2021.")
                .joined()
                .actors();
        assertThat(actors.stream().filter(a -> a.name().equals("Chad"))).hasSize(1);
        assertThat(actors.stream().map(Actor::name).filter(n -> n.startsWith("Bukan Ortelo name")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theSameCountGivesTheSameCase() {
        String text = "Chad arrested Bukan Ortelo on March 2, 2021. Protesters gathered in Lagos.";
        assertThat(growth(5, text).joined().events())
                .isEqualTo(growth(5, text).joined().events());
    }
}
