package org.bellwether.extract.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Which of the words before a noun belong to the name of whom it means: "Drug lord", "High court", "23-year-old man". */
final class PhraseNames {
    /** Words at most before the noun. */
    private static final int REACH = 8;

    private static final Set<String> COUNTS = Set.of("dozen", "hundred", "thousand", "million", "couple", "handful");

    private final Set<String> qualifiers = new HashSet<>();

    private PhraseNames() {}

    static PhraseNames load() {
        PhraseNames names = new PhraseNames();
        for (Row row :
                TableFile.read(PhraseNames.class, "qualifiers.tsv", 3).keyed().rows()) {
            names.qualifiers.addAll(row.list(1));
        }
        return names;
    }

    /**
     * Where the name begins.
     *
     * @param first the first word of the noun itself, which may have several
     * @param left the first word of the whole phrase
     */
    int start(Scene scene, Sentence sentence, int left, int first, int head) {
        int start = first;
        while (start > left && start > first - REACH) {
            int chain = chainStart(sentence, left, start - 1);
            boolean fits = chain == start - 1
                    ? isKind(scene, sentence, start - 1, head)
                    : isAge(sentence, chain, start) || isQualifier(joined(sentence, chain, start));
            if (!fits) {
                break;
            }
            start = chain;
        }
        return start;
    }

    /** The words without the capital that a sentence's first one has. */
    static String words(Scene scene, Sentence sentence, int first, int end) {
        String words = scene.words(sentence, first, end);
        boolean starts = first == 0 && !sentence.token(first).isProperNoun();
        return starts ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** "Rebel" to "Rebels". */
    static String plural(String words) {
        if (words.endsWith("man")) {
            return words.substring(0, words.length() - 2) + "en";
        }
        if (words.matches(".*[^aeiou]y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words + (words.matches(".*(s|x|ch|sh)") ? "es" : "s");
    }

    /** The first of the words that hyphens join to the token. */
    private static int chainStart(Sentence sentence, int left, int at) {
        int start = at;
        while (start - 2 >= left && sentence.token(start - 1).form().equals("-")) {
            start -= 2;
        }
        return start;
    }

    private boolean isKind(Scene scene, Sentence sentence, int at, int head) {
        Token token = sentence.token(at);
        boolean noun = Set.of("NN", "NNS").contains(token.tag())
                && !token.lemma().startsWith("#")
                && !COUNTS.contains(token.lemma())
                && Phrases.isModifier(token)
                && !token.relation().equals("npadvmod")
                && sentence.isBelow(at, head);
        boolean owner = scene.countryAt(sentence, at).isPresent() || scene.isNamed(sentence, at);
        // "Republican lawmakers", "Tamil rebels", "New Jersey voters"
        boolean name = at > 0
                && Character.isUpperCase(token.form().codePointAt(0))
                && Set.of("JJ", "NNP").contains(token.tag())
                && Phrases.isModifier(token)
                && !token.relation().equals("npadvmod")
                && !scene.isHeadline(sentence)
                && sentence.isBelow(at, head);
        return !owner && (noun || name || isQualifier(Phrases.lower(token)));
    }

    private boolean isQualifier(String word) {
        return qualifiers.contains(word) || word.startsWith("pro-") || word.startsWith("anti-");
    }

    /** Where the words go on that follow an age: "man" in "23-year-old man". */
    static int afterAge(Sentence sentence, int start, int head) {
        return start + 5 <= head && isAge(sentence, start, start + 5) ? start + 5 : start;
    }

    private static boolean isAge(Sentence sentence, int first, int end) {
        return end - first == 5
                && sentence.token(first + 2).lemma().equals("year")
                && sentence.token(first + 4).lemma().equals("old");
    }

    private static String joined(Sentence sentence, int first, int end) {
        List<String> forms =
                sentence.tokens().subList(first, end).stream().map(Token::form).toList();
        return String.join("", forms).toLowerCase(Locale.ROOT);
    }
}
