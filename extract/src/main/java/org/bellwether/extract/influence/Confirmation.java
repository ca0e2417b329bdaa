package org.bellwether.extract.influence;

import java.util.List;
import org.bellwether.extract.influence.Causal.Words;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Asks the causal tagger whether words that more often only tell when or how, "after" or "as", tell why in one sentence. The sentence is tagged
 * when that is first asked.
 */
final class Confirmation {
    /** A chance from which on a sentence counts as causal; the tagger is seldom undecided. */
    private static final double SURE = 0.7;

    private final Sentence sentence;
    private @Nullable Causal tagged;

    Confirmation(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether the tagger finds the same cause and effect there: each of its spans has the head of one side and not of the other. */
    boolean of(Link link) {
        if (link.cause().range().sentence() != sentence.index()
                || link.effect().range().sentence() != sentence.index()) {
            return false;
        }
        Causal causal = tagged();
        int cause = link.cause().head();
        int effect = link.effect().head();
        return causal.chance() >= SURE
                && causal.relations().stream()
                        .limit(1)
                        .anyMatch(r -> holds(r.cause(), cause)
                                && holds(r.effect(), effect)
                                && !holds(r.cause(), effect)
                                && !holds(r.effect(), cause));
    }

    private Causal tagged() {
        Causal known = tagged;
        if (known == null) {
            List<String> words = sentence.tokens().stream().map(Token::form).toList();
            known = CausalTagger.shared().tag(words);
            tagged = known;
        }
        return known;
    }

    private static boolean holds(Words words, int at) {
        return words.first() <= at && at <= words.last();
    }
}
