package org.bellwether.extract.event;

/** Tells how what a verb or a noun tells stands in its sentence: for stages that look at other statements than deeds. Thread-safe. */
public final class VerbStandings {
    private final Operators operators;

    private VerbStandings(Operators operators) {
        this.operators = operators;
    }

    /** With the bundled words. */
    public static VerbStandings load() {
        return new VerbStandings(Operators.load(WordClasses.load()));
    }

    /** Whether what the word tells is so, planned, thought of or denied. */
    public Standing of(Grammar grammar, int word) {
        Frame.Kind kind = grammar.isVerb(word) ? Frame.Kind.VERB : Frame.Kind.NOUN;
        return StandingReader.read(
                operators,
                grammar,
                new Frame(grammar, kind, word, -1, grammar.token(word).lemma()));
    }
}
