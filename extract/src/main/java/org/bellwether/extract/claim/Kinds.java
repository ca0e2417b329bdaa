package org.bellwether.extract.claim;

import java.util.List;
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
 *   <li>a warning is a forecast, and a threat where the speaker's side is to act ("warned that it would retaliate");
 *   <li>who calls somebody or his deed a wrong accuses him ("called the arrival a provocation"), and who fears or believes that
 *       something will be foresees it.
 * </ol>
 *
 * <p>Where the cue says no more than "said", the content does, sentence by sentence; at least half of them must agree:
 *
 * <ol>
 *   <li>where the speaker tells that he said something, what he said counts ("he insists that they must leave");
 *   <li>a modal of duty, "need to", or a quoted imperative makes a demand ("must leave");
 *   <li>what was not done or is only preferred is judged ("they should have asked");
 *   <li>what is to come is a promise where the speaker's side is the subject ("we will fight", "it would never send troops"), a
 *       threat where that side will do harm or sets a condition ("unless they pay"), else a forecast ("prices could rise"), but a
 *       statement where a decision is announced;
 *   <li>what the speaker's side is ready or plans to do is a promise or a threat, what it asks for a demand;
 *   <li>what is negated is a denial where the speaker's side is the subject or nothing is said to exist ("our army takes no
 *       part", "there are no troops", "that was no bribe"), and so is what is called false; other negations stay statements ("the
 *       road is not open"), and so do those of thoughts and wishes ("we do not want war");
 *   <li>"I think", and a copula with a word that judges, make an assessment ("it is a mistake");
 *   <li>wrong that a named other does or is makes an accusation ("Norway has violated the truce");
 *   <li>all else is a statement, by analysts an assessment unless it has numbers.
 * </ol>
 */
final class Kinds {
    private final CueLexicon cues;
    private final Words words;
    private final ClauseKinds clauses;

    Kinds(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
        clauses = new ClauseKinds(cues, words);
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

        /** The class of words that mean it. */
        String pronouns() {
            return pronouns;
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
        if (byCue == Claim.Kind.ASSESSMENT && a.entry().takes("obj+as") && isCalledWrong(sentence, a)) {
            return Claim.Kind.ACCUSATION;
        }
        if (byCue == Claim.Kind.ASSESSMENT
                && (a.entry().takes("quote") || a.entry().takes("that"))) {
            Claim.Kind content = byContent(a, text, voice);
            boolean asked = a.entry().takes("quote") && content == Claim.Kind.DEMAND;
            boolean foreseen = content == Claim.Kind.FORECAST
                    && !words.is("doubting", a.entry().lemma());
            return asked || foreseen || content == Claim.Kind.ACCUSATION ? content : byCue;
        }
        if (byCue != Claim.Kind.STATEMENT) {
            return byCue;
        }
        Claim.Kind content = byContent(a, text, voice);
        boolean decided = content == Claim.Kind.FORECAST
                && words.is("announcing", a.entry().lemma());
        boolean judged = content == Claim.Kind.STATEMENT && isAnalyst(a.source(), text) && !hasNumber(a, text);
        boolean nobody = content == Claim.Kind.ACCUSATION && a.source() == null;
        return decided || nobody ? byCue : judged ? Claim.Kind.ASSESSMENT : content;
    }

    /** "Historian Anna Fisher", "Anna Fisher, an analyst": whoever is asked for what he thinks. */
    private boolean isAnalyst(@Nullable Source source, AnnotatedText text) {
        if (source == null) {
            return false;
        }
        Sentence sentence = text.sentences().get(source.words().sentence());
        boolean named = sentence.tokens().stream()
                .anyMatch(t -> source.words().contains(sentence.index(), t.index())
                        && (t.index() == source.head() || t.head() == source.head())
                        && words.is("analyst", t.lemma()));
        return named
                || sentence.children(source.head(), "appos").stream().anyMatch(t -> words.is("analyst", t.lemma()));
    }

    /** Who counts or measures something states it. */
    private static boolean hasNumber(Attribution a, AnnotatedText text) {
        return text.sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .anyMatch(t -> t.tag().equals("CD")
                        && !t.lemma().equals("one")
                        && a.content().stream().anyMatch(c -> c.contains(t.start())));
    }

    /** "called the arrival a provocation", "described the rulers as thugs". */
    private boolean isCalledWrong(Sentence sentence, Attribution a) {
        return sentence.tokens().stream()
                .filter(t -> t.index() > a.cueHead()
                        && words.is("wrongdoing", t.lemma())
                        && a.content().stream().anyMatch(c -> c.contains(t.start())))
                .anyMatch(t -> t.relation().equals("oprd")
                        || (t.relation().equals("pobj")
                                && sentence.token(t.head()).lemma().equals("as")));
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
                MainVerb.of(a, text).stream().map(m -> clauses.of(m, voice)).toList();
        return kinds.stream()
                .filter(k -> {
                    long share = 2 * kinds.stream().filter(k::equals).count();
                    return k == Claim.Kind.DENIAL ? share > kinds.size() : share >= kinds.size();
                })
                .findFirst()
                .orElse(Claim.Kind.STATEMENT);
    }
}
