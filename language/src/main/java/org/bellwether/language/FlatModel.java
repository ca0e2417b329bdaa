package org.bellwether.language;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.learning.util.LabelMap;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component's linear model in mapped memory: which features to look at, and what each adds to each label's score.
 *
 * <p>Scores are sums of the same floats in the same order as the library's own, so they are the same to the last bit. Only weights
 * that are not zero are kept, one in fourteen. Thread-safe.
 */
final class FlatModel {
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** What a template of one value is made of, joined in order. */
    private record Single(int type, List<Part> parts) {}

    private record Part(int place, int code) {}

    /** What a template of many values is made of. */
    private record Many(int type, int place, Field field) {}

    private final FlatTable table;
    private final MemorySegment rows;
    private final LabelMap labels = new LabelMap();
    private final List<FeatureItem> places = new ArrayList<>();
    private final Many[] manys;
    private final Single[] singles;

    /** Positional features: the first word of the sentence, the last. */
    private static final long FIRST = TextKey.of("0").hash();

    private static final long LAST = TextKey.of("1").hash();

    FlatModel(FlatFile file, String name) {
        table = new FlatTable(file.section(name + ".table"));
        rows = file.section(name + ".rows");
        file.text(name + ".labels").lines().forEach(labels::add);
        List<Many> many = new ArrayList<>();
        List<Single> single = new ArrayList<>();
        int type = 0;
        for (String line : file.text(name + ".templates").lines().toList()) {
            String[] items = line.split(" ", -1);
            if (items[0].equals("many")) {
                many.add(new Many(type, placeOf(items[1]), Field.valueOf(items[1].split(":")[3])));
            } else {
                List<Part> parts = new ArrayList<>();
                for (int i = 1; i < items.length; i++) {
                    parts.add(new Part(placeOf(items[i]), Integer.parseInt(items[i].split(":")[4])));
                }
                single.add(new Single(type, List.copyOf(parts)));
            }
            type++;
        }
        manys = many.toArray(Many[]::new);
        singles = single.toArray(Single[]::new);
    }

    /** How a template's item is written down: source, window, relation, field, code. */
    static String written(FeatureItem item, boolean many) {
        int code = many ? -1 : FlatNode.code(item.field, item.attribute);
        return "%s:%d:%s:%s:%d"
                .formatted(item.source, item.window, item.relation == null ? "" : item.relation, item.field, code);
    }

    /** Features often look at the same word: each place is looked up once a state. */
    private int placeOf(String item) {
        String[] parts = item.split(":");
        Relation relation = parts[2].isEmpty() ? null : Relation.valueOf(parts[2]);
        FeatureItem wanted =
                new FeatureItem(Source.valueOf(parts[0]), relation, Integer.parseInt(parts[1]), Field.word_form, null);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).toString().equals(wanted.toString())) {
                return i;
            }
        }
        places.add(wanted);
        return places.size() - 1;
    }

    LabelMap labels() {
        return labels;
    }

    /** Room for one sentence's scoring; not to be shared between threads. */
    final class Scorer {
        private final float[] scores = new float[labels.size()];
        private final @Nullable FlatNode[] words = new @Nullable FlatNode[places.size()];

        /** The scores of all labels in the state; overwritten by the next call. */
        float[] score(NLPState<FlatNode> state) {
            Arrays.fill(scores, 0);
            for (int i = 0; i < words.length; i++) {
                words[i] = state.getNode(places.get(i));
            }
            for (Many many : manys) {
                FlatNode word = words[many.place];
                if (word != null) {
                    addMany(state, many, word);
                }
            }
            for (Single single : singles) {
                addSingle(single);
            }
            return scores;
        }

        private void addSingle(Single single) {
            long hash = 0;
            for (int i = 0; i < single.parts.size(); i++) {
                Part part = single.parts.get(i);
                FlatNode word = words[part.place];
                TextKey key = word == null ? null : word.key(part.code);
                if (key == null) {
                    return;
                }
                hash = i == 0 ? key.hash() : TextKey.joined(hash, key);
            }
            add(single.type, hash);
        }

        private void addMany(NLPState<FlatNode> state, Many many, FlatNode word) {
            switch (many.field) {
                case ambiguity_classes -> addAll(many.type, word.classes);
                case word_clusters -> addAll(many.type, word.clusters);
                case orthographic -> addAll(many.type, word.spelling);
                case positional -> {
                    if (state.isFirst(word)) {
                        add(many.type, FIRST);
                    } else if (state.isLast(word)) {
                        add(many.type, LAST);
                    }
                }
                case named_entity_gazetteers -> {
                    for (long left = word.gazetteers; left != 0; left &= left - 1) {
                        add(many.type, FlatLexica.GAZETTEER_FEATURES[Long.numberOfTrailingZeros(left)]);
                    }
                }
                default -> throw new IllegalStateException("no values for " + many);
            }
        }

        private void addAll(int type, long @Nullable [] hashes) {
            if (hashes != null) {
                for (long hash : hashes) {
                    add(type, hash);
                }
            }
        }

        private void add(int type, long hash) {
            long found = table.find(TextKey.spread(hash, type));
            if (found < 0) {
                return;
            }
            // A row: its weights, then the numbers of their labels, a byte each.
            int count = FlatTable.second(found);
            long weights = 4L * FlatTable.first(found);
            long numbers = weights + 4L * count;
            for (int i = 0; i < count; i++) {
                scores[rows.get(ValueLayout.JAVA_BYTE, numbers + i) & 0xFF] += rows.get(FLOAT, weights + 4L * i);
            }
        }
    }
}
