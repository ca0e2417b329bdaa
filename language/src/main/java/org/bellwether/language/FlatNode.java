package org.bellwether.language;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import org.jspecify.annotations.Nullable;

/**
 * A word under analysis that knows the keys of its features.
 *
 * <p>The library's constructor calls the setters below before this class's own fields would be initialised, hence no initialisers.
 */
final class FlatNode extends AbstractNLPNode<FlatNode> {
    private static final long serialVersionUID = 1;

    static final int SIMPLIFIED = 0;
    static final int LOWER = 1;
    static final int SHAPE = 2;
    static final int TAG = 3;
    static final int NAME = 4;
    static final int LEMMA = 5;
    static final int RELATION = 6;
    static final int CLASSES = 7;
    static final int PREFIX = 8;
    static final int SUFFIX = 12;
    /** Longest prefix and suffix the models ask for. */
    static final int LONGEST_AFFIX = 4;

    static final int VALENCY = 17;
    private static final int KEYS = 17;

    private static final TextKey[] VALENCIES = valencies();

    private @Nullable TextKey @Nullable [] keys;
    transient long @Nullable [] classes;
    transient long @Nullable [] clusters;
    transient long @Nullable [] spelling;
    /** Bits of {@link FlatLexica}'s gazetteer features. */
    transient long gazetteers;

    /** The artificial root. */
    FlatNode() {
        super();
    }

    FlatNode(int id, String form) {
        super(id, form);
    }

    @Override
    public FlatNode self() {
        return this;
    }

    /** The key of one feature's text; null when the word has none. */
    @Nullable
    TextKey key(int code) {
        return code == VALENCY ? valency() : keys()[code];
    }

    void setKey(int code, @Nullable TextKey key) {
        keys()[code] = key;
    }

    private @Nullable TextKey[] keys() {
        if (keys == null) {
            keys = new @Nullable TextKey[KEYS];
        }
        return keys;
    }

    private static @Nullable TextKey keyOf(@Nullable String text) {
        return text == null ? null : TextKey.of(text);
    }

    @Override
    public void setWordForm(String form) {
        super.setWordForm(form);
        setKey(SIMPLIFIED, keyOf(getWordFormSimplified()));
        setKey(LOWER, keyOf(getWordFormSimplifiedLowercase()));
        setKey(SHAPE, keyOf(getWordShape()));
        String lower = getWordFormSimplifiedLowercase();
        for (int n = 1; n <= LONGEST_AFFIX; n++) {
            setKey(PREFIX + n - 1, n < lower.length() ? TextKey.of(lower.substring(0, n)) : null);
            setKey(SUFFIX + n - 1, n < lower.length() ? TextKey.of(lower.substring(lower.length() - n)) : null);
        }
    }

    @Override
    public void setPartOfSpeechTag(String tag) {
        super.setPartOfSpeechTag(tag);
        setKey(TAG, keyOf(tag));
    }

    @Override
    public void setNamedEntityTag(String tag) {
        super.setNamedEntityTag(tag);
        setKey(NAME, keyOf(tag));
    }

    @Override
    public void setLemma(String lemma) {
        super.setLemma(lemma);
        setKey(LEMMA, keyOf(lemma));
    }

    @Override
    public void setDependencyLabel(String label) {
        super.setDependencyLabel(label);
        setKey(RELATION, keyOf(label));
    }

    private TextKey valency() {
        int left = getLeftMostDependent() == null ? 0 : getLeftMostDependent(1) == null ? 1 : 2;
        int right = getRightMostDependent() == null ? 0 : getRightMostDependent(1) == null ? 1 : 2;
        return VALENCIES[left * 3 + right];
    }

    private static TextKey[] valencies() {
        TextKey[] all = new TextKey[9];
        for (int i = 0; i < all.length; i++) {
            all[i] = TextKey.of("<".repeat(i / 3) + "-" + ">".repeat(i % 3));
        }
        return all;
    }

    /** Where the key of a feature's field is kept. */
    static int code(Field field, @Nullable Object attribute) {
        return switch (field) {
            case word_form_simplified -> SIMPLIFIED;
            case word_form_simplified_lowercase -> LOWER;
            case word_shape -> SHAPE;
            case part_of_speech_tag -> TAG;
            case named_entity_tag -> NAME;
            case lemma -> LEMMA;
            case dependency_label -> RELATION;
            case ambiguity_classes -> CLASSES;
            case prefix -> PREFIX + affix(attribute) - 1;
            case suffix -> SUFFIX + affix(attribute) - 1;
            case valency -> {
                if (attribute != Direction.all) {
                    throw new IllegalStateException("valency of " + attribute);
                }
                yield VALENCY;
            }
            default -> throw new IllegalStateException("field " + field + " is not known as a feature");
        };
    }

    private static int affix(@Nullable Object attribute) {
        if (attribute instanceof Integer length && length >= 1 && length <= LONGEST_AFFIX) {
            return length;
        }
        throw new IllegalStateException("affix of length " + attribute);
    }
}
