package org.bellwether.extract.influence;

import java.util.List;
import org.bellwether.language.Token;

/** The dictionary forms that a word may have: the engine leaves some regular past forms ("ended") as they are. */
final class Lemmas {
    private Lemmas() {}

    /** The engine's lemma first. */
    static List<String> of(Token word) {
        String lemma = word.lemma();
        boolean past = word.tag().equals("VBD") || word.tag().equals("VBN");
        if (past && lemma.endsWith("ed") && lemma.length() > 4) {
            return List.of(lemma, lemma.substring(0, lemma.length() - 2), lemma.substring(0, lemma.length() - 1));
        }
        return List.of(lemma);
    }
}
