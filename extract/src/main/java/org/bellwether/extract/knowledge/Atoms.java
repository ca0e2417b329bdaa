package org.bellwether.extract.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pieces of which names are compared: without diacritics, cut at hyphens and apostrophes, abbreviations without dots. So a
 * name is found however the tokenizer cuts "Guinea-Bissau", "Côte d'Ivoire" or "U.S."
 */
final class Atoms {
    private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.)+\\p{L}?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String CUTS = "-\u2010\u2011\u2012\u2013'\u2019\u2018`\u02bc\u02bb/_ \u00a0";

    private Atoms() {}

    /** Of one token, or of a whole name. */
    static List<String> of(String text) {
        List<String> atoms = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || CUTS.indexOf(text.charAt(i)) >= 0) {
                add(text.substring(start, i), atoms);
                start = i + 1;
            }
        }
        return atoms;
    }

    private static void add(String piece, List<String> atoms) {
        if (piece.isEmpty()) {
            return;
        }
        if (piece.length() > 1 && piece.charAt(piece.length() - 1) == ',') {
            add(piece.substring(0, piece.length() - 1), atoms);
            atoms.add(",");
            return;
        }
        String plain = plain(piece);
        if (plain.indexOf('.') >= 0 && plain.length() > 1) {
            if (DOTTED.matcher(plain).matches()) {
                plain = plain.replace(".", "");
            } else if (plain.endsWith(".")) {
                plain = plain.substring(0, plain.length() - 1);
            }
        }
        atoms.add(plain);
    }

    /** Without diacritics; letters that are no letter with a mark become what English writes for them. */
    static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 128;
        }
        if (ascii) {
            return text;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case 'ł' -> out.append('l');
                case 'Ł' -> out.append('L');
                case 'ø' -> out.append('o');
                case 'Ø' -> out.append('O');
                case 'đ', 'ð' -> out.append('d');
                case 'Đ', 'Ð' -> out.append('D');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'Æ' -> out.append("Ae");
                case 'œ' -> out.append("oe");
                case 'ı' -> out.append('i');
                case 'ə' -> out.append('e');
                case 'Ə' -> out.append('E');
                case 'þ' -> out.append("th");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
