package org.bellwether.extract.influence;

import java.util.List;
import java.util.stream.Stream;
import org.bellwether.language.Token;

/** The dictionary forms that a word may have: the engine leaves some regular past forms ("ended") as they are. */
final class Lemmas {
    private Lemmas() {}

    /** The engine's lemma first. */
    static List<String> of(Token word) {
        String lemma = word.lemma();
        boolean past = word.tag().equals("VBD") || word.tag().equals("VBN");
        if (past && lemma.endsWith("ed") && lemma.length() > 4) {
            return withOtherSpelling(
                    List.of(lemma, lemma.substring(0, lemma.length() - 2), lemma.substring(0, lemma.length() - 1)));
        }
        return withOtherSpelling(List.of(lemma));
    }

    /** "destabilise" as "destabilize". */
    private static List<String> withOtherSpelling(List<String> lemmas) {
        return lemmas.stream()
                .flatMap(l -> l.endsWith("ise") || l.endsWith("yse")
                        ? Stream.of(l, l.substring(0, l.length() - 2) + "ze")
                        : Stream.of(l))
                .toList();
    }
}
