package org.bellwether.language;

import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library's features of how a word is spelled (capitals, digits, marks), by its own code. Thread-safe. */
final class Spelling extends FeatureTemplate<FlatNode, POSState<FlatNode>> {
    private static final long serialVersionUID = 1;

    Spelling() {
        super(null, new HyperParameter());
    }

    long @Nullable [] hashes(POSState<FlatNode> state, FlatNode node) {
        List<String> found = getOrthographicFeatures(state, node, true);
        return found == null
                ? null
                : found.stream().mapToLong(text -> TextKey.of(text).hash()).toArray();
    }
}
