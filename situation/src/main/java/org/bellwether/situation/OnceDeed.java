package org.bellwether.situation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;

/**
 * A deed done once in a while. Words are base forms, see {@link Bases}.
 *
 * @param name what it is
 * @param types of the reports that tell it
 * @param words of which the trigger holds one, or begins one of several words; empty for any
 * @param context what stands beside them
 * @param of of what there is one
 * @param days so far may it lie before an article that does not date it
 * @param plans whether a plan may be told of the same deed as done
 */
record OnceDeed(
        String name,
        Set<EventType> types,
        List<List<String>> words,
        ContextWords context,
        Of of,
        int days,
        boolean plans) {
    /** Of what there is one. */
    enum Of {
        /** Of the country of those who act or are acted on. */
        LAND,
        /** Of the one who acts. */
        ACTOR,
        /** Of the one person acted on. */
        PERSON,
        /** Of the one person who acts. */
        SELF,
        /** Of the one who acts towards the one acted on. */
        BOTH,
        /** Of the one acted on, by all who do it together. */
        TO
    }

    /** So many telling words behind the trigger may belong to it: "took" of "took power". */
    private static final int NEAR = 1;

    OnceDeed {
        types = Set.copyOf(types);
        words = List.copyOf(words);
    }

    /** Whether a report tells of it. */
    boolean isToldBy(Report report) {
        return types.contains(report.code().type()) && isIn(report.trigger().quote(), report) && context.suit(report);
    }

    private boolean isIn(String trigger, Report report) {
        if (words.isEmpty()) {
            return true;
        }
        Set<String> there = new HashSet<>(Bases.bundled().in(trigger));
        if (words.stream().noneMatch(some -> there.contains(some.getFirst()) || there.contains(some.getLast()))) {
            return false;
        }
        String quote = report.evidence().quote();
        int behind = report.trigger().end() - report.evidence().start();
        String rest =
                quote.substring(quote.offsetByCodePoints(0, Math.min(behind, quote.codePointCount(0, quote.length()))));
        Set<String> near = new HashSet<>(there);
        Bases.bundled().in(rest).stream().limit(NEAR).forEach(near::add);
        return words.stream()
                .anyMatch(some -> some.size() == 1 ? there.contains(some.getFirst()) : near.containsAll(some));
    }
}
