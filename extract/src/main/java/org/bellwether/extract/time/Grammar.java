package org.bellwether.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.time.Meaning.Clock;
import org.bellwether.extract.time.Meaning.Kind;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.extract.time.Meaning.Turn;
import org.jspecify.annotations.Nullable;

/** Finds the longest expression of time at each word of a sentence, from left to right. */
final class Grammar {
    private static final TimeWords WORDS = TimeWords.bundled();

    /** The most words an expression has before its first word of time ("the end of the last fiscal"). */
    private static final int LOOK_AHEAD = 7;

    private final RelativeGrammar relative = new RelativeGrammar();
    private final CalendarGrammar calendar = new CalendarGrammar(relative);
    private final LengthGrammar lengths = new LengthGrammar();
    private final ClockGrammar clocks = new ClockGrammar();

    List<Match> all(Words words) {
        List<Match> found = new ArrayList<>();
        int at = 0;
        boolean[] near = nearTime(words);
        while (at < words.size()) {
            if (!near[at]) {
                at++;
                continue;
            }
            Match match = at(words, at);
            if (match == null || isMisread(words, match)) {
                at++;
                continue;
            }
            found.add(match);
            at = Math.max(match.end(), at + 1);
            Match second = secondDay(words, match);
            if (second != null) {
                found.add(second);
                at = second.end();
            }
        }
        return found;
    }

    /** Which words have a word of time at or shortly after them: only there an expression can begin. */
    private static boolean[] nearTime(Words words) {
        boolean[] near = new boolean[words.size()];
        int distance = LOOK_AHEAD;
        for (int i = words.size() - 1; i >= 0; i--) {
            distance = words.startsWithDigit(i) || WORDS.isCore(words.text(i)) ? 0 : distance + 1;
            near[i] = distance < LOOK_AHEAD;
        }
        return near;
    }

    private @Nullable Match at(Words words, int at) {
        int core = afterModifiers(words, at);
        Match found = plain(words, core);
        if (found == null || found.end() <= core) {
            return core > at ? plain(words, at) : null;
        }
        return withDay(words, found.from(at));
    }

    private @Nullable Match plain(Words words, int at) {
        Match found = calendar.at(words, at);
        found = Match.longer(found, relative.at(words, at));
        found = Match.longer(found, lengths.at(words, at));
        found = Match.longer(found, clocks.at(words, at));
        return Match.longer(found, weekOf(words, at));
    }

    /** "The week of October 17", "the year ending May 2021". */
    private @Nullable Match weekOf(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        if (words.is(start, "week") && words.is(start + 1, "of")) {
            Match day = calendar.at(words, start + 2);
            if (day != null && day.meaning() instanceof Part part && part.day() > 0) {
                return new Match(at, day.end(), new Meaning.WeekOf(part));
            }
        }
        if (words.is(start, "year") && words.is(start + 1, "ending", "ended")) {
            int dateAt = words.is(start + 2, "in", "on") ? start + 3 : start + 2;
            Match end = calendar.at(words, dateAt);
            return end != null && end.meaning() instanceof Part
                    ? new Match(at, start + 1, new Meaning.YearEnding(end.meaning()))
                    : null;
        }
        return null;
    }

    /** Past words that only shade a time: "early", "the end of", "mid-", "about". */
    private static int afterModifiers(Words words, int at) {
        int next = at;
        if (words.is(next, "the")
                && words.is(next + 1, "end", "beginning", "start", "middle", "close")
                && words.is(next + 2, "of")) {
            return next + 3;
        }
        int shade = words.is(next, "the") ? next + 1 : next;
        if (words.is(shade, "early", "late", "mid", "earlier", "later", "sometime")) {
            return words.afterHyphen(shade + 1);
        }
        return at;
    }

    /** Joins a day with a part of it and a clock with its day: "Friday night", "10 p.m. Wednesday", "night of May 3". */
    private Match withDay(Words words, Match match) {
        Meaning meaning = match.meaning();
        if (meaning instanceof Clock clock && clock.day() == null) {
            int at = words.is(match.end(), "on", ",") ? match.end() + 1 : match.end();
            Match day = Match.longer(calendar.at(words, at), relative.at(words, at));
            return day != null && isDay(day.meaning())
                    ? new Match(match.first(), day.end(), new Clock(clock.suffix(), day.meaning()))
                    : match;
        }
        String part = WORDS.value("daypart", words.text(match.end()));
        if (part != null && isDay(meaning)) {
            boolean plural = words.tag(match.end()).equals("NNS");
            if (plural && meaning instanceof Meaning.Weekday weekday) {
                return new Match(
                        match.first(), match.end() + 1, new Meaning.Repeat("XXXX-WXX-" + weekday.number() + part));
            }
            return new Match(match.first(), match.end() + 1, new Clock(part, meaning));
        }
        return match;
    }

    private static boolean isDay(Meaning meaning) {
        return meaning instanceof Meaning.Weekday
                || (meaning instanceof Part part && part.day() > 0)
                || (meaning instanceof Meaning.Step step && step.unit() == Unit.DAY);
    }

    /** The "25" of "April 24 and 25" or "April 24-25". */
    private static @Nullable Match secondDay(Words words, Match match) {
        if (!(match.meaning() instanceof Part part)
                || part.kind() != Kind.MONTH
                || part.day() == 0
                || part.year() != null) {
            return null;
        }
        int at = match.end() + 1;
        boolean joined = words.is(match.end(), "and", "to", "through", "or") || words.isHyphen(match.end());
        Numbers.Count day = joined ? Numbers.dayOfMonth(words, at) : null;
        boolean alone = day != null && !words.tag(day.end()).startsWith("NN") && day.value() <= 31;
        return alone && words.text(at).matches("\\d+")
                ? new Match(
                        at,
                        java.util.Objects.requireNonNull(day).end(),
                        new Part(Kind.MONTH, part.number(), (int) day.value(), Turn.BARE, null))
                : null;
    }

    /** Words of time inside names of papers, operations or people are no times. */
    private static boolean isMisread(Words words, Match match) {
        boolean one = match.end() - match.first() == 1;
        String name = words.sentence()
                .nameAt(words.token(match.first()).index())
                .map(org.bellwether.language.Name::type)
                .orElse("");
        return one
                && (name.equals("PERSON") || name.equals("WORK_OF_ART") || name.equals("ORG"))
                && !(match.meaning() instanceof Meaning.Weekday)
                && !(match.meaning() instanceof Meaning.Year);
    }
}
