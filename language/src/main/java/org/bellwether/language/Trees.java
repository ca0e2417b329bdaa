package org.bellwether.language;

import java.util.List;

/** Keeps what is put right in a sentence's grammar a tree: who follows the heads of a circle never comes to an end. */
final class Trees {
    private Trees() {}

    /** The first words if each of them hangs, by whatever way, on one that hangs on none; else the second. */
    static List<Token> orElse(List<Token> mended, List<Token> before) {
        for (Token token : mended) {
            int at = token.head();
            for (int steps = 0; at >= 0 && steps < mended.size(); steps++) {
                at = mended.get(at).head();
            }
            if (at >= 0) {
                return before;
            }
        }
        return mended;
    }
}
