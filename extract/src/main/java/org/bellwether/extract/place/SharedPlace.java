package org.bellwether.extract.place;

import java.util.List;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says from what a verb takes its place when it has none of its own: the place before "where", and the verb that it goes on
 * from ("shelled the port of Oslo, killing five", "stormed into Oslo and took hostages").
 */
final class SharedPlace {
    /** Words between a place and the "where" that goes on from it: "Oslo on Monday, where". */
    private static final int GAP = 4;

    private SharedPlace() {}

    /** The place of which a clause with "where" goes on to tell; null elsewhere. */
    static @Nullable PlaceMention before(Sentence sentence, int verb, List<PlaceMention> mentions) {
        Token word = sentence.token(verb);
        List<Token> where = sentence.children(verb, "advmod").stream()
                .filter(w -> w.lemma().equals("where") && w.index() < verb)
                .toList();
        if (!word.relation().equals("relcl") || where.isEmpty()) {
            return null;
        }
        int start = where.getFirst().index();
        return mentions.stream()
                .filter(m -> m.range().end() <= start && start - m.range().end() <= GAP)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /** The verb whose place is this one's as well, of what is done rather than said; −1 for none. */
    static int verb(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        if (word.head() < 0 || !sentence.token(word.head()).isVerb()) {
            return -1;
        }
        boolean subjectless =
                sentence.children(verb, "nsubj", "nsubjpass", "mark", "aux").isEmpty();
        boolean participle = word.relation().equals("advcl")
                && word.tag().equals("VBG")
                && word.head() < verb
                && sentence.children(verb, "ccomp").isEmpty();
        boolean same = word.relation().equals("conj")
                && word.tag().equals(sentence.token(word.head()).tag());
        return subjectless && (participle || same) ? word.head() : -1;
    }
}
