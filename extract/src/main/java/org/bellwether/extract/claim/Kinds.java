package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;

/**
 * What is done by saying something. The cue decides, with what stands beside it:
 *
 * <ol>
 *   <li>who is told to do something gets a demand ("told them to leave", "warned residents to stay");
 *   <li>who agrees or swears to do something promises it;
 *   <li>who rejects something as something else judges it ("rejected the vote as a sham"), unless it is what another said
 *       ("dismissed the reports as rumours": a denial);
 *   <li>a warning is a forecast, and a threat where the speaker's side is to act ("warned that it would retaliate").
 * </ol>
 *
 * <p>Where the cue says no more than "said", the content does, sentence by sentence; sentences of several kinds make a statement:
 *
 * <ol>
 *   <li>a modal of duty in its main clause makes a demand ("must leave");
 *   <li>what is to come is a promise where the speaker's side is the subject ("we will fight", "it would never send troops"), else a
 *       forecast ("prices will rise");
 *   <li>what is negated is a denial where the speaker's side is the subject or nothing is said to exist ("our army takes no
 *       part", "there are no troops"); other negations stay statements ("the road is not open");
 *   <li>all else is a statement.
 * </ol>
 *
 * <p>The speaker's side: words that its names share; a pronoun of the first person; in reported speech "he" or "she" where a person
 * speaks, "it" or "they" where others do.
 */
final class Kinds {
    private final CueLexicon cues;
    private final Words words;

    Kinds(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
    }

    /**
     * Who speaks.
     *
     * @param words that name the speaker's side, lower-case: its name, its country's demonyms
     * @param side the class of pronouns that mean it in reported speech
     * @param direct whether the words are the speaker's own
     */
    record Voice(List<String> words, Side side, boolean direct) {
        Voice {
            words = List.copyOf(words);
        }
    }

    /** What a speaker is, as far as it is known. */
    enum Side {
        PERSON("own-person"),
        GROUP("own-group"),
        ANY("own-any");

        private final String pronouns;

        Side(String pronouns) {
            this.pronouns = pronouns;
        }
    }

    /** The kind of an attribution that is a claim. */
    Claim.Kind of(Attribution a, Claim.Kind byCue, AnnotatedText text, Voice voice) {
        Sentence sentence = text.sentences().get(a.cue().sentence());
        boolean told = a.entry().takes("addressee");
        boolean open = byCue == Claim.Kind.STATEMENT || byCue == Claim.Kind.FORECAST;
        if (hasInfinitive(sentence, a)) {
            if (told && open) {
                return Claim.Kind.DEMAND;
            }
            if (words.is("commit", a.entry().lemma())) {
                return Claim.Kind.PROMISE;
            }
        }
        if (byCue == Claim.Kind.DENIAL && a.entry().takes("obj+as") && isJudged(sentence, a.cueHead())) {
            return Claim.Kind.ASSESSMENT;
        }
        if (byCue == Claim.Kind.FORECAST && told) {
            return byContent(a, text, voice) == Claim.Kind.PROMISE ? Claim.Kind.THREAT : byCue;
        }
        return byCue == Claim.Kind.STATEMENT ? byContent(a, text, voice) : byCue;
    }

    private static boolean hasInfinitive(Sentence sentence, Attribution a) {
        return sentence.children(a.cueHead(), "xcomp", "advcl").stream()
                .anyMatch(t -> t.index() > a.cueHead()
                        && t.tag().equals("VB")
                        && a.content().stream().anyMatch(c -> c.contains(t.start()))
                        && sentence.children(t.index(), "aux").stream()
                                .anyMatch(to -> to.tag().equals("TO")));
    }

    /** "rejected the vote as a sham": as something, and not another's words. */
    private boolean isJudged(Sentence sentence, int cue) {
        List<Token> children = sentence.children(cue);
        boolean as = children.stream()
                .anyMatch(t -> t.index() > cue
                        && (t.lemma().equals("as") || t.relation().equals("oprd")));
        boolean said = children.stream()
                .filter(t -> t.relation().equals("dobj") || t.relation().equals("nsubjpass"))
                .anyMatch(t -> cues.find(Cue.Part.NOUN, t.lemma()).isPresent() || words.is("hearsay", t.lemma()));
        return as && !said;
    }

    private Claim.Kind byContent(Attribution a, AnnotatedText text, Voice voice) {
        List<Claim.Kind> kinds =
                mains(a, text).stream().map(m -> ofClause(m, voice)).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : Claim.Kind.STATEMENT;
    }

    private Claim.Kind ofClause(Main main, Voice voice) {
        List<Token> kin = main.children;
        if (kin.stream().anyMatch(t -> t.relation().equals("aux") && words.is("demand", t.lemma()))) {
            return Claim.Kind.DEMAND;
        }
        boolean negated = kin.stream().anyMatch(t -> isNegation(main.grammar, t));
        boolean own = kin.stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .anyMatch(t -> isOwn(main.grammar, t.index(), voice));
        boolean nothing = negated && kin.stream().anyMatch(t -> t.relation().equals("expl"));
        boolean future = kin.stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && words.is("future", t.form().toLowerCase(Locale.ROOT)));
        if (future) {
            return own ? Claim.Kind.PROMISE : Claim.Kind.FORECAST;
        }
        return (own && negated) || nothing ? Claim.Kind.DENIAL : Claim.Kind.STATEMENT;
    }

    private record Main(Grammar grammar, List<Token> children) {}

    /** In each sentence of the content the verb on which it hangs: the highest word that has a subject. */
    private static List<Main> mains(Attribution a, AnnotatedText text) {
        List<Main> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Stretch stretch : a.content()) {
                if (sentence.end() > stretch.start() && sentence.start() < stretch.end()) {
                    Main main = main(new Grammar(sentence), stretch);
                    if (main != null) {
                        found.add(main);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Main main(Grammar g, Stretch stretch) {
        for (Token token : g.sentence().tokens()) {
            int head = token.head();
            boolean top = isInside(token, stretch) && (head < 0 || !isInside(g.token(head), stretch));
            if (top && g.has(token.index(), "nsubj", "nsubjpass", "expl", "aux")) {
                return new Main(g, new ArrayList<>(g.children(token.index())));
            }
        }
        return null;
    }

    private static boolean isInside(Token token, Stretch stretch) {
        return stretch.start() <= token.start() && token.end() <= stretch.end();
    }

    private boolean isNegation(Grammar g, Token child) {
        if (words.is("negation", child.lemma()) || child.relation().equals("neg")) {
            return true;
        }
        // "there are no troops", "takes no part"
        return Set.of("dobj", "attr", "nsubj").contains(child.relation())
                && g.children(child.index()).stream()
                        .anyMatch(t ->
                                words.is("negation", t.lemma()) || t.relation().equals("neg"));
    }

    private boolean isOwn(Grammar g, int subject, Voice voice) {
        Token token = g.token(subject);
        if (token.tag().equals("PRP")) {
            return isOwnPronoun(token, voice);
        }
        for (int i : g.subtree(subject).stream().toArray()) {
            Token word = g.token(i);
            String form = word.form().toLowerCase(Locale.ROOT);
            boolean our = word.tag().equals("PRP$") && isOwnPronoun(word, voice);
            boolean named = (word.isProperNoun() || word.tag().equals("JJ"))
                    && voice.words().contains(form);
            if (our || named) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwnPronoun(Token token, Voice voice) {
        String form = token.form().toLowerCase(Locale.ROOT);
        boolean third = !voice.direct() && words.is(voice.side().pronouns, form);
        return third || words.is("own", form);
    }
}
