package org.bellwether.extract.event;

import java.util.HashMap;
import java.util.Map;
import org.bellwether.language.Sentence;

/** The tagger's vectors of the words of one article's sentences, each made once, when first asked for. Not for several threads. */
final class SentenceVectors {
    private final EventTagger tagger;
    private final Map<Integer, float[][]> made = new HashMap<>();

    SentenceVectors(EventTagger tagger) {
        this.tagger = tagger;
    }

    EventTagger tagger() {
        return tagger;
    }

    /** A vector for each word that was read, from the first; a very long sentence is not read to its end. */
    float[][] of(Sentence sentence) {
        return made.computeIfAbsent(sentence.index(), i -> tagger.vectors(sentence));
    }
}
