package org.bellwether.language;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Labels that a newspaper puts behind a politician's name: "Jane Roe (R-Utah)", "Jane Roe, D-Ohio,", "Jane Roe (I)".
 *
 * <p>They are kept out of the grammar: a parser takes the label for the name's main word, or for a clause, and loses whoever is named.
 * Thread-safe.
 */
final class PartyLabels {
    /** A party's letters, and a state; or a state's abbreviation alone. */
    private static final String LABEL = "(?:R|D|I|L|DFL|GOP)(?:[-\u2010-\u2014][A-Z][A-Za-z.]*)?";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((?:" + LABEL + "|[A-Z][a-z]{1,4}\\.)\\)");
    private static final Pattern IN_COMMAS = Pattern.compile(",(?:R|D|I)[-\u2010-\u2014][A-Z][A-Za-z.]*,");

    /** A bracket, party, hyphen, "New Hampshire" and a bracket; a comma in place of each bracket. */
    private static final int LONGEST = 7;

    private PartyLabels() {}

    /** Which of a sentence's words belong to such a label, its brackets or commas among them. */
    static BitSet in(List<String> forms) {
        BitSet labels = new BitSet(forms.size());
        for (int at = 1; at < forms.size(); at++) {
            if (!labels.get(at - 1) && Character.isUpperCase(forms.get(at - 1).codePointAt(0))) {
                int end = end(forms, at);
                labels.set(at, end);
            }
        }
        return labels;
    }

    /** Where the label ends that begins with the word; the word itself where none does. */
    private static int end(List<String> forms, int at) {
        char first = forms.get(at).charAt(0);
        if (first != '(' && first != ',') {
            return at;
        }
        Pattern pattern = first == '(' ? IN_BRACKETS : IN_COMMAS;
        StringBuilder label = new StringBuilder();
        for (int next = at; next < Math.min(forms.size(), at + LONGEST); next++) {
            label.append(forms.get(next));
            if (pattern.matcher(label).matches()) {
                return next + 1;
            }
        }
        return at;
    }
}
