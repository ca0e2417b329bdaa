package org.bellwether.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One entry of the log of corrections, in which nothing is ever changed: what is taken back is taken back by another entry. */
public sealed interface Entry {
    CorrectionId id();

    /** Who made it. */
    String who();

    /** When, to the millisecond. */
    Instant when();

    /** Why, or null where nothing was said. */
    @Nullable
    String why();

    /**
     * An analyst's correction.
     *
     * @param id made of all the rest
     * @param change what it does
     */
    record Correction(
            CorrectionId id,
            Change change,
            String who,
            Instant when,
            @Nullable String why) implements Entry {
        public Correction {
            who = checkedWho(who);
            why = plain(why);
            when = when.truncatedTo(ChronoUnit.MILLIS);
        }

        /** A new one. */
        public static Correction of(Change change, String who, Instant when, @Nullable String why) {
            Instant moment = when.truncatedTo(ChronoUnit.MILLIS);
            return new Correction(newId("x", change, who, moment, why), change, who, moment, why);
        }
    }

    /**
     * A correction holds no more.
     *
     * @param id made of all the rest
     * @param of the correction
     */
    record Undo(
            CorrectionId id,
            CorrectionId of,
            String who,
            Instant when,
            @Nullable String why) implements Entry {
        public Undo {
            who = checkedWho(who);
            why = plain(why);
            when = when.truncatedTo(ChronoUnit.MILLIS);
        }

        /** A new one. */
        public static Undo of(CorrectionId of, String who, Instant when, @Nullable String why) {
            Instant moment = when.truncatedTo(ChronoUnit.MILLIS);
            return new Undo(newId("z", of, who, moment, why), of, who, moment, why);
        }
    }

    private static CorrectionId newId(String prefix, Object what, String who, Instant when, @Nullable String why) {
        String all = "%s\n%s\n%s\n%s".formatted(what, checkedWho(who), when, plain(why));
        return new CorrectionId(prefix + ContentHash.of(all, 12));
    }

    private static String checkedWho(String who) {
        String plain = plain(who);
        if (plain == null) {
            throw new IllegalArgumentException("a correction says who made it");
        }
        return plain;
    }

    private static @Nullable String plain(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip().replaceAll("\\s+", " ");
    }
}
