package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;

/**
 * Who does what in one sentence, and whether it is said to be so: what the reading of events knows of grammar, for the stages
 * after it. Words are given by their index in the sentence.
 */
public final class Clauses {
    /** How a deed stands. */
    public enum Reality {
        /** Told as so, by whomever. */
        SO,
        PLANNED,
        POSSIBLE,
        /** Asked for, aimed at: nothing is said of whether it happened. */
        OPEN,
        /** Said not to be so. */
        NOT_SO
    }

    /** Nouns whose relative clause shares their fate: "could not imagine a situation in which". */
    private static final Set<String> CASES =
            Set.of("situation", "scenario", "circumstance", "case", "condition", "world", "reason", "way");

    private static final Set<String> FUTURE = Set.of("will", "'ll", "wo", "shall", "would", "'d");

    private final Grammar grammar;
    private final Who who;
    private final Operators operators;

    Clauses(Grammar grammar, Who who, Operators operators) {
        this.grammar = grammar;
        this.who = who;
        this.operators = operators;
    }

    public Sentence sentence() {
        return grammar.sentence();
    }

    public Token token(int at) {
        return grammar.token(at);
    }

    /** The direct dependents with one of the relations. */
    public List<Integer> children(int at, String... relations) {
        return grammar.children(at, relations);
    }

    public List<Token> children(int at) {
        return grammar.children(at);
    }

    /** The form in lower case. */
    public String form(int at) {
        return grammar.form(at);
    }

    public boolean isPassive(int verb) {
        return grammar.isPassive(verb);
    }

    /** Who does it, also where another clause names him. */
    public List<Integer> subject(int verb) {
        return grammar.subject(verb);
    }

    /** To whom or what it is done. */
    public List<Integer> object(int verb) {
        return grammar.object(verb);
    }

    /** Whose deed a noun tells: "the army's withdrawal", "withdrawal by the army". */
    public List<Integer> owner(int noun) {
        return new Frame(grammar, Frame.Kind.NOUN, noun, -1, token(noun).lemma()).role("subject");
    }

    /** What the preposition governs at the word. */
    public List<Integer> after(int word, String preposition) {
        return grammar.after(word, preposition);
    }

    /** The word with those that are joined to it by "and". */
    public List<Integer> withConjuncts(List<Integer> words) {
        return grammar.withConjuncts(words);
    }

    /** The actors that act through the words. */
    public List<ActorId> acting(List<Integer> words) {
        return who.acting(grammar, words).actors();
    }

    /** The actors that a deed on the words reaches. */
    public List<ActorId> reached(List<Integer> words) {
        return who.reached(grammar, words).actors();
    }

    /** The names of the actors that the word itself means. */
    public List<String> names(int word) {
        return who.names(grammar, word);
    }

    /** How the deed of a verb or a noun stands. */
    public Reality reality(int at) {
        boolean verb = token(at).isVerb();
        Frame frame = new Frame(
                grammar,
                verb ? Frame.Kind.VERB : Frame.Kind.NOUN,
                at,
                -1,
                token(at).lemma());
        Reality own = reality(StandingReader.read(operators, grammar, frame).level());
        if (own == Reality.NOT_SO) {
            return own;
        }
        int head = token(at).head();
        if (token(at).relation().equals("relcl")
                && head >= 0
                && CASES.contains(token(head).lemma())
                && reality(head) == Reality.NOT_SO) {
            return Reality.NOT_SO;
        }
        // "tried to avoid its troops being drawn into the war": what is said of the noun holds for what it does
        boolean participle = token(at).relation().equals("acl")
                && grammar.children(at, "mark", "aux").isEmpty();
        if (participle && head >= 0 && own == Reality.SO && reality(head) != Reality.SO) {
            return Reality.OPEN;
        }
        return own;
    }

    private static Reality reality(Standing.Level level) {
        return switch (level) {
            case FACT, ALLEGED -> Reality.SO;
            case PLANNED -> Reality.PLANNED;
            case HYPOTHETICAL -> Reality.POSSIBLE;
            case UNREAL -> Reality.OPEN;
            case DENIED, NEGATED -> Reality.NOT_SO;
        };
    }

    /** Whether an auxiliary of the verb points to what is to come. */
    public boolean isFuture(int verb) {
        List<Integer> auxiliaries = new ArrayList<>(grammar.children(verb, "aux"));
        return auxiliaries.stream().anyMatch(a -> FUTURE.contains(grammar.form(a)));
    }
}
