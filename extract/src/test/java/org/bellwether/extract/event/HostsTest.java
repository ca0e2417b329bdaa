package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
    private static final ActorFinder ACTORS = new ActorFinder(Knowledge.load());
    private static final PlaceFinder PLACES = new PlaceFinder();
    private static final EventCoder CODER = EventCoder.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Germany stationed a brigade in Lithuania. | MOBILIZE [DEU] []",
                "France plans to deploy fighter jets in Romania. | MOBILIZE [FRA] []",
                "The French troops will return to France in May. | RETREAT [FRA.mil] []",
                "France deployed its troops against Mali. | MOBILIZE [FRA] [MLI]",
            })
    void aCountryInWhichForcesStandAndTheirOwnAreNotReached(String words, String told) {
        AnnotatedText text = Sample.text(words);
        List<PlaceMention> places = PLACES.find(text);
        Cast cast = ACTORS.find(text, places);
        List<Report> reports = CODER.code(text, cast, List.of(), places, List.of());
        assertThat(reports.stream().map(r -> "%s %s %s".formatted(r.code().type(), r.actors(), r.recipients())))
                .containsExactly(told);
    }
}
