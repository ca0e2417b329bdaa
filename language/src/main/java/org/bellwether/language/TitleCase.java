package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives a headline the capitals of running text, for the models only: they were trained on sentences, and take "Forces Seize Key
 * Town" for one long name.
 *
 * <p>A word loses its capitals when the lexicon knows it, and never as a proper noun, and it does not stand in a listed name of
 * several words. Thread-safe.
 */
final class TitleCase {
    private static final long PROPER = TextKey.of("NNP").hash();
    private static final long PROPER_PLURAL = TextKey.of("NNPS").hash();

    /** Words shorter than this stay small in many styles of headline, and tell nothing. */
    private static final int TELLING = 4;

    /** So many telling words, and such a share of them with a capital, make a headline. */
    private static final int FEWEST = 3;

    private static final double SHARE = 0.75;

    /** Words all in capitals up to this length may be abbreviations: NATO, OPEC, UNHCR not. */
    private static final int LONGEST_ABBREVIATION = 4;

    private final FlatLexica lexica;

    TitleCase(FlatLexica lexica) {
        this.lexica = lexica;
    }

    /** The words as running text would write them; the same list when it is no headline. */
    List<String> relaxed(List<String> forms) {
        if (!isTitle(forms)) {
            return forms;
        }
        FlatNode[] nodes = new FlatNode[forms.size() + 1];
        nodes[0] = new FlatNode();
        for (int i = 0; i < forms.size(); i++) {
            nodes[i + 1] = new FlatNode(i + 1, forms.get(i));
        }
        lexica.look(nodes);
        boolean allCapitals = forms.stream().noneMatch(form -> form.chars().anyMatch(Character::isLowerCase));
        List<String> relaxed = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            boolean common = isNeverProper(nodes[i + 1]);
            if (common && i > 0) {
                relaxed.add(form.toLowerCase(Locale.ROOT));
            } else if (allCapitals && (common || form.length() > LONGEST_ABBREVIATION)) {
                relaxed.add(form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT));
            } else {
                relaxed.add(form);
            }
        }
        return relaxed;
    }

    private static boolean isTitle(List<String> forms) {
        int telling = 0;
        int capitals = 0;
        for (int i = 1; i < forms.size(); i++) {
            String form = forms.get(i);
            if (form.length() >= TELLING && form.chars().allMatch(Character::isLetter)) {
                telling++;
                capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            }
        }
        return telling >= FEWEST
                && capitals >= SHARE * telling
                && !forms.getLast().equals(".");
    }

    private static boolean isNeverProper(FlatNode node) {
        if (node.classes == null || FlatLexica.isInLongerName(node)) {
            return false;
        }
        for (long tag : node.classes) {
            if (tag == PROPER || tag == PROPER_PLURAL) {
                return false;
            }
        }
        return true;
    }
}
