package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.extract.claim.Attribution.Route;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;

/**
 * Whether what is attributed is something said, which a reader understands by itself, and not a thing or a bare act.
 *
 * <ol>
 *   <li>A quotation, a clause, an infinitive or a gerund is ("said that …", "threatened to leave").
 *   <li>A phrase after a statement's cue is, where it names a deed and a party or an object of it ("announced the withdrawal of
 *       troops"), not otherwise ("announced the plan", "declared victory", "agreed on a common force").
 *   <li>After other cues it must name a deed, or be more than an article and a noun ("demanded new elections", "condemned the
 *       attack", "fears a new offensive"; not "rejected the plan", "criticized Smith").
 *   <li>A noun that stands for another's words ("rejected the accusation") and a pronoun alone say nothing by themselves.
 * </ol>
 */
final class Propositions {
    private static final int SHORTEST = 2;

    private final CueLexicon cues;
    private final Words words;

    Propositions(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
    }

    boolean isOne(Attribution a, Claim.Kind kind, AnnotatedText text) {
        List<Token> tokens = tokens(a, text);
        List<Token> spoken = tokens.stream()
                .filter(t -> t.form().codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (spoken.isEmpty()) {
            return false;
        }
        Sentence sentence = text.sentences().get(a.cue().sentence());
        boolean quotes = a.entry().takes("quote") && !a.entry().takes("obj+as");
        if (a.route() == Route.QUOTE && quotes) {
            return true;
        }
        if (isAnswer(spoken)) {
            return false;
        }
        if (a.route() != Route.OBJECT && a.route() != Route.NOUN && a.route() != Route.QUOTE) {
            return true;
        }
        if (spoken.size() < SHORTEST && !quotes) {
            return false;
        }
        if (kind == Claim.Kind.DENIAL && isTurnedDown(a, sentence)) {
            return false;
        }
        if (spoken.stream().anyMatch(t -> isPredicate(t))) {
            return true;
        }
        if (a.entry().takes("obj+as") && hasComplement(a, sentence)) {
            return true;
        }
        if (a.entry().takes("obj+of") && spoken.stream().anyMatch(t -> t.lemma().equals("of"))) {
            return true;
        }
        return isTelling(spoken, a.route() == Route.NOUN ? Claim.Kind.ASSESSMENT : kind);
    }

    /** "dismissed four ministers", "rejected a request to wait": somebody or a wish is turned down, and nothing denied. */
    private boolean isTurnedDown(Attribution a, Sentence sentence) {
        return sentence.children(a.cueHead(), "dobj", "nsubjpass").stream()
                .anyMatch(t -> words.is("wish", t.lemma())
                        || words.is("person", t.lemma())
                        || t.lemma().matches("[a-z]{3,}(er|or|ist|ian|man|woman|ant)"));
    }

    /** Whether the content is only a noun for what another said: "the accusation", "these reports". */
    boolean isAnotherSaying(Attribution a, AnnotatedText text) {
        List<Token> tokens = tokens(a, text);
        return tokens.size() == 2
                && tokens.getFirst().tag().equals("DT")
                && (cues.find(Cue.Part.NOUN, tokens.getLast().lemma()).isPresent()
                        || words.is("hearsay", tokens.getLast().lemma()));
    }

    /** "says yes, …": an answer to what the text does not tell. */
    private static boolean isAnswer(List<Token> spoken) {
        Token first = spoken.getFirst();
        boolean alone = spoken.size() == 1 || spoken.get(1).index() != first.index() + 1;
        return Set.of("yes", "no").contains(first.form().toLowerCase(Locale.ROOT))
                && (alone || first.tag().equals("UH"));
    }

    private static boolean isPredicate(Token token) {
        boolean noun = Set.of("amod", "nmod", "compound", "det").contains(token.relation());
        return (token.isVerb() && !noun && !token.tag().equals("VBN"))
                || token.tag().equals("MD");
    }

    private static boolean hasComplement(Attribution a, Sentence sentence) {
        return sentence.children(a.cueHead()).stream()
                .anyMatch(t -> t.index() > a.cueHead()
                        && (Set.of("oprd", "acomp", "attr", "appos").contains(t.relation())
                                || t.lemma().equals("as")
                                || t.lemma().equals("for")));
    }

    private boolean isTelling(List<Token> spoken, Claim.Kind kind) {
        boolean preposition = Set.of("IN", "TO").contains(spoken.getFirst().tag());
        List<Token> phrase = preposition ? spoken.subList(1, spoken.size()) : spoken;
        if (phrase.isEmpty() || phrase.stream().allMatch(Propositions::isNameOrPronoun)) {
            return false;
        }
        Token head = head(phrase);
        boolean more = phrase.size() > (isDeterminer(phrase.getFirst()) ? 2 : 1);
        boolean party = phrase.stream().anyMatch(t -> t.index() != head.index() && isParty(t));
        String lemma = head.lemma();
        boolean said = cues.find(Cue.Part.NOUN, lemma).isPresent() && !words.is("deed", lemma);
        if (kind == Claim.Kind.STATEMENT) {
            return !preposition && ((isDeed(lemma) && party) || (said && more));
        }
        return isDeed(lemma) || (more && (!said || party));
    }

    private static boolean isNameOrPronoun(Token token) {
        return token.isProperNoun()
                || token.tag().startsWith("PRP")
                || token.tag().equals("DT")
                || token.tag().equals("CC")
                || token.tag().equals("POS");
    }

    private static boolean isDeterminer(Token token) {
        return token.tag().equals("DT") || token.tag().equals("PRP$");
    }

    /** A modifier that says whose or which: "of troops", "Russian", "on the town"; an adjective of degree is none. */
    private static boolean isParty(Token token) {
        return Set.of("pobj", "poss").contains(token.relation()) || token.isProperNoun();
    }

    /** The noun on which the phrase hangs: the first nominal whose head lies before the phrase. */
    private static Token head(List<Token> phrase) {
        int first = phrase.getFirst().index();
        for (Token token : phrase) {
            if (token.isNominal() && token.head() < first) {
                return token;
            }
        }
        return phrase.stream()
                .filter(t -> t.relation().equals("dobj") || t.relation().startsWith("nsubj"))
                .findFirst()
                .orElse(phrase.getLast());
    }

    private boolean isDeed(String lemma) {
        boolean formed = lemma.matches("[a-z]{3,}(tion|sion|ment)");
        return words.is("deed", lemma) || (formed && !words.is("thing", lemma));
    }

    private static List<Token> tokens(Attribution a, AnnotatedText text) {
        List<Token> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (a.content().stream().anyMatch(c -> c.contains(token.start()))) {
                    found.add(token);
                }
            }
        }
        return found;
    }
}
