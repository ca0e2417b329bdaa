package org.bellwether.language;

import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import java.util.List;

/** Finds tags, lemmas, names and dependencies of one sentence; thread-safe. */
interface Grammar {
    /** The analysed words from index 1; index 0 is the artificial root. */
    AbstractNLPNode<?>[] analyze(List<String> forms);
}
