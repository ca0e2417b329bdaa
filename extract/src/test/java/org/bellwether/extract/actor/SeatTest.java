package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeatTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());
    private static final PlaceFinder PLACES = new PlaceFinder();

    private static Cast cast(AnnotatedText text) {
        return FINDER.find(text, PLACES.find(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor of Graz, Edda Voss, condemned the strike. | Edda Voss | mayor of Graz",
                "Graz mayor Edda Voss condemned the strike. | Edda Voss | mayor of Graz",
                "Edda Voss, the mayor of Graz, condemned the strike. | Edda Voss | mayor of Graz",
                "The governor of the Kharkiv region, Oleh Marchuk, thanked the crew. | Oleh Marchuk | governor of Kharkiv region",
                "The head of the city council, Anna Prell, resigned. | Anna Prell | head",
            })
    void anOfficeIsHeldInItsTownOrRegion(String words, String person, String title) {
        assertThat(cast(Sample.text(words)).actors().stream()
                        .filter(a -> a.name().equals(person))
                        .flatMap(a -> a.roles().stream())
                        .map(Role::title))
                .containsExactly(title);
    }

    @Test
    void theMayorOfOneTownIsNotTheMayorOfAnother() {
        AnnotatedText text =
                Sample.text("The mayor of Graz, Edda Voss, met the mayor of Linz on Friday. The mayor of Linz"
                        + " thanked the teachers. The mayor of Graz praised the crew.");
        Cast cast = cast(text);
        List<String> meant = cast.mentions().stream()
                .filter(m -> m.range()
                        .in(text)
                        .quote()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("the mayor"))
                .map(m -> cast.actor(m.actor()).orElseThrow().name())
                .toList();
        assertThat(meant).containsExactly("Edda Voss", "Mayor of Linz", "Mayor of Linz", "Edda Voss");
    }
}
