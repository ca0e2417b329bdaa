package org.bellwether.extract.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellwether.extract.knowledge.ActorIds;
import org.bellwether.language.Sentence;
import org.bellwether.model.Mention;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Capitals that stand for an organization rather than for their country: "Brussels" where the text speaks of the European Union. */
final class SeatCities {
    private final Map<String, List<String>> organizations = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private SeatCities() {}

    static SeatCities load() {
        SeatCities cities = new SeatCities();
        for (Row row : TableFile.read(SeatCities.class, "cities.tsv", 3).keyed().rows()) {
            cities.organizations.put(row.cell(0), row.list(1));
            cities.examples.put(row.cell(0), row.cell(2));
        }
        return cities;
    }

    Map<String, String> examples() {
        return examples;
    }

    /** Gives the cities that were read as their country's government to the organization. */
    void find(Scene scene) {
        for (Sentence sentence : scene.sentences()) {
            for (ActorMention mention : scene.mentionsIn(sentence)) {
                if (mention.kind() == Mention.Kind.METONYM) {
                    String city = sentence.token(mention.head()).form();
                    named(scene, city).ifPresent(organization -> {
                        scene.remove(mention);
                        scene.add(
                                organization,
                                sentence,
                                mention.range().first(),
                                mention.range().end(),
                                mention.head(),
                                Mention.Kind.METONYM,
                                mention.confidence());
                    });
                }
            }
        }
    }

    private Optional<ActorDraft> named(Scene scene, String city) {
        return organizations.getOrDefault(city, List.of()).stream()
                .flatMap(key -> scene.actor(ActorIds.organization(key)).stream())
                .findFirst();
    }
}
