package org.bellwether.language;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.ner.NERState;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.learning.util.MLUtils;
import java.util.List;

/** The library's models out of the converted file, with its own states and transitions: the same analyses, faster. */
final class FlatGrammar implements Grammar {
    private final FlatLexica lexica;
    private final Spelling spelling = new Spelling();
    private final MorphologicalAnalyzer<FlatNode> morphology = new MorphologicalAnalyzer<>(Language.ENGLISH);
    private final FlatModel tagger;
    private final FlatModel namer;
    private final FlatParser parser;

    FlatGrammar(FlatFile file) {
        lexica = new FlatLexica(file);
        tagger = new FlatModel(file, "pos");
        namer = new FlatModel(file, "ner");
        parser = new FlatParser(file);
    }

    @Override
    public FlatNode[] analyze(List<String> forms) {
        FlatNode[] nodes = new FlatNode[forms.size() + 1];
        nodes[0] = new FlatNode();
        for (int i = 0; i < forms.size(); i++) {
            nodes[i + 1] = new FlatNode(i + 1, forms.get(i));
        }
        lexica.look(nodes);
        tag(nodes);
        morphology.process(nodes);
        name(nodes);
        FlatModel.Scorer scorer = parser.scorer();
        parser.parse(new DEPState<>(nodes), scorer);
        return nodes;
    }

    private void tag(FlatNode[] nodes) {
        POSState<FlatNode> state = new POSState<>(nodes);
        for (int i = 1; i < nodes.length; i++) {
            nodes[i].spelling = spelling.hashes(state, nodes[i]);
        }
        FlatModel.Scorer scorer = tagger.new Scorer();
        while (!state.isTerminate()) {
            float[] scores = scorer.score(state);
            state.next(tagger.labels(), MLUtils.argmax2(scores), scores);
        }
    }

    private void name(FlatNode[] nodes) {
        NERState<FlatNode> state = new NERState<>(nodes);
        FlatModel.Scorer scorer = namer.new Scorer();
        while (!state.isTerminate()) {
            float[] scores = scorer.score(state);
            state.next(namer.labels(), MLUtils.argmax2(scores), scores);
        }
        state.postProcess();
    }
}
