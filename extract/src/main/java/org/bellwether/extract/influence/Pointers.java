package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;

/**
 * What a pronoun, a "this step" or a "which" on a side stands for: the clause or the sentence before, where grammar makes that
 * clear; else nothing.
 */
final class Pointers {
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "such");

    /** What somebody says is not what drives. */
    private static final Set<String> SPEAKING =
            Set.of("say", "tell", "add", "state", "report", "write", "ask", "announce", "warn", "argue", "explain");

    private final AnnotatedText text;
    private final Cast cast;
    private final Concepts concepts;

    Pointers(AnnotatedText text, Cast cast, Concepts concepts) {
        this.text = text;
        this.cast = cast;
        this.concepts = concepts;
    }

    /** Whether the word stands for somebody, not for what he does or has. */
    boolean isBareActor(Grammar grammar, int head) {
        Optional<ActorMention> mention = cast.headedBy(grammar.sentence().index(), head);
        if (mention.isEmpty()) {
            return false;
        }
        if (mention.get().kind() == Mention.Kind.PRONOUN || mention.get().kind() == Mention.Kind.NAME) {
            return true;
        }
        // "security forces": somebody, where "forces" are of an army
        if (cast.actor(mention.get().actor())
                .filter(a -> a.sectors().contains(Sector.COP))
                .isPresent()) {
            return true;
        }
        ActorKind kind = cast.actor(mention.get().actor()).map(Actor::kind).orElse(ActorKind.GROUP);
        return kind == ActorKind.PERSON || concepts.of(grammar.token(head)).isEmpty();
    }

    /** Whether the verb tells that something grows or falls. */
    boolean tellsOfChange(Grammar grammar, int verb) {
        return concepts.isChange(grammar.token(verb));
    }

    /** Whether the noun is for soldiers or arms. */
    boolean isArmed(Grammar grammar, int noun) {
        return concepts.of(grammar.token(noun))
                .filter(c -> c.equals("military presence") || c.equals("arms"))
                .isPresent();
    }

    /** Whether the verb tells that somebody says something. */
    boolean isSaying(Grammar grammar, int verb) {
        return grammar.isVerb(verb) && SPEAKING.contains(grammar.token(verb).lemma());
    }

    /** Whether the verb's infinitive says what is wanted or begun, not what it is for: "agree to". */
    boolean isOfWish(Grammar grammar, int verb, int infinitive) {
        return concepts.isWish(grammar.token(verb), infinitive - verb <= 2);
    }

    /** Whether the verb as an aim changes something. */
    boolean isAimedAt(Grammar grammar, int verb) {
        return !concepts.isIdle(grammar.token(verb));
    }

    /** Whether the noun is something done that an infinitive may be the purpose of: "talks to", not "the power to". */
    boolean isDeedFor(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        return concepts.of(token).isPresent() && !concepts.isOfInfinitive(token) && !concepts.isAbout(token);
    }

    /** Whether an infinitive behind the noun tells what is decided or tried: "the decision to"; not what one is able to do. */
    boolean isToldByInfinitive(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        return concepts.isOfInfinitive(token) && !concepts.isCapacity(token);
    }

    /** Whether the infinitive behind the noun says what that is about or meant for, as the object of the verb: "ignored warnings to". */
    boolean isAbout(Grammar grammar, int noun, int verb) {
        Token token = grammar.token(noun);
        return concepts.isAbout(token) || (concepts.isOfInfinitive(token) && concepts.isLess(grammar.token(verb)));
    }

    /** Whether the noun is an aim, and nothing but a pronoun says of what: "its aim". */
    boolean isAimAlone(Grammar grammar, int noun) {
        return concepts.isAim(grammar.token(noun))
                && grammar.children(noun, "prep", "acl", "compound", "nmod").isEmpty()
                && grammar.children(noun, "poss").stream()
                        .allMatch(p -> grammar.token(p).tag().equals("PRP$"));
    }

    /** Whether the noun is of a known concept. */
    boolean isOfConcept(Grammar grammar, int noun) {
        return concepts.of(grammar.token(noun)).isPresent()
                || grammar.children(noun, "prep").stream()
                        .filter(p -> grammar.form(p).equals("of"))
                        .flatMap(p -> grammar.children(p, "pobj").stream())
                        .anyMatch(o -> concepts.of(grammar.token(o)).isPresent());
    }

    /** The side of a word; of what it points to where it only points. */
    Optional<Side> resolved(Grammar grammar, Sides sides, int head, int verb, Set<Integer> excluded) {
        Token token = grammar.token(head);
        String form = grammar.form(head);
        boolean pronoun = token.tag().startsWith("PRP") || token.tag().equals("EX");
        if (pronoun) {
            return pronoun(grammar, sides, token, verb);
        }
        if (token.relation().equals("poss") || isBareActor(grammar, head) || isAnything(grammar, head)) {
            return Optional.empty();
        }
        if (token.tag().equals("DT") || token.tag().equals("WDT") || token.tag().equals("WP")) {
            return form.equals("this") || form.equals("that") ? before(grammar, sides, verb) : Optional.empty();
        }
        if (concepts.isShell(token.lemma()) || concepts.isDeed(token.lemma())) {
            boolean demonstrative =
                    grammar.children(head).stream().anyMatch(c -> DEMONSTRATIVES.contains(grammar.form(c.index())));
            if (demonstrative && grammar.children(head, "acl", "prep").isEmpty()) {
                return before(grammar, sides, verb);
            }
            if (concepts.isShell(token.lemma())
                    && grammar.children(head, "prep", "acl", "poss", "compound", "ccomp")
                            .isEmpty()) {
                return Optional.empty();
            }
        }
        return sides.of(head, excluded);
    }

    /** "no one", "any firm", "nothing": of nothing in particular. */
    private static boolean isAnything(Grammar grammar, int head) {
        return Set.of(
                                "one",
                                "nobody",
                                "nothing",
                                "anything",
                                "everything",
                                "something",
                                "anyone",
                                "someone",
                                "everyone",
                                "none")
                        .contains(grammar.form(head))
                || grammar.children(head).stream()
                        .anyMatch(c -> c.relation().equals("det")
                                && Set.of("any", "no").contains(grammar.form(c.index())));
    }

    /**
     * "While the sanctions have hurt, they have not ...": the subject of the clause put in front, where it is no actor. "Getting the
     * loan would help. It would also ...": the clause that is the subject before.
     */
    private Optional<Side> pronoun(Grammar grammar, Sides sides, Token pronoun, int verb) {
        String form = grammar.form(pronoun.index());
        boolean subject = pronoun.relation().startsWith("nsubj");
        if (!subject || !(form.equals("it") || form.equals("they"))) {
            return Optional.empty();
        }
        for (int clause : grammar.children(pronoun.head(), "advcl")) {
            if (clause < pronoun.index()) {
                for (int noun : grammar.children(clause, "nsubj", "nsubjpass")) {
                    if (form.equals("it") && Set.of("that", "this").contains(grammar.form(noun))) {
                        return before(grammar, sides, clause);
                    }
                    boolean plural = grammar.token(noun).tag().endsWith("S");
                    if (plural == form.equals("they")
                            && grammar.token(noun).tag().startsWith("NN")) {
                        return isBareActor(grammar, noun)
                                ? Optional.empty()
                                : resolved(grammar, sides, noun, clause, Set.of());
                    }
                }
            }
        }
        boolean main = grammar.token(pronoun.head()).head() < 0;
        int index = grammar.sentence().index();
        if (form.equals("they") && isOfMain(grammar, pronoun.head()) && index > 0) {
            return subjectBefore(grammar);
        }
        if (form.equals("it") && main && verb == pronoun.head() && index > 0) {
            Grammar other = new Grammar(text.sentences().get(index - 1));
            for (Token token : other.sentence().tokens()) {
                if (token.head() < 0) {
                    for (int clause : other.children(token.index(), "csubj")) {
                        return new Sides(other).of(clause, Set.of());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfMain(Grammar grammar, int verb) {
        int at = verb;
        while (grammar.token(at).relation().equals("conj") && grammar.token(at).head() >= 0) {
            at = grammar.token(at).head();
        }
        return grammar.token(at).head() < 0;
    }

    /** "The sanctions failed. They hurt ...": the subject of the sentence before, where it is several states and nobody. */
    private Optional<Side> subjectBefore(Grammar grammar) {
        int index = grammar.sentence().index();
        Sentence before = text.sentences().get(index - 1);
        if (before.block() != grammar.sentence().block()) {
            return Optional.empty();
        }
        Grammar other = new Grammar(before);
        for (Token token : before.tokens()) {
            if (token.head() >= 0 || !token.isVerb()) {
                continue;
            }
            for (int noun : other.children(token.index(), "nsubj", "nsubjpass")) {
                Token subject = other.token(noun);
                if (subject.tag().startsWith("PRP")) {
                    return other.form(noun).equals("they")
                            ? pronoun(other, new Sides(other), subject, token.index())
                            : Optional.empty();
                }
                boolean states = subject.tag().equals("NNS")
                        && concepts.of(subject).isPresent()
                        && cast.headedBy(before.index(), noun).isEmpty();
                return states ? resolved(other, new Sides(other), noun, token.index(), Set.of()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What "which" or "that" stands for: the noun before, or its whole clause where the noun is an actor or says nothing itself. */
    Optional<Side> antecedent(Grammar grammar, Sides sides, int noun, int relative) {
        int top = relative;
        while (grammar.token(top).relation().equals("conj")) {
            top = grammar.token(top).head();
        }
        int first = sides.first(top);
        boolean comma = first > 0 && grammar.token(first - 1).tag().equals(",");
        int beside = besideParenthesis(grammar, sides, noun, comma);
        if (beside != noun) {
            return resolved(grammar, sides, beside, relative, Set.of(top));
        }
        Token token = grammar.token(noun);
        boolean shell = concepts.isShell(token.lemma());
        if (shell || (comma && isBareActor(grammar, noun))) {
            int clause = noun;
            while (clause >= 0 && !grammar.isVerb(clause)) {
                clause = grammar.token(clause).head();
            }
            return clause < 0 ? Optional.empty() : clauseOver(grammar, sides, clause, shell ? noun : top);
        }
        return resolved(grammar, sides, noun, relative, Set.of(top));
    }

    /** "ties, both at home and abroad, that ...": the noun before what stands between commas. */
    private static int besideParenthesis(Grammar grammar, Sides sides, int noun, boolean comma) {
        Token token = grammar.token(noun);
        if (!comma || !token.relation().equals("pobj")) {
            return noun;
        }
        int prep = token.head();
        int first = sides.first(prep);
        boolean parenthesis = first > 0 && grammar.token(first - 1).tag().equals(",");
        // the parser may hang what stands between commas on the verb
        if (parenthesis && first > 1 && grammar.token(first - 2).tag().startsWith("NN")) {
            return first - 2;
        }
        int above = grammar.token(prep).head();
        return parenthesis && above >= 0 && grammar.token(above).tag().startsWith("NN") ? above : noun;
    }

    /** The clause of a verb, from its first conjunct, without what hangs below a word. */
    Optional<Side> clauseOver(Grammar grammar, Sides sides, int verb, int without) {
        int top = verb;
        while (grammar.token(top).relation().equals("conj")
                && grammar.isVerb(grammar.token(top).head())
                && grammar.children(top, "nsubj", "nsubjpass").isEmpty()) {
            top = grammar.token(top).head();
        }
        return sides.of(top, Set.of(without)).or(() -> sides.of(verb, Set.of(without)));
    }

    /** The clause to which this verb's is joined, or else the sentence before. */
    private Optional<Side> before(Grammar grammar, Sides sides, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < grammar.sentence().tokens().size(); steps++) {
            Token token = grammar.token(at);
            if (token.relation().equals("conj")
                    && grammar.isVerb(token.head())
                    && token.head() < at
                    && !grammar.children(at, "nsubj", "nsubjpass").isEmpty()) {
                return sides.of(token.head(), Set.of(at));
            }
            if (token.relation().equals("root") || token.head() < 0) {
                break;
            }
            if (token.relation().equals("advcl") && isFirst(grammar, sides, at)) {
                break;
            }
            if (token.relation().equals("advcl")
                    && at > token.head()
                    && sides.first(at) > 0
                    && grammar.token(sides.first(at) - 1).tag().equals(",")) {
                return thingBefore(grammar, sides, sides.first(at));
            }
            if (Set.of("relcl", "acl", "advcl", "ccomp").contains(token.relation())) {
                return Optional.empty();
            }
            at = token.head();
        }
        return sentenceBefore(grammar);
    }

    /** "While this could help, ...": the clause opens its sentence. */
    private static boolean isFirst(Grammar grammar, Sides sides, int verb) {
        return sides.first(verb) == 0 && verb < grammar.token(verb).head();
    }

    /** "favours a long truce, as this outcome helps trade": the object of a known concept before the clause. */
    private Optional<Side> thingBefore(Grammar grammar, Sides sides, int first) {
        for (int at = first - 1; at >= 0; at--) {
            Token token = grammar.token(at);
            if (token.relation().equals("dobj")
                    && token.tag().startsWith("NN")
                    && concepts.of(token).isPresent()) {
                return sides.of(at, Set.of());
            }
        }
        return Optional.empty();
    }

    /** The main clause of the sentence before, in the same or the preceding paragraph. */
    Optional<Side> sentenceBefore(Grammar grammar) {
        int index = grammar.sentence().index();
        if (index == 0) {
            return Optional.empty();
        }
        Sentence before = text.sentences().get(index - 1);
        Sentence here = grammar.sentence();
        boolean near = before.block() == here.block() && here.paragraph() - before.paragraph() <= 1;
        boolean question = before.tokens().getLast().form().equals("?");
        if (!near || question) {
            return Optional.empty();
        }
        Grammar other = new Grammar(before);
        for (Token token : before.tokens()) {
            if (token.head() < 0 && token.isVerb() && !SPEAKING.contains(token.lemma())) {
                return new Sides(other).of(lastJoined(other, token.index()), Set.of());
            }
        }
        return Optional.empty();
    }

    /** "The vote is near, and the draft excludes attacks. This ...": the last clause with a subject of its own. */
    private static int lastJoined(Grammar grammar, int root) {
        int last = root;
        for (int next : grammar.children(root, "conj")) {
            boolean clause = grammar.isVerb(next)
                    && !grammar.children(next, "nsubj", "nsubjpass").isEmpty();
            last = clause ? next : last;
        }
        return last;
    }
}
