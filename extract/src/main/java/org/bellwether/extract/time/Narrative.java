package org.bellwether.extract.time;

import java.time.LocalDate;
import org.bellwether.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the text has said of time so far: the time it last spoke of, the last day of its main line, and the year its paragraph
 * stands in. One pass, one thread.
 */
final class Narrative {
    /** A year named more sentences ago than this no longer tells the year of a bare month. */
    private static final int YEAR_HOLDS = 1;

    /** A month named again within so many sentences is the same month: "in September 2022 ... Also in September". */
    private static final int MONTH_HOLDS = 2;

    /** A day named more sentences ago than this is no longer what "two days later" counts from. */
    private static final int DAY_HOLDS = 3;

    /** A year sets the scene when it stands among the first words: "In 2014, ...". */
    static final int OPENING = 3;

    private @Nullable Resolved told;
    private int toldSentence;
    private @Nullable Resolved day;
    private int daySentence;
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

    /** All of it as it stands now. */
    Told told() {
        return new Told(
                told,
                sentence - toldSentence <= MONTH_HOLDS,
                day,
                sentence - daySentence <= DAY_HOLDS,
                year > 0 && sentence - yearSentence <= YEAR_HOLDS ? year : 0);
    }

    /**
     * Takes note of a time.
     *
     * @param explicitYear whether its year was written and sets the scene
     * @param aside whether it stands in a subordinate clause, or lies ahead
     * @param published the day, null where it is not known
     */
    void hear(Resolved time, boolean explicitYear, boolean aside, @Nullable LocalDate published) {
        if (time.start() == null
                || time.type() == TimeExpression.Type.DURATION
                || time.type() == TimeExpression.Type.SET) {
            return;
        }
        told = time;
        toldSentence = sentence;
        boolean toCome = published != null && time.start().isAfter(published);
        if (time.unit() == Unit.DAY && !aside && !toCome) {
            day = time;
            daySentence = sentence;
        }
        if (explicitYear) {
            year = time.start().getYear();
            yearSentence = sentence;
        }
    }
}
