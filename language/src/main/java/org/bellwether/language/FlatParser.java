package org.bellwether.language;

import edu.emory.mathcs.nlp.component.dep.DEPLabel;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The library's transition parser over a {@link FlatModel}: which labels a state allows, and what becomes of words that found no
 * head. Follows {@code DEPParser} and {@code DEPLabelCandidate} step by step, ties included. Thread-safe.
 */
final class FlatParser {
    /** How far away a head is looked for, when the transitions gave a word none. */
    private static final int REACH = 5;

    private final FlatModel model;
    private final int[] shifts;
    private final int[] noArcs;
    private final int[] noArcsButReduce;
    private final int[] allButReduceAlone;
    private final int[] leftArcs;
    private final int[] rightArcs;

    FlatParser(FlatFile file) {
        model = new FlatModel(file, "dep");
        var sets = file.text("dep.candidates").lines().iterator();
        shifts = numbers(sets.next());
        noArcs = numbers(sets.next());
        noArcsButReduce = numbers(sets.next());
        allButReduceAlone = numbers(sets.next());
        leftArcs = numbers(sets.next());
        rightArcs = numbers(sets.next());
    }

    private static int[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    FlatModel.Scorer scorer() {
        return model.new Scorer();
    }

    void parse(DEPState<FlatNode> state, FlatModel.Scorer scorer) {
        while (!state.isTerminate()) {
            float[] scores = scorer.score(state);
            int best = best(scores, allowed(state.getStack(), state.getInput()));
            state.next(model.labels(), new int[] {best, -1}, scores);
        }
        FlatNode[] nodes = state.getNodes();
        for (int i = 1; i < nodes.length; i++) {
            if (!nodes[i].hasDependencyHead()) {
                attach(state, scorer, nodes, i);
            }
        }
    }

    /** The labels a state allows; null for all. */
    private int @Nullable [] allowed(FlatNode stack, FlatNode input) {
        if (stack.getID() == 0) {
            return shifts;
        }
        if (stack.isDescendantOf(input)) {
            return noArcs;
        }
        if (input.isDescendantOf(stack)) {
            return stack.hasDependencyHead() ? noArcs : noArcsButReduce;
        }
        return stack.hasDependencyHead() ? null : allButReduceAlone;
    }

    /** The first of the labels with the highest score. */
    private static int best(float[] scores, int @Nullable [] labels) {
        if (labels == null || labels.length == 0) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[best] < scores[i] ? i : best;
            }
            return best;
        }
        int best = labels[0];
        for (int label : labels) {
            best = scores[best] < scores[label] ? label : best;
        }
        return best;
    }

    /** Gives a word without head the best one near it, or makes it a root. */
    private void attach(DEPState<FlatNode> state, FlatModel.Scorer scorer, FlatNode[] nodes, int word) {
        double highest = -Double.MAX_VALUE;
        int head = -1;
        int label = -1;
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int far = 1; far <= REACH; far++) {
                int candidate = word + direction * far;
                if (candidate < 0 || candidate >= nodes.length) {
                    break;
                }
                if (!nodes[candidate].isDescendantOf(nodes[word])) {
                    state.reset(Math.min(word, candidate), Math.max(word, candidate));
                    float[] scores = scorer.score(state);
                    int best = best(scores, direction > 0 ? leftArcs : rightArcs);
                    if (highest < scores[best]) {
                        highest = scores[best];
                        head = candidate;
                        label = best;
                    }
                }
            }
        }
        if (head < 0) {
            nodes[word].setDependencyHead(nodes[0], "root");
        } else {
            String name = Objects.requireNonNull(model.labels().getLabel(label));
            nodes[word].setDependencyHead(nodes[head], new DEPLabel(name).getDeprel());
        }
    }
}
