package org.bellwether.extract.influence;

import org.bellwether.extract.TokenRange;

/**
 * The cause or the effect of a causal statement, as words of one sentence.
 *
 * @param range its words
 * @param head the word on which the others hang
 * @param owner the word for whoever does or has it where it stands outside ("Belarus was forced to yield": the yielding), or −1
 */
record Side(TokenRange range, int head, int owner) {
    Side ownedBy(int word) {
        return new Side(range, head, word);
    }

    boolean overlaps(Side other) {
        return range.overlaps(other.range);
    }
}
