package org.bellwether.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well clusters of mentions fit the gold ones: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF-e with φ4 (Luo
 * 2005), and their mean, the CoNLL F1 (Pradhan et al. 2012). Both sides hold the same mentions; single ones count.
 */
final class CoreferenceScore {
    /** One metric's precision and recall. */
    record Metric(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final Map<String, Integer> gold = new TreeMap<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Map<String, Integer>> common = new TreeMap<>();
    private final int mentions;

    /** The cluster of each mention, in one order. */
    CoreferenceScore(List<String> goldClusters, List<String> foundClusters) {
        mentions = goldClusters.size();
        for (int i = 0; i < mentions; i++) {
            gold.merge(goldClusters.get(i), 1, Integer::sum);
            found.merge(foundClusters.get(i), 1, Integer::sum);
            common.computeIfAbsent(goldClusters.get(i), _ -> new TreeMap<>())
                    .merge(foundClusters.get(i), 1, Integer::sum);
        }
    }

    double conll() {
        return (muc().f1() + bCubed().f1() + ceafE().f1()) / 3;
    }

    Metric muc() {
        int joined = common.values().stream()
                .mapToInt(parts -> sum(parts) - parts.size())
                .sum();
        // A link kept is kept on both sides: mentions less the cells of the two partitions' overlap.
        int links = mentions - gold.size();
        int ours = mentions - found.size();
        return new Metric(ours == 0 ? 0 : (double) joined / ours, links == 0 ? 0 : (double) joined / links);
    }

    Metric bCubed() {
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, Map<String, Integer>> row : common.entrySet()) {
            for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
                double square = (double) cell.getValue() * cell.getValue();
                precision += square / found.getOrDefault(cell.getKey(), 1);
                recall += square / gold.getOrDefault(row.getKey(), 1);
            }
        }
        return new Metric(precision / mentions, recall / mentions);
    }

    Metric ceafE() {
        List<String> rows = List.copyOf(gold.keySet());
        List<String> columns = List.copyOf(found.keySet());
        Map<String, Integer> columnAt = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            columnAt.put(columns.get(i), i);
        }
        // Clusters that share no mention, directly or through others, are aligned apart.
        int[] component = new int[rows.size() + columns.size()];
        for (int i = 0; i < component.length; i++) {
            component[i] = i;
        }
        for (int row = 0; row < rows.size(); row++) {
            for (String name : common.getOrDefault(rows.get(row), Map.of()).keySet()) {
                int column = rows.size() + columnAt.getOrDefault(name, 0);
                int a = root(component, row);
                int b = root(component, column);
                component[Math.max(a, b)] = Math.min(a, b);
            }
        }
        Map<Integer, List<List<Integer>>> parts = new TreeMap<>();
        for (int i = 0; i < component.length; i++) {
            parts.computeIfAbsent(root(component, i), _ -> List.of(new ArrayList<>(), new ArrayList<>()))
                    .get(i < rows.size() ? 0 : 1)
                    .add(i < rows.size() ? i : i - rows.size());
        }
        double total = 0;
        for (List<List<Integer>> part : parts.values()) {
            double[][] likeness = new double[part.get(0).size()][part.get(1).size()];
            for (int i = 0; i < likeness.length; i++) {
                String row = rows.get(part.get(0).get(i));
                for (int j = 0; j < part.get(1).size(); j++) {
                    String column = columns.get(part.get(1).get(j));
                    int both = common.getOrDefault(row, Map.of()).getOrDefault(column, 0);
                    likeness[i][j] = 2.0 * both / (gold.getOrDefault(row, 1) + found.getOrDefault(column, 1));
                }
            }
            total += Assignment.best(likeness);
        }
        return new Metric(total / found.size(), total / gold.size());
    }

    private static int root(int[] component, int item) {
        int at = item;
        while (component[at] != at) {
            at = component[at];
        }
        return at;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The figures by name, with the setting's name before them. */
    Map<String, Number> figures(String setting) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put(setting + "_conll_f1", Figures.rounded(conll()));
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("muc", muc());
        metrics.put("b3", bCubed());
        metrics.put("ceafe", ceafE());
        metrics.forEach((name, metric) -> {
            figures.put("%s_%s_p".formatted(setting, name), Figures.rounded(metric.precision()));
            figures.put("%s_%s_r".formatted(setting, name), Figures.rounded(metric.recall()));
            figures.put("%s_%s_f1".formatted(setting, name), Figures.rounded(metric.f1()));
        });
        return figures;
    }
}
