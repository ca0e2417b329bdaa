package org.bellwether.language;

/**
 * One word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param start its first UTF-16 position in the article's text
 * @param end one past its last
 * @param form exactly the text between
 * @param lemma the dictionary form, lower case
 * @param tag a Penn Treebank part-of-speech tag
 * @param head the index of the word it depends on, −1 for the sentence's root
 * @param relation how it depends on its head: a label of the CLEAR style; {@link #ROOT} for a word without a head, so that any
 *     other one tells that there is a head
 */
public record Token(int index, int start, int end, String form, String lemma, String tag, int head, String relation) {
    /** The relation of whatever has no head. */
    public static final String ROOT = "root";

    public Token {
        if (index < 0 || start < 0 || end <= start || head < -1 || head == index) {
            throw new IllegalArgumentException(
                    "token %d '%s' [%d, %d) with head %d".formatted(index, form, start, end, head));
        }
        if (head < 0 && !relation.equals(ROOT)) {
            throw new IllegalArgumentException(
                    "token %d '%s' without a head is a root, not '%s'".formatted(index, form, relation));
        }
    }

    /** The same word below another one. */
    Token under(int newHead, String newRelation) {
        return new Token(index, start, end, form, lemma, tag, newHead, newRelation);
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** A common noun, proper noun or pronoun. */
    public boolean isNominal() {
        return tag.startsWith("NN") || tag.startsWith("PRP");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }
}
