package org.bellwether.extract.actor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Tells by grammar whether a name of a country or city stands for a place or for those who act there. */
final class SiteLexicon {
    /** What the name is of. */
    enum Of {
        COUNTRY,
        /** A capital: less often an actor than its country. */
        CAPITAL,
        /** A seat such as the Kremlin: nearly always its owner. */
        SEAT
    }

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private SiteLexicon() {}

    static SiteLexicon load() {
        SiteLexicon lexicon = new SiteLexicon();
        for (Row row : TableFile.read(SiteLexicon.class, "sites.tsv", 3).keyed().rows()) {
            lexicon.words.put(row.cell(0), new LinkedHashSet<>(row.list(1)));
            lexicon.examples.put(row.cell(0), row.cell(2));
        }
        return lexicon;
    }

    Map<String, String> examples() {
        return examples;
    }

    private boolean has(String construction, String word) {
        Set<String> found = words.get(construction);
        if (found == null) {
            throw new IllegalStateException("sites.tsv has no '%s'".formatted(construction));
        }
        return found.contains(word);
    }

    /** Whether the name that hangs on the token means a place here. */
    boolean isPlace(Sentence sentence, int at, Of of) {
        Token token = sentence.token(at);
        if (token.head() < 0) {
            return of == Of.CAPITAL;
        }
        Token head = sentence.token(token.head());
        return switch (token.relation()) {
            case "conj" -> isPlace(sentence, token.head(), of);
            case "appos" -> isPlaceInApposition(sentence, head, of);
            case "pobj" -> isPlaceAfter(sentence, head, of);
            case "dobj" -> isPlaceAsObject(head, of);
            case "nsubjpass" -> of == Of.CAPITAL && has("hit-object", head.lemma());
            case "nsubj" -> of == Of.CAPITAL && (isStill(sentence, head) || !head.isVerb());
            case "poss" -> of == Of.CAPITAL && has("locality", head.lemma());
            case "compound", "nmod" -> of == Of.CAPITAL;
            case "npadvmod", "dep", "meta", "advmod" -> true;
            default -> false;
        };
    }

    /** "the capital Kyiv" is where the capital is; "three members: Latvia and Poland" are who the members are. */
    private boolean isPlaceInApposition(Sentence sentence, Token head, Of of) {
        if (of == Of.CAPITAL) {
            return true;
        }
        return has("locality", head.lemma()) || (head.isNominal() && isPlaceBy(sentence, head, of));
    }

    private boolean isPlaceBy(Sentence sentence, Token head, Of of) {
        return head.relation().equals("pobj") && head.isProperNoun() && isPlace(sentence, head.index(), of);
    }

    private boolean isStill(Sentence sentence, Token verb) {
        if (!has("still-verb", verb.lemma())) {
            return false;
        }
        // "Moscow was putting pressure", "Kyiv is ready" are acts of somebody; "Kyiv is closer" is not
        return sentence.children(verb.index(), "acomp", "xcomp", "ccomp").stream()
                .noneMatch(t -> t.isVerb() || (t.tag().equals("JJ") && !has("place-to", t.lemma())));
    }

    private boolean isPlaceAfter(Sentence sentence, Token preposition, Of of) {
        String word = preposition.form().toLowerCase(java.util.Locale.ROOT);
        Token governor = governor(sentence, preposition);
        String by = governor == null ? "" : governor.lemma();
        if (word.equals("in")) {
            return !has("acts-in", by);
        }
        if (of == Of.SEAT) {
            return word.equals("near") || word.equals("outside") || word.equals("inside") || word.equals("at");
        }
        if (has("locative", word)) {
            return true;
        }
        return switch (word) {
            case "from" -> !has("acts-from", by);
            case "to", "towards", "toward" -> has("place-to", by);
            case "for" -> has("left-object", by) || by.equals("leave");
            case "over" -> of == Of.CAPITAL || has("locality", by);
            case "on", "against" -> of == Of.CAPITAL && has("hit-noun", by);
            case "of" -> has("locality", by) || (of == Of.CAPITAL && has("hit-noun", by));
            // "sided with Chad" is no side
            case "with", "between" ->
                has("locality", by) && (governor == null || !governor.isVerb() || has("left-object", by));
            default -> false;
        };
    }

    private static @org.jspecify.annotations.Nullable Token governor(Sentence sentence, Token preposition) {
        int at = preposition.head();
        // "close to", "from A to B": the word before the first of two prepositions governs both
        while (at >= 0 && sentence.token(at).relation().equals("prep")) {
            at = sentence.token(at).head();
        }
        return at < 0 ? null : sentence.token(at);
    }

    private boolean isPlaceAsObject(Token verb, Of of) {
        return has("left-object", verb.lemma()) || (of == Of.CAPITAL && has("hit-object", verb.lemma()));
    }
}
