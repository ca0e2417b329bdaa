package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.bench.EntityScore.Entity;
import org.bellwether.bench.EntityScore.Relation;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;

/** Who and what is named, and how they stand to each other: {@code docs.jsonl}, a document a line. */
public final class EntitiesMeasure implements Measure {
    private record Gold(String id, String text, List<Entity> entities, List<Relation> relations) {}

    @Override
    public String task() {
        return "entities";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> documents = GoldFile.objects(folder, "docs.jsonl").stream()
                .map(EntitiesMeasure::gold)
                .toList();
        EntityReader reader = new EntityReader(engine.get());
        EntityScore score = new EntityScore();
        for (Gold document : documents) {
            EntityReader.Found found =
                    reader.read(GoldArticle.paragraphs(document.id(), document.text(), "", null, "\n"));
            List<Entity> missed = score.add(document.entities(), found.entities());
            tell(document, missed, found.entities(), misses);
            for (Relation relation : score.addRelations(document.relations(), found.relations())) {
                misses.accept(new Miss(
                        "relation missed",
                        document.id(),
                        "%s '%s' '%s'"
                                .formatted(
                                        relation.type(),
                                        relation.source().in(document.text()),
                                        relation.target().in(document.text())),
                        null,
                        Surroundings.of(document.text(), relation.source())));
            }
        }
        return score.figures();
    }

    private static void tell(Gold document, List<Entity> missed, List<Entity> found, Consumer<Miss> misses) {
        List<Entity> unmatched = new ArrayList<>(found);
        document.entities().forEach(unmatched::remove);
        for (Entity wanted : missed) {
            Entity near = unmatched.stream()
                    .filter(e -> e.span().overlaps(wanted.span()))
                    .findFirst()
                    .orElse(null);
            unmatched.remove(near);
            misses.accept(new Miss(
                    near == null ? "missed" : near.type().equals(wanted.type()) ? "span" : "type",
                    document.id(),
                    line(document, wanted),
                    near == null ? null : line(document, near),
                    Surroundings.of(document.text(), wanted.span())));
        }
        for (Entity have : unmatched) {
            misses.accept(new Miss(
                    "false", document.id(), null, line(document, have), Surroundings.of(document.text(), have.span())));
        }
    }

    private static String line(Gold document, Entity entity) {
        return "%s '%s'".formatted(entity.type(), entity.span().in(document.text()));
    }

    private static Gold gold(GoldLine line) {
        String text = line.text("text");
        List<Entity> entities = new ArrayList<>();
        for (GoldLine entity : line.list("entities")) {
            entities.add(new Entity(entity.span(text), entity.text("type")));
        }
        entities.sort(Entity.ORDER);
        List<Relation> relations = line.list("relations").stream()
                .map(r -> new Relation(
                        r.text("type"),
                        r.object("source").span(text),
                        r.object("target").span(text)))
                .toList();
        return new Gold(line.text("id"), text, entities, relations);
    }
}
