package org.bellwether.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** A sentence's words in lower case, hyphenated ones taken apart, each with the token it belongs to. */
final class Words {
    /**
     * One piece.
     *
     * @param text lower case
     * @param capital whether it begins with a capital letter
     */
    record Word(String text, Token token, boolean capital) {}

    private final Sentence sentence;
    private final List<Word> words;

    private Words(Sentence sentence, List<Word> words) {
        this.sentence = sentence;
        this.words = words;
    }

    static Words of(Sentence sentence) {
        List<Word> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            String written = token.form().replace('’', '\'').replace('‘', '\'');
            if (written.matches("\\d{1,4}\\.")) {
                // A number that ends its sentence may keep the full stop.
                written = written.substring(0, written.length() - 1);
            }
            String form = written.toLowerCase(Locale.ROOT);
            boolean whole = form.length() < 3
                    || (form.indexOf('-') < 0 && form.indexOf('–') < 0)
                    || form.matches("\\d{4}-\\d\\d(-\\d\\d)?")
                    || form.matches("[-–]+");
            if (whole) {
                words.add(piece(written, token));
            } else {
                for (String piece : written.split("[-–]")) {
                    if (!piece.isEmpty()) {
                        words.add(piece(piece, token));
                    }
                }
            }
        }
        return new Words(sentence, words);
    }

    private static Word piece(String written, Token token) {
        return new Word(written.toLowerCase(Locale.ROOT), token, Character.isUpperCase(written.codePointAt(0)));
    }

    boolean startsWithDigit(int at) {
        String text = text(at);
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    int size() {
        return words.size();
    }

    Sentence sentence() {
        return sentence;
    }

    /** The word in lower case; empty before the first and after the last. */
    String text(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).text();
    }

    String tag(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).token().tag();
    }

    boolean isCapital(int at) {
        return at >= 0 && at < words.size() && words.get(at).capital();
    }

    Token token(int at) {
        return words.get(at).token();
    }

    boolean is(int at, String... texts) {
        return List.of(texts).contains(text(at));
    }

    boolean isHyphen(int at) {
        return is(at, "-", "–", "—");
    }

    /** The place after one hyphen, if there is one. */
    int afterHyphen(int at) {
        return isHyphen(at) ? at + 1 : at;
    }
}
