package org.bellwether.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.situation.influence.Belief;
import tools.jackson.databind.JsonNode;

/** How strongly evidence supports a statement, against worked values: {@code cases.json}. */
public final class BeliefMeasure implements Measure {
    @Override
    public String task() {
        return "belief";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        Path file = folder.resolve("cases.json");
        if (!Files.isRegularFile(file)) {
            throw new GoldException("%s holds no cases.json".formatted(folder));
        }
        JsonNode cases = GoldJson.read(file);
        if (!cases.isArray() || cases.isEmpty()) {
            throw new GoldException(file + " should hold a list of cases");
        }
        CaseScore score = new CaseScore(misses);
        for (int i = 0; i < cases.size(); i++) {
            JsonNode one = cases.get(i);
            String where = "%s, case %d".formatted(file, i + 1);
            score.add(
                    GoldJson.field(one, "name", where).asString(),
                    new double[] {GoldJson.number(GoldJson.field(one, "expected", where), "expected", where)},
                    new double[] {belief(one, where)},
                    GoldJson.number(GoldJson.field(one, "tolerance", where), "tolerance", where));
        }
        return score.figures();
    }

    private static double belief(JsonNode one, String where) {
        Map<String, Integer> pro = new TreeMap<>();
        Map<String, Integer> contra = new TreeMap<>();
        for (JsonNode piece : GoldJson.field(one, "evidence", where)) {
            boolean negated = piece.path("negated").asBoolean(false);
            (negated ? contra : pro)
                    .merge(GoldJson.field(piece, "source", where).asString(), 1, Integer::sum);
        }
        JsonNode errors = GoldJson.field(one, "probabilities", where);
        return Belief.of(sources(pro, errors, where), sources(contra, errors, where));
    }

    private static List<Belief.Source> sources(Map<String, Integer> pieces, JsonNode errors, String where) {
        List<Belief.Source> found = new ArrayList<>();
        pieces.forEach((source, count) -> {
            JsonNode error = GoldJson.field(errors, source, where);
            found.add(new Belief.Source(
                    count,
                    GoldJson.number(GoldJson.field(error, "syst", where), "syst", where),
                    GoldJson.number(GoldJson.field(error, "rand", where), "rand", where)));
        });
        return found;
    }
}
