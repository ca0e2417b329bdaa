package org.bellwether.extract.time;

import org.bellwether.language.Sentence;
import org.jspecify.annotations.Nullable;

/** What the text has said of time so far: the time it last spoke of, and the year its paragraph stands in. One pass, one thread. */
final class Narrative {
    /** A year named more sentences ago than this no longer tells the year of a bare month. */
    private static final int YEAR_HOLDS = 1;

    /** A year sets the scene when it stands among the first words: "In 2014, ...". */
    static final int OPENING = 3;

    private @Nullable Resolved told;
    private int year;
    private int yearSentence;
    private int paragraph = -1;
    private int sentence;

    void enter(Sentence next) {
        if (next.paragraph() != paragraph) {
            paragraph = next.paragraph();
            year = 0;
        }
        sentence = next.index();
    }

    @Nullable
    Resolved told() {
        return told;
    }

    /** The explicit year of this sentence or the one before, 0 for none. */
    int year() {
        return year > 0 && sentence - yearSentence <= YEAR_HOLDS ? year : 0;
    }

    void hear(Resolved time, boolean explicitYear) {
        if (time.start() == null
                || time.type() == TimeExpression.Type.DURATION
                || time.type() == TimeExpression.Type.SET) {
            return;
        }
        told = time;
        if (explicitYear) {
            year = time.start().getYear();
            yearSentence = sentence;
        }
    }
}
