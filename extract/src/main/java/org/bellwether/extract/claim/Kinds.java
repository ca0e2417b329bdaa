package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;
import org.jspecify.annotations.Nullable;

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
 * <p>Where the cue says no more than "said", the content does, sentence by sentence; at least half of them must agree:
 *
 * <ol>
 *   <li>a modal of duty, "need to", or a quoted imperative makes a demand ("must leave");
 *   <li>what is to come is a promise where the speaker's side is the subject ("we will fight", "it would never send troops"), a
 *       threat where that side will do harm, else a forecast ("prices will rise", "prices could rise");
 *   <li>what is negated is a denial where the speaker's side is the subject or nothing is said to exist ("our army takes no
 *       part", "there are no troops"), and so is what is called false; other negations stay statements ("the road is not open"),
 *       and so do those of thoughts and wishes ("we do not want war");
 *   <li>"I think", and a copula with a word that judges, make an assessment ("it is a mistake");
 *   <li>wrong that a named other does makes an accusation ("Norway has violated the truce");
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
        SEVERAL("own-several"),
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
            Claim.Kind content = byContent(a, text, voice);
            return content == Claim.Kind.PROMISE || content == Claim.Kind.THREAT ? Claim.Kind.THREAT : byCue;
        }
        if (byCue == Claim.Kind.PROMISE && intendsHarm(sentence, a)) {
            return Claim.Kind.THREAT;
        }
        if (byCue == Claim.Kind.ASSESSMENT && a.entry().takes("quote")) {
            Claim.Kind content = byContent(a, text, voice);
            return content == Claim.Kind.DEMAND || content == Claim.Kind.ACCUSATION ? content : byCue;
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

    /** "vowed to retaliate". */
    private boolean intendsHarm(Sentence sentence, Attribution a) {
        return sentence.children(a.cueHead(), "xcomp").stream()
                .anyMatch(t -> t.index() > a.cueHead()
                        && words.is("harm", t.lemma())
                        && sentence.children(t.index(), "neg").isEmpty());
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

    /** The kind of at least half of the content's sentences, the first of them in doubt; a statement where none has so many. */
    private Claim.Kind byContent(Attribution a, AnnotatedText text, Voice voice) {
        List<Claim.Kind> kinds =
                mains(a, text).stream().map(m -> ofClause(m, voice)).toList();
        return kinds.stream()
                .filter(k -> {
                    long share = 2 * kinds.stream().filter(k::equals).count();
                    return k == Claim.Kind.DENIAL ? share > kinds.size() : share >= kinds.size();
                })
                .findFirst()
                .orElse(Claim.Kind.STATEMENT);
    }

    private Claim.Kind ofClause(Main main, Voice voice) {
        List<Token> kin = main.children;
        boolean negated = kin.stream().anyMatch(t -> isNegation(main.grammar, t));
        Token subject = kin.stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .findFirst()
                .orElse(null);
        boolean own = kin.stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .anyMatch(t -> isOwn(main.grammar, t.index(), voice) && !isExpletive(main, t));
        if (isDemanded(main, own, subject, voice)) {
            return Claim.Kind.DEMAND;
        }
        boolean going = main.verb.lemma().equals("go")
                && main.verb.tag().equals("VBG")
                && main.grammar.has(main.verb.index(), "xcomp");
        if (going || hasAuxiliary(kin, "future")) {
            boolean menace = !negated
                    && ((own && words.is("harm", main.deed().lemma()))
                            || words.is("menace", lemmaOf(main, "dobj"))
                            || words.is("menace", lemmaOf(main, "attr")));
            boolean unsure = kin.stream().anyMatch(t -> words.is("unsure", t.lemma()));
            return menace ? Claim.Kind.THREAT : own && !unsure ? Claim.Kind.PROMISE : Claim.Kind.FORECAST;
        }
        boolean perfect = kin.stream()
                .anyMatch(t -> t.lemma().equals("have") && t.relation().equals("aux"));
        if (!own && !negated && !perfect && hasAuxiliary(kin, "perhaps")) {
            return Claim.Kind.FORECAST;
        }
        if (own && words.is("opinion", main.verb.lemma())) {
            return Claim.Kind.ASSESSMENT;
        }
        boolean nothing = negated && kin.stream().anyMatch(t -> t.relation().equals("expl"));
        if (nothing || (own && negated)) {
            boolean denies = !words.is("mind", main.verb.lemma())
                    && !hasAuxiliary(kin, "possible")
                    && !words.is("judgement", lemmaOf(main, "attr"))
                    && !words.is("judgement", lemmaOf(main, "acomp"));
            return denies ? Claim.Kind.DENIAL : nothing ? Claim.Kind.ASSESSMENT : Claim.Kind.STATEMENT;
        }
        if (main.verb.lemma().equals("be")) {
            return ofCopula(main, negated);
        }
        return !negated && isWrongdoing(main, own, subject) ? Claim.Kind.ACCUSATION : Claim.Kind.STATEMENT;
    }

    /** "It would be impossible to leave": no speaker's "it". */
    private static boolean isExpletive(Main main, Token subject) {
        return subject.lemma().equals("it")
                && main.verb.lemma().equals("be")
                && main.grammar.has(main.verb.index(), "acomp", "attr", "oprd");
    }

    /** "must leave", "need to leave", and in a quotation "leave!". */
    private boolean isDemanded(Main main, boolean own, @Nullable Token subject, Voice voice) {
        boolean modal = main.children.stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && words.is("demand", t.lemma())
                        && (subject == null || subject.index() < t.index()));
        boolean named = subject != null && isNamed(main.grammar, subject.index());
        boolean need = words.is("need", main.verb.lemma())
                && (named || !main.verb.lemma().equals("have"))
                && !own
                && subject != null
                && !subject.lemma().equals("i")
                && main.verb.tag().matches("VB[PZ]")
                && main.grammar.has(main.verb.index(), "xcomp");
        boolean order = voice.direct()
                && subject == null
                && main.verb.tag().equals("VB")
                && main.children.stream().noneMatch(t -> t.relation().startsWith("aux"));
        return modal || need || order;
    }

    private boolean hasAuxiliary(List<Token> children, String wordClass) {
        return children.stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && (words.is(wordClass, t.form().toLowerCase(Locale.ROOT)) || words.is(wordClass, t.lemma())));
    }

    /** The lemma of a clause's first word of the relation, or nothing. */
    private static String lemmaOf(Main main, String relation) {
        return main.children.stream()
                .filter(t -> t.relation().equals(relation))
                .map(Token::lemma)
                .findFirst()
                .orElse("");
    }

    /** "The reports are false" denies, "it is a mistake" judges. */
    private Claim.Kind ofCopula(Main main, boolean negated) {
        for (Token child : main.children) {
            if (!Set.of("acomp", "attr", "oprd").contains(child.relation())) {
                continue;
            }
            if (!negated && words.is("false", child.lemma())) {
                return Claim.Kind.DENIAL;
            }
            boolean judged = words.is("judgement", child.lemma())
                    || main.grammar.children(child.index()).stream()
                            .anyMatch(t -> t.index() < child.index() && words.is("judgement", t.lemma()));
            if (judged) {
                return Claim.Kind.ASSESSMENT;
            }
        }
        return Claim.Kind.STATEMENT;
    }

    /** "Norway has violated the truce", "the village was shelled by the army", "you have lied": a named other does wrong. */
    private boolean isWrongdoing(Main main, boolean own, @Nullable Token subject) {
        if (!words.is("wrong", main.deed().lemma())) {
            return false;
        }
        if (main.grammar.isPassive(main.verb.index())) {
            Source agent = Sources.agent(main.grammar, main.verb.index());
            return agent != null && isNamed(main.grammar, agent.head());
        }
        boolean you = subject != null && subject.lemma().equals("you");
        return !own && subject != null && (you || isNamed(main.grammar, subject.index()));
    }

    private static boolean isNamed(Grammar g, int noun) {
        return g.token(noun).isProperNoun()
                || g.children(noun).stream()
                        .anyMatch(t -> t.index() < noun
                                && (t.isProperNoun()
                                        || Character.isUpperCase(t.form().charAt(0)))
                                && Set.of("compound", "nmod", "amod", "poss").contains(t.relation()));
    }

    private record Main(Grammar grammar, Token verb, List<Token> children) {
        /** The verb, or what is tried, begun or gone on with: "tried to seize". */
        Token deed() {
            Token next = verb;
            for (int steps = 0; steps < 3; steps++) {
                Token infinitive = grammar.child(next.index(), "xcomp");
                if (infinitive == null || !infinitive.isVerb()) {
                    return next;
                }
                next = infinitive;
            }
            return next;
        }
    }

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

    private static @Nullable Main main(Grammar g, Stretch stretch) {
        for (Token token : g.sentence().tokens()) {
            int head = token.head();
            boolean top = isInside(token, stretch) && (head < 0 || !isInside(g.token(head), stretch));
            boolean order = top && token.tag().equals("VB");
            if (order || (top && g.has(token.index(), "nsubj", "nsubjpass", "expl", "aux"))) {
                return new Main(g, token, new ArrayList<>(g.children(token.index())));
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
            if ((our || named) && !isInClause(g, i, subject)) {
                return true;
            }
        }
        return false;
    }

    /** "Attempts to isolate Norway": what a word below the subject's own clause names is not whom it is about. */
    private static boolean isInClause(Grammar g, int word, int subject) {
        for (int at = word; at != subject && at >= 0; at = g.token(at).head()) {
            if (g.token(at).isVerb()) {
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
