package org.bellwether.language;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.common.util.XMLUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The library's own models, loaded as they come: half a minute of processor time and 2 GB of heap. The measure for what is made
 * from them.
 *
 * <p>Without its word embeddings, which cost more than the rest together and change one name in a handful of sentences.
 */
final class StockGrammar implements Grammar {
    static final String LEXICA = """
            <configuration><lexica>
            <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
            <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
            <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
            </lexica></configuration>
            """;

    static final String TAGGER = "edu/emory/mathcs/nlp/models/en-pos.xz";
    static final String NAMER = "edu/emory/mathcs/nlp/models/en-ner.xz";
    static final String PARSER = "edu/emory/mathcs/nlp/models/en-dep.xz";

    private final List<NLPComponent<NLPNode>> components;

    private StockGrammar(List<NLPComponent<NLPNode>> components) {
        this.components = components;
    }

    static StockGrammar load() {
        var xml = new ByteArrayInputStream(LEXICA.getBytes(StandardCharsets.UTF_8));
        return new StockGrammar(List.of(
                new GlobalLexica<>(XMLUtils.getDocumentElement(xml)),
                NLPUtils.getComponent(TAGGER),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                NLPUtils.getComponent(NAMER),
                NLPUtils.getComponent(PARSER)));
    }

    @Override
    public NLPNode[] analyze(List<String> forms) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode();
        for (int i = 0; i < forms.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, forms.get(i));
        }
        components.forEach(component -> component.process(nodes));
        return nodes;
    }
}
