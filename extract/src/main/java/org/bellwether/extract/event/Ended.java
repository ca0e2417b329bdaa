package org.bellwether.extract.event;

import org.bellwether.extract.event.Standing.Level;
import org.bellwether.language.Token;
import org.bellwether.model.EventType;

/** "The truce ended six weeks of fighting", "halted its offensive": violence that is ended has taken place. */
final class Ended {
    private Ended() {}

    /** How a deed stands that as a noun is what a verb of ending has for its object; else as it was read. */
    static Standing read(Standing read, Frame frame, EventType type, WordClasses classes) {
        String cue = read.cue();
        boolean ended = type == EventType.ASSAULT
                && frame.kind() == Frame.Kind.NOUN
                && read.level() == Level.NEGATED
                && cue != null
                && classes.contains("ending", cue)
                && isKnown(frame.grammar(), frame.at());
        return ended ? new Standing(Level.FACT, read.accuser(), cue) : read;
    }

    /** "the fighting", "its offensive", "six weeks of fighting"; "an attack" that somebody stops may not have begun. */
    private static boolean isKnown(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        int prep = token.head();
        boolean measured = token.relation().equals("pobj") && grammar.form(prep).equals("of");
        return measured
                || !grammar.children(noun, "poss").isEmpty()
                || grammar.children(noun, "det").stream()
                        .map(grammar::form)
                        .anyMatch(d -> d.equals("the") || d.equals("this") || d.equals("these"));
    }
}
