package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Base forms of English words, so that "released", "releases" and "release" compare as one; no grammar is needed. Thread-safe. */
public final class Bases {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    private static final Bases BUNDLED = new Bases();

    /** Letters that the shortest base has. */
    private static final int SHORTEST = 3;

    /** Letters that words of one family share at least: "nominate", "nominee". */
    private static final int FAMILY = 4;

    /** Words that say nothing of what a sentence is about. */
    private static final String FILLERS =
            "the a an of in on to and for with at by from as be it its he his she her they their that this who have will would say"
                    + " not after but or which when than also about more up out one two over into do i you we our your my me"
                    + " him me them us so if no can could may";

    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    private Bases() {
        for (Row row :
                TableFile.read(Bases.class, "bases.tsv", "form", "base").keyed().rows()) {
            irregular.put(row.needed("form"), row.needed("base"));
        }
        for (String filler : FILLERS.split(" ")) {
            fillers.add(of(filler));
        }
    }

    /** The base forms that come with the program. */
    public static Bases bundled() {
        return BUNDLED;
    }

    /** The base of a word in whatever form; not always a word itself. */
    public String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = irregular.get(lower);
        return stem(known != null ? known : lower);
    }

    /** Whether a base says something of what a sentence is about. */
    public boolean tells(String base) {
        return !fillers.contains(base);
    }

    /** The telling bases of a stretch of text, in order, repeated ones too. */
    public List<String> in(String text) {
        return in(text, this::of);
    }

    /** As {@link #in(String)}, where something else knows the words' bases. */
    List<String> in(String text, UnaryOperator<String> of) {
        List<String> found = new ArrayList<>();
        for (String word : NO_WORD.split(text)) {
            if (!word.isEmpty()) {
                String base = of.apply(word);
                if (tells(base)) {
                    found.add(base);
                }
            }
        }
        return found;
    }

    private static String stem(String word) {
        String cut = word;
        if (cut.endsWith("'s") || cut.endsWith("’s")) {
            cut = cut.substring(0, cut.length() - 2);
        }
        if (ends(cut, "ies") || ends(cut, "ied")) {
            cut = cut.substring(0, cut.length() - 3) + "y";
        } else if (ends(cut, "sses")) {
            cut = cut.substring(0, cut.length() - 2);
        } else if (cut.endsWith("s") && !cut.endsWith("ss") && !cut.endsWith("us") && !cut.endsWith("is")) {
            cut = shortened(cut, "s");
        } else if (!cut.endsWith("eed")) {
            String without = shortened(shortened(cut, "ing"), "ed");
            cut = without.equals(cut) ? cut : undoubled(without);
        }
        return shortened(cut, "e");
    }

    private static boolean ends(String word, String ending) {
        return word.endsWith(ending) && word.length() - ending.length() >= SHORTEST - 1;
    }

    private static String shortened(String word, String ending) {
        return word.endsWith(ending) && word.length() - ending.length() >= SHORTEST && hasVowel(word, ending.length())
                ? word.substring(0, word.length() - ending.length())
                : word;
    }

    private static boolean hasVowel(String word, int ending) {
        return word.substring(0, word.length() - ending).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** "stopp" is "stop", but "kill" and "press" keep both. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0
                ? stem.substring(0, last)
                : stem;
    }

    /** Whether two bases belong to one family: "nominat" and "nomine"; equal ones do. */
    static boolean related(String a, String b) {
        int shared = 0;
        int shorter = Math.min(a.length(), b.length());
        while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return a.equals(b) || shared >= Math.max(FAMILY, shorter - 2);
    }
}
