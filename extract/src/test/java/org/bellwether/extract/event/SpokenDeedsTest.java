package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDeedsTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Governor Amel Karray said she would widen the coastal road. | AGREE: Amel Karray > nobody
                    Kenya's prime minister said his country would lay a cable to Malawi. | AGREE: Kenya > Malawi
                    🚜🚜🚜🚜🚜🚜 blocked the road. Governor Amel Karray said she would widen it. | AGREE: Amel Karray > nobody
                    Poland has to pay for the tunnels it closed, envoy Maria Quist told hauliers in Brest. \
                    | REQUEST: Maria Quist > Poland
                    "Do not feed the bears," ranger Maria Quist begged visitors. | REQUEST: Maria Quist > visitors
                    Deserters will be shot in front of their companies, General Amel Karray told reporters. \
                    | THREATEN: Amel Karray > deserters
                    "Latvia lies as it breathes," envoy Maria Quist said. | ACCUSE: Maria Quist > Latvia
                    "The ministry of health knew of the poisoned wells for years and did nothing," Senator Maria Quist said. \
                    | ACCUSE: Maria Quist > ministry
                    """)
    void whoSaysItDoesIt(String text, String told) {
        assertThat(spoken(text)).anySatisfy(line -> {
            for (String part : told.split(": | > ")) {
                assertThat(line.toLowerCase(Locale.ROOT)).contains(part.toLowerCase(Locale.ROOT));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nothing that one undertakes, or not to be done
                "Governor Amel Karray said she would be at home on Sunday.",
                "Governor Amel Karray said she would not be pushed aside.",
                "Governor Amel Karray said that if the rains came she would widen the coastal road.",
                // no blame
                "The ministry of health has opened two wards in Kisumu, Senator Maria Quist said.",
                // a question, and what is to be done with somebody
                "“Must the mayor leave?” Senator Maria Quist asked.",
                "Foreign observers have to be let into every hall, Senator Maria Quist said.",
                // a deed told as such, and passed on
                "Peru's police arrested four miners, the government said.",
                "According to the Lima Herald, Norway never meant to keep its word.",
                "Latvia's president believes Norway never meant to keep its word."
            })
    void whatIsOnlySaidIsNoDeed(String text) {
        assertThat(spoken(text)).isEmpty();
    }

    private static List<String> spoken(String text) {
        Reading reading = READER.read(Sample.article(text, "2022-03-10"));
        return reading.reports().stream()
                .filter(r -> r.rule().startsWith("spoken."))
                .map(r -> "%s: %s > %s"
                        .formatted(r.code().type(), names(reading, r.actors()), names(reading, r.recipients())))
                .toList();
    }

    private static String names(Reading reading, List<ActorId> ids) {
        String names = ids.stream()
                .map(id -> reading.actors().stream()
                        .filter(a -> a.id().equals(id))
                        .map(Actor::name)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nobody" : names;
    }
}
