package org.bellwether.language;

import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the library's models and lexica into a {@link FlatFile}.
 *
 * <p>One part after the other, in this process: a quarter of a minute, and it fits a heap of 512 MB. All reflection on the library is here and
 * in {@link ModelStream}.
 */
final class ModelConverter {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";

    private final FlatFile.Writer out;

    private ModelConverter(FlatFile.Writer out) {
        this.out = out;
    }

    static void convert(FlatFile.Writer out, Progress progress) throws IOException {
        ModelConverter converter = new ModelConverter(out);
        String step = "preparing the language models (once)";
        progress.at(step, 0);
        converter.gazetteers(LEXICA + "named-entity-gazetteers-simplified.xz");
        progress.at(step, 0.3);
        converter.clusters(LEXICA + "brown-clusters-simplified-lowercase.xz");
        progress.at(step, 0.45);
        converter.classes(LEXICA + "ambiguity-classes-simplified-lowercase.xz");
        progress.at(step, 0.5);
        converter.model("pos", StockGrammar.TAGGER);
        progress.at(step, 0.6);
        converter.model("ner", StockGrammar.NAMER);
        progress.at(step, 0.7);
        converter.model("dep", StockGrammar.PARSER);
        progress.at(step, 1);
    }

    private void model(String name, String resource) throws IOException {
        try (ModelStream in = ModelStream.open(resource)) {
            OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) in.object();
            out.text(name + ".templates", templates(component.getFeatureTemplate()));
            out.text(
                    name + ".labels",
                    String.join("\n", component.getOptimizer().getLabelMap().getLabelList()));
            if (component instanceof DEPParser<?> parser) {
                out.text(name + ".candidates", candidates(parser.getLabelCandidates()));
            }
            MajorVector vector = component.getOptimizer().getWeightVector().getSparseWeightVector();
            Longs nonZero = Objects.requireNonNull(in.weights(field(MajorVector.class, "weights", vector)).nonZero);
            int[] starts = rowStarts(nonZero, vector.getLabelSize(), vector.getFeatureSize());
            int[] offsets = rows(name, nonZero, starts, vector.getLabelSize());
            table(name, in, component.getFeatureTemplate(), starts, offsets);
        }
    }

    private static String templates(FeatureTemplate<?, ?> templates) {
        StringBuilder text = new StringBuilder();
        for (FeatureItem item : templates.getSetFeatureList()) {
            text.append("many ").append(FlatModel.written(item, true)).append('\n');
        }
        for (FeatureItem[] items : templates.getFeatureList()) {
            text.append("single");
            for (FeatureItem item : items) {
                text.append(' ').append(FlatModel.written(item, false));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The sets of labels in the order the library goes through them: of two labels with one score the first wins. */
    private static String candidates(DEPLabelCandidate<?> candidates) {
        StringBuilder text = new StringBuilder();
        for (String set : List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC")) {
            String separator = "";
            for (int label : (IntSet) field(DEPLabelCandidate.class, set, candidates)) {
                text.append(separator).append(label);
                separator = " ";
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Where the weights of each feature begin among those that are not zero; one entry more than features. */
    private static int[] rowStarts(Longs nonZero, int labels, int features) {
        int[] starts = new int[features + 1];
        for (int i = 0; i < nonZero.size(); i++) {
            starts[(int) (nonZero.get(i) >>> 32) / labels + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** Writes the rows; answers where each begins, in units of four bytes. */
    private int[] rows(String name, Longs nonZero, int[] starts, int labels) throws IOException {
        int[] offsets = new int[starts.length - 1];
        int end = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = end;
            int count = starts[i + 1] - starts[i];
            end += count + (count + 3) / 4;
        }
        ByteBuffer rows = ByteBuffer.allocate(4 * end).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < offsets.length; i++) {
            int count = starts[i + 1] - starts[i];
            for (int j = 0; j < count; j++) {
                long entry = nonZero.get(starts[i] + j);
                rows.putInt(4 * (offsets[i] + j), (int) entry);
                rows.put(4 * (offsets[i] + count) + j, (byte) ((int) (entry >>> 32) % labels));
            }
        }
        out.section(name + ".rows", rows);
        return offsets;
    }

    private void table(String name, ModelStream in, FeatureTemplate<?, ?> template, int[] starts, int[] offsets)
            throws IOException {
        FeatureMap map = (FeatureMap) field(FeatureTemplate.class, "feature_map", template);
        Longs keys = new Longs();
        Longs values = new Longs();
        int type = 0;
        for (Object standIn : map.getIndexMaps()) {
            Object2IntOpenHashMap features = in.entries(standIn);
            Longs hashes = Objects.requireNonNull(features.hashes);
            Longs numbers = Objects.requireNonNull(features.numbers);
            for (int i = 0; i < hashes.size(); i++) {
                int number = (int) numbers.get(i);
                // Number 0 means no feature to the library.
                if (number > 0 && number < offsets.length && starts[number + 1] > starts[number]) {
                    keys.add(TextKey.spread(hashes.get(i), type));
                    values.add(FlatTable.pair(offsets[number], starts[number + 1] - starts[number]));
                }
            }
            type++;
        }
        out.section(name + ".table", FlatTable.lay(keys.array(), values.array(), keys.size()));
    }

    private void classes(String resource) throws IOException {
        lexicon("classes", resource, tags -> {
            TextKey joined = TextKey.of(String.join("_", tags));
            long[] row = new long[tags.size() + 2];
            row[0] = joined.hash();
            row[1] = joined.power();
            for (int i = 0; i < tags.size(); i++) {
                row[i + 2] = TextKey.of(tags.get(i)).hash();
            }
            return row;
        });
    }

    private void clusters(String resource) throws IOException {
        lexicon(
                "clusters",
                resource,
                clusters -> clusters.stream()
                        .mapToLong(cluster -> TextKey.of(cluster).hash())
                        .toArray());
    }

    private interface RowMaker {
        long[] row(List<String> values);
    }

    /** A map from word to some values; the few different rows of values are kept once. */
    private void lexicon(String name, String resource, RowMaker maker) throws IOException {
        try (ModelStream in = ModelStream.open(resource)) {
            Map<List<String>, Long> places = new HashMap<>();
            Longs rows = new Longs();
            Longs keys = new Longs();
            Longs values = new Longs();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) in.object()).entrySet()) {
                List<String> words = ((Collection<?>) entry.getValue())
                        .stream().map(String.class::cast).toList();
                long place = places.computeIfAbsent(words, all -> {
                    long[] row = maker.row(all);
                    long at = FlatTable.pair(rows.size(), row.length);
                    Arrays.stream(row).forEach(rows::add);
                    return at;
                });
                keys.add(TextKey.spread(TextKey.of((String) entry.getKey()).hash(), 0));
                values.add(place);
            }
            ByteBuffer content = ByteBuffer.allocate(8 * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < rows.size(); i++) {
                content.putLong(rows.get(i));
            }
            out.section(name + ".rows", content);
            out.section(name + ".table", FlatTable.lay(keys.array(), values.array(), keys.size()));
        }
    }

    private void gazetteers(String resource) throws IOException {
        Longs keys = new Longs();
        Longs values = new Longs();
        try (ModelStream in = ModelStream.openNameTree(resource)) {
            PrefixTree tree = (PrefixTree) in.object();
            int count = in.nodeFirstEdge.size();
            long[] paths = new long[count];
            // Children come before their parents, so the way back goes from the root down.
            if (tree.root() != count - 1) {
                throw new IllegalStateException("the name tree's root is node %d of %d".formatted(tree.root(), count));
            }
            for (int node = count - 1; node >= 0; node--) {
                int end = node + 1 < count ? (int) in.nodeFirstEdge.get(node + 1) : in.edgeWord.size();
                for (int edge = (int) in.nodeFirstEdge.get(node); edge < end; edge++) {
                    int child = (int) in.edgeChild.get(edge);
                    paths[child] = FlatLexica.step(paths[node], in.edgeWord.get(edge));
                    keys.add(paths[child]);
                    values.add(in.nodeLists.get(child));
                }
            }
        }
        out.section("gazetteers.table", FlatTable.lay(keys.array(), values.array(), keys.size()));
    }

    private static Object field(Class<?> owner, String name, Object of) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(of));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the library has no field %s of %s".formatted(name, owner), e);
        }
    }
}
