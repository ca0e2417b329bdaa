package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;

/** "A vote that not only ended the war but also opened the port": joins the second verb to the first, where the parser goes too far up. */
final class PairedVerbs {
    /** Adverbs that may stand before either verb. */
    private static final int NEAR = 4;

    private PairedVerbs() {}

    /** The words of a sentence, with such verbs joined. */
    static List<Token> mended(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (is(tokens.get(at), "not") && is(tokens.get(at + 1), "only")) {
                join(mended, at);
            }
        }
        return mended;
    }

    private static void join(List<Token> tokens, int not) {
        int first = verb(tokens, not + 2);
        int but = first < 0 ? -1 : but(tokens, first);
        int second = but < 0 ? -1 : verb(tokens, but + 1);
        if (second < 0) {
            return;
        }
        Token joined = tokens.get(second);
        boolean tooFarUp = joined.relation().equals("conj")
                && joined.head() != first
                && joined.head() < not
                && joined.tag().equals(tokens.get(first).tag());
        if (tooFarUp) {
            tokens.set(but, tokens.get(but).under(first, "cc"));
            tokens.set(second, joined.under(first, "conj"));
        }
    }

    /** The next full verb, if it stands near. */
    private static int verb(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(from + NEAR, tokens.size()); at++) {
            Token token = tokens.get(at);
            if (token.isVerb() && !token.relation().startsWith("aux")) {
                return at;
            }
        }
        return -1;
    }

    private static int but(List<Token> tokens, int from) {
        for (int at = from + 1; at < tokens.size(); at++) {
            if (is(tokens.get(at), "but") && tokens.get(at).relation().equals("cc")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equals(word);
    }
}
