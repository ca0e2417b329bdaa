package org.bellwether.extract.event;

import java.util.List;
import java.util.stream.IntStream;

/** Gives a deed the parties that its own words leave open. */
interface Completion {
    /**
     * The deed with its parties, or the deed itself where nothing tells them.
     *
     * @param sentence where in the article its sentence stands
     */
    Deed completed(Deed deed, int sentence);

    /** All deeds of an article, by sentence, each completed by what they all told at first. */
    static List<List<Deed>> ofAll(List<List<Deed>> sentences, Completion completion) {
        return IntStream.range(0, sentences.size())
                .mapToObj(at -> sentences.get(at).stream()
                        .map(deed -> completion.completed(deed, at))
                        .toList())
                .toList();
    }
}
