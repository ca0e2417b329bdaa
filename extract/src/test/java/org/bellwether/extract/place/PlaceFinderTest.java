package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
    private static final PlaceFinder FINDER = new PlaceFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge in Lviv was closed. | Lviv | UKR | CITY",
                "The bridge in Kiev was closed. | Kyiv | UKR | CITY",
                "Police arrested two men in Paris, Texas. | Paris | USA | CITY",
                "Police arrested two men in Paris. | Paris | FRA | CITY",
                "Soldiers in Belarus moved tanks to the city of Brest. | Brest | BLR | CITY",
                "A French trawler left Brest for Nantes. The port of Brest is in France. | Brest | FRA | CITY",
                "Talks were held in Germany. | Germany | DEU | COUNTRY",
                "Fighting went on in the Donbas. | Donbas | UKR | REGION",
                "A ship sank in the Baltic Sea. | Baltic Sea | | AREA",
                "Farmers in Ohio sold their land. | Ohio | USA | REGION",
                "Troops gathered near Gomel. | Homyel' | BLR | CITY",
                "Talks were held in Geneva. | Geneva | CHE | CITY",
                "Ships left the port of Odessa. | Odessa | UKR | CITY",
                "Students marched in Cologne, in western Germany. The US and Texas sent envoys. | Cologne | DEU | CITY",
                "The flu has spread in Mexico, China, Japan and Brazil. | China | CHN | COUNTRY",
                "Floods struck in Louisiana, Missouri and Texas. | Louisiana | USA | REGION",
                "A man is held in the jail in Greenwood, West Virginia. | West Virginia | USA | REGION",
                "A fire broke out in Rogersville, near Knoxville, Tennessee. | Rogersville | USA | CITY",
            })
    void aNameIsPutOnTheMapByWhatStandsAroundIt(String words, String name, String country, String precision) {
        List<Place> places = FINDER.find(Sample.text(words)).stream()
                .map(PlaceMention::place)
                .toList();
        assertThat(places).anySatisfy(p -> {
            assertThat(p.name()).isEqualTo(name);
            assertThat(p.country()).isEqualTo(country);
            assertThat(p.precision().name()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Washington said it would send help.",
                "Minsk accused its neighbours of spying.",
                "The Belarusian army left.",
                "Russia attacked the port.",
                "Mr. Lincoln wrote a letter.",
                "Scott Dayton was killed on Monday. Dayton was mourned by his friends.",
                "The envoys put pressure on Minsk.",
                "The two leaders spoke of ties between Poland and Hungary.",
                "The diplomats spoke of the West.",
                "The president of the company resigned.",
                "From a base there the US sent planes.",
            })
    void whoActsAndWhoIsNamedAfterAPlaceIsNoPlace(String words) {
        assertThat(FINDER.find(Sample.text(words))).isEmpty();
    }

    @Test
    void aCountryHasNoPin() {
        Place germany = FINDER.find(Sample.text("Talks were held in Germany."))
                .getFirst()
                .place();
        assertThat(germany.lat()).isNull();
        assertThat(germany.geonames()).isEqualTo(2921044);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels attacked a convoy near Kharkiv. | attacked | Kharkiv",
                "The attack in Odesa killed two people. | attack | Odesa",
                "Ministers from Poland condemned the arrests. | condemned | ",
                "He said in Warsaw that the army attacked a convoy. | attacked | ",
                "Russia deployed troops to Belarus. | deployed | Belarus",
            })
    void anEventTakesThePlaceThatGrammarTiesToIt(String words, String trigger, String name) {
        AnnotatedText text = Sample.text(words);
        Sentence sentence = text.sentences().getFirst();
        int at = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        Place place = EventPlaces.of(text, sentence, at, FINDER.find(text), false);
        assertThat(place == null ? null : place.name()).isEqualTo(name);
    }
}
