package org.bellwether.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;

/** Fills in tags, lemmas, names and dependencies of one sentence; thread-safe. */
interface Grammar {
    /** Analyses the words from index 1; index 0 is the artificial root. */
    void analyze(NLPNode[] nodes);
}
