package org.bellwether.extract.claim;

import java.util.List;
import org.bellwether.extract.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that the text attributes to somebody: what claims are made of, and attitudes that are none.
 *
 * @param entry the cue's entry in the lexicon
 * @param cue its words
 * @param cueHead index of the word that is the cue proper
 * @param source who, or null where the text does not say
 * @param content what, in text order, quotation marks included
 * @param route the rule that found the content
 */
public record Attribution(
        Cue entry, TokenRange cue, int cueHead, @Nullable Source source, List<Stretch> content, Route route) {
    /**
     * The words that name a source.
     *
     * @param head index of the word on which they hang, in the sentence of the ranges
     * @param ranges the words that identify it, without clauses; a relative pronoun that stands for them comes second
     */
    public record Source(int head, List<TokenRange> ranges) {
        public Source {
            ranges = List.copyOf(ranges);
        }

        public TokenRange words() {
            return ranges.getFirst();
        }
    }

    /** How the content was found, with the share of right ones that development data showed, rounded. */
    public enum Route {
        QUOTE(0.9),
        CLAUSE(0.9),
        PARENTHESIS(0.85),
        OBJECT(0.6),
        NOUN(0.65),
        PHRASE(0.85),
        SURFACE(0.6),
        COLON(0.6);

        private final double reliability;

        Route(double reliability) {
            this.reliability = reliability;
        }

        public double reliability() {
            return reliability;
        }
    }

    public Attribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs content, at " + cue);
        }
    }

    Attribution withContent(List<Stretch> other) {
        return new Attribution(entry, cue, cueHead, source, other, route);
    }

    Attribution withSource(@Nullable Source other) {
        return new Attribution(entry, cue, cueHead, other, content, route);
    }
}
