package org.bellwether.language;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words and marks the way the models were trained on; thread-safe. */
final class WordSplitter {
    /** The library's patterns recurse over a word: longer ones are kept whole, and shown to it shortened. */
    private static final int LONGEST = 200;

    private static final int SHORTENED = 40;

    /** Web and mail addresses, which the library would cut at the dot of their domain. */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S{1,199}"
            + "|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}"
            + "|[\\w-]{1,64}(?:\\.[\\w-]{1,64}){0,5}\\.(?:com|org|net|gov|edu|int|mil|info|eu|uk|ru|by|ua|pl|de|fr|tv|io)\\b(?:/\\S{0,199})?"
            + "|\\S{" + (LONGEST + 1) + ",}");

    private static final String TRAILING = ".,;:!?)]\"'";

    private final Tokenizer tokenizer = new EnglishTokenizer();

    List<Word> split(EngineText text) {
        List<Word> words = new ArrayList<>();
        String string = text.string();
        Matcher addresses = ADDRESS.matcher(string);
        int at = 0;
        while (addresses.find()) {
            int end = addresses.end();
            while (end > addresses.start() + 1 && TRAILING.indexOf(string.charAt(end - 1)) >= 0) {
                end--;
            }
            tokenize(text, at, addresses.start(), words);
            add(words, text, addresses.start(), end, shortened(string.substring(addresses.start(), end)));
            at = end;
        }
        tokenize(text, at, string.length(), words);
        return words;
    }

    private static String shortened(String form) {
        int end = SHORTENED;
        if (form.length() <= LONGEST) {
            return form;
        }
        return form.substring(0, Character.isHighSurrogate(form.charAt(end - 1)) ? end - 1 : end);
    }

    private void tokenize(EngineText text, int from, int to, List<Word> words) {
        if (from >= to) {
            return;
        }
        String string = text.string().substring(from, to);
        int at = 0;
        // The library's own offsets are wrong for merged and split words, so its words are found again in the text.
        for (var token : tokenizer.tokenize(string)) {
            String form = token.getWordForm();
            int start = -1;
            for (int i = 0; i < form.length(); i++) {
                at = string.indexOf(form.charAt(i), at);
                if (at < 0) {
                    throw new IllegalStateException("word '%s' is not in '%s'".formatted(form, string));
                }
                start = start < 0 ? at : start;
                at++;
            }
            if (start >= 0) {
                add(words, text, from + start, from + at, form);
            }
        }
    }

    private static void add(List<Word> words, EngineText text, int from, int to, String form) {
        int start = text.start(from);
        int end = text.end(to - 1);
        if (!words.isEmpty() && start < words.getLast().end()) {
            // One character of the untouched text (a ligature, an ellipsis) became several, and a border fell between
            // them.
            Word last = words.removeLast();
            words.add(new Word(last.start(), Math.max(end, last.end()), last.form() + form));
        } else {
            words.add(new Word(start, end, form));
        }
    }
}
