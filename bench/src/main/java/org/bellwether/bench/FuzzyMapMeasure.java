package org.bellwether.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.situation.run.FuzzyMap;
import tools.jackson.databind.JsonNode;

/** Published fuzzy cognitive maps run step by step, against published values: one JSON file a case. */
public final class FuzzyMapMeasure implements Measure {
    @Override
    public String task() {
        return "fcm";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        CaseScore score = new CaseScore(misses);
        for (Path file : files(folder)) {
            JsonNode one = GoldJson.read(file);
            String where = file.toString();
            JsonNode expected = GoldJson.field(one, "expected", where);
            Found found = new Found(one, where);
            score.add(
                    GoldJson.field(one, "name", where).asString(),
                    expected(expected, where),
                    found.of(expected),
                    GoldJson.number(GoldJson.field(one, "tolerance", where), "tolerance", where));
        }
        return score.figures();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GoldException("there is no folder %s".formatted(folder));
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new GoldException("%s holds no case, a file that ends in .json".formatted(folder));
            }
            return found;
        } catch (IOException failed) {
            throw new GoldException("%s cannot be read: %s".formatted(folder, failed.getMessage()));
        }
    }

    /** All that a case expects, one number after the other. */
    private static double[] expected(JsonNode expected, String where) {
        double[] all = new double[0];
        if (expected.has("final")) {
            all = with(all, GoldJson.numbers(expected.get("final"), "final", where));
        }
        for (JsonNode state : expected.path("trajectory")) {
            all = with(all, GoldJson.numbers(state, "trajectory", where));
        }
        if (expected.has("difference")) {
            all = with(all, GoldJson.numbers(expected.get("difference"), "difference", where));
        }
        if (all.length == 0) {
            throw new GoldException("%s: 'expected' should have final, trajectory or difference".formatted(where));
        }
        return all;
    }

    private static double[] with(double[] before, double[] more) {
        double[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    /** Runs a case. */
    private static final class Found {
        private final FuzzyMap map;
        private final double[] initial;
        private final Map<Integer, Double> clamped = new TreeMap<>();
        private final FuzzyMap.Stop stop;

        Found(JsonNode one, String where) {
            JsonNode rows = GoldJson.field(one, "weights", where);
            double[][] weights = new double[rows.size()][];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = GoldJson.numbers(rows.get(i), "weights", where);
            }
            try {
                map = new FuzzyMap(
                        weights,
                        FuzzyMap.Activation.valueOf(named(one, "activation", where)),
                        FuzzyMap.Rule.valueOf(named(one, "rule", where)),
                        GoldJson.number(GoldJson.field(one, "lambda", where), "lambda", where));
            } catch (IllegalArgumentException bad) {
                throw new GoldException("%s: %s".formatted(where, bad.getMessage()));
            }
            initial = GoldJson.numbers(GoldJson.field(one, "initial", where), "initial", where);
            List<String> concepts = GoldJson.field(one, "concepts", where).values().stream()
                    .map(JsonNode::asString)
                    .toList();
            one.path("clamped").properties().forEach(held -> {
                if (!concepts.contains(held.getKey())) {
                    throw new GoldException("%s: there is no concept '%s'".formatted(where, held.getKey()));
                }
                clamped.put(concepts.indexOf(held.getKey()), GoldJson.number(held.getValue(), "clamped", where));
            });
            stop = stop(GoldJson.field(one, "stop", where), where);
        }

        private static String named(JsonNode one, String field, String where) {
            return GoldJson.field(one, field, where)
                    .asString()
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_');
        }

        private static FuzzyMap.Stop stop(JsonNode stop, String where) {
            return stop.has("steps")
                    ? new FuzzyMap.Stop.Steps(stop.get("steps").asInt())
                    : new FuzzyMap.Stop.Settled(
                            GoldJson.number(GoldJson.field(stop, "epsilon", where), "epsilon", where),
                            GoldJson.field(stop, "max_steps", where).asInt());
        }

        double[] of(JsonNode expected) {
            List<double[]> states = map.run(initial, clamped, stop);
            double[] all = new double[0];
            if (expected.has("final")) {
                all = with(all, states.getLast());
            }
            if (expected.has("trajectory")) {
                for (double[] state : states) {
                    all = with(all, state);
                }
            }
            if (expected.has("difference")) {
                all = with(all, map.difference(initial, clamped, stop));
            }
            return all;
        }
    }
}
