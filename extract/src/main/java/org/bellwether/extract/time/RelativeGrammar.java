package org.bellwether.extract.time;

import java.util.List;
import org.bellwether.extract.time.Meaning.Base;
import org.bellwether.extract.time.Meaning.Kind;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.extract.time.Meaning.Step;
import org.bellwether.extract.time.Meaning.Turn;
import org.bellwether.extract.time.Numbers.Count;
import org.jspecify.annotations.Nullable;

/** Dates counted from elsewhere: "yesterday", "last September", "two weeks ago", "the following month". */
final class RelativeGrammar {
    private static final TimeWords WORDS = TimeWords.bundled();
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    @Nullable
    Match at(Words words, int at) {
        Match found = dayWord(words, at);
        found = Match.longer(found, turned(words, at));
        found = Match.longer(found, ago(words, at));
        found = Match.longer(found, weekday(words, at));
        found = Match.longer(found, yearBefore(words, at));
        found = Match.longer(found, yearEnd(words, at));
        found = Match.longer(
                found,
                words.is(at, "then") && words.is(at - 1, "since") ? new Match(at, at + 1, new Meaning.Then()) : null);
        return found;
    }

    /** "This year", "last year", "the year", "next year": what can tell another date's year. */
    @Nullable
    Match year(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        Match turned = turned(words, at);
        if (turned != null && turned.meaning() instanceof Step step && step.unit() == Unit.YEAR) {
            return turned;
        }
        return start > at && words.is(start, "year")
                ? new Match(at, start + 1, new Step(Unit.YEAR, 0, Base.PUBLICATION))
                : null;
    }

    private static @Nullable Match dayWord(Words words, int at) {
        String shift = WORDS.value("dayword", words.text(at));
        // "USA Today" is a newspaper.
        boolean inName = words.isCapital(at) && words.tag(at - 1).startsWith("NNP");
        if (shift != null && !inName) {
            return new Match(at, at + 1, new Step(Unit.DAY, Integer.parseInt(shift), Base.PUBLICATION));
        }
        return null;
    }

    /** A pointing word and a unit, weekday, month or season: "last week", "next May", "that same year". */
    private static @Nullable Match turned(Words words, int at) {
        int next = words.is(at, "the", "this", "these")
                        && words.is(
                                at + 1,
                                "last",
                                "next",
                                "past",
                                "coming",
                                "previous",
                                "following",
                                "same",
                                "current",
                                "latest",
                                "preceding")
                ? at + 1
                : at;
        next = words.is(at, "that", "this") && words.is(at + 1, "same", "very") ? at + 1 : next;
        Turn turn;
        Base base = Base.PUBLICATION;
        int amount;
        switch (words.text(next)) {
            case "last", "past", "latest" -> {
                turn = Turn.LAST;
                amount = -1;
            }
            case "next", "coming" -> {
                turn = Turn.NEXT;
                amount = 1;
            }
            case "this", "current" -> {
                turn = Turn.THIS;
                amount = 0;
            }
            case "previous", "preceding" -> {
                turn = Turn.LAST;
                amount = -1;
                base = Base.TEXT;
            }
            case "following" -> {
                turn = Turn.NEXT;
                amount = 1;
                base = Base.TEXT;
            }
            case "same", "that" -> {
                turn = Turn.THIS;
                amount = 0;
                base = Base.TEXT;
            }
            default -> {
                return null;
            }
        }
        int noun = words.is(next + 1, "fiscal", "full", "calendar", "financial", "very") ? next + 2 : next + 1;
        String text = words.text(noun);
        if (words.is(next, "past", "latest")
                && !words.is(next, "latest")
                && !WORDS.is("weekday", text)
                && !WORDS.is("season", text)
                && CalendarGrammar.monthAt(words, noun) == 0
                && !(text.equals("week") && next == at)) {
            return null;
        }
        if (text.equals("weekend")) {
            return new Match(at, noun + 1, new Meaning.Weekend(amount));
        }
        if (words.is(next, "that") && !words.tag(next).equals("DT") && !words.is(noun, "year", "day")) {
            return null;
        }
        boolean nextOf = words.is(at, "the")
                && words.is(next, "next")
                && words.is(noun, "day", "morning", "night", "afternoon", "evening");
        String part = WORDS.value("daypart", text);
        if (nextOf) {
            Step day = new Step(Unit.DAY, 1, Base.TEXT);
            return new Match(at, noun + 1, part == null ? day : new Meaning.Clock(part, day));
        }
        String unit = WORDS.value("unit", text);
        if (unit != null && words.tag(noun).equals("NN") && !Unit.of(unit).isClock()) {
            return new Match(at, noun + 1, new Step(Unit.of(unit), amount, base));
        }
        if (part != null
                && (amount == 0 || text.equals("night"))
                && words.tag(noun).equals("NN")) {
            return new Match(at, noun + 1, new Meaning.Clock(part, new Step(Unit.DAY, amount, base)));
        }
        if (WORDS.is("weekday", text)) {
            return new Match(at, noun + 1, new Meaning.Weekday(WORDS.number("weekday", text), turn));
        }
        int month = CalendarGrammar.monthAt(words, noun);
        if (month > 0 && !words.is(next, "that")) {
            Count day = Numbers.dayOfMonth(words, noun + 1);
            int end = day == null ? noun + 1 : day.end();
            return new Match(at, end, new Part(Kind.MONTH, month, day == null ? 0 : (int) day.value(), turn, null));
        }
        Match feast = noun < words.size() ? CalendarGrammar.feast(words, noun, turn) : null;
        if (feast != null) {
            return new Match(at, feast.end(), feast.meaning());
        }
        String season = WORDS.value("season", text);
        if (season != null && words.tag(noun).startsWith("NN")) {
            return new Match(at, noun + 1, new Part(Kind.SEASON, SEASONS.indexOf(season) + 1, 0, turn, null));
        }
        return null;
    }

    /** "Two weeks ago", "three days later", "a month earlier", "four decades ago". */
    private static @Nullable Match ago(Words words, int at) {
        int start = at;
        Count count = null;
        boolean vague = false;
        if (words.is(start, "a", "an", "one") && WORDS.is("unit", words.text(start + 1))) {
            count = new Count(1, start + 1);
        } else if (words.is(start, "a") && words.is(start + 1, "couple")) {
            count = new Count(2, words.is(start + 2, "of") ? start + 3 : start + 2);
        } else {
            int vagueAt = words.is(start, "a") ? start + 1 : start;
            if (WORDS.is("vague", words.text(vagueAt))) {
                vague = true;
                count = new Count(0, vagueAt + 1);
            } else {
                count = Numbers.at(words, start);
            }
        }
        if (count == null) {
            return null;
        }
        String code = WORDS.value("unit", words.text(count.end()));
        if (code == null) {
            return null;
        }
        Unit unit = Unit.of(code);
        int end = count.end() + 1;
        end = words.is(end, "or") && words.is(end + 1, "so") ? end + 2 : end;
        int sign = words.is(end, "ago", "earlier", "before") ? -1 : words.is(end, "later", "after", "hence") ? 1 : 0;
        boolean fromNow = words.is(end, "from") && words.is(end + 1, "now", "today");
        if (sign == 0 && !fromNow) {
            return null;
        }
        // "Three days before that verdict": before what the text has just told of.
        boolean pointing =
                words.is(end + 1, "that", "this") && words.tag(end + 2).startsWith("NN") && !vague && !unit.isClock();
        if (words.is(end, "before", "after") && !words.tag(end).startsWith("RB") && !pointing) {
            return null;
        }
        Base base = words.is(end, "ago") || fromNow ? Base.PUBLICATION : Base.TEXT;
        end = fromNow ? end + 2 : end + 1;
        if (vague) {
            return new Match(at, end, new Meaning.Reference(sign < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        if (unit.isClock()) {
            return new Match(at, end, new Meaning.Length(unit.duration(count.value()), unit, count.value(), Turn.BARE));
        }
        if (unit == Unit.YEAR && count.value() == 1 && sign < 0) {
            return new Match(at, end, new Meaning.YearBefore(base));
        }
        int amount = ((int) count.value()) * (sign == 0 ? 1 : sign);
        return switch (unit) {
            case DECADE -> new Match(at, end, new Step(Unit.YEAR, amount * 10, base));
            case CENTURY -> new Match(at, end, new Step(Unit.YEAR, amount * 100, base));
            default -> new Match(at, end, new Step(unit, amount, base));
        };
    }

    private static @Nullable Match weekday(Words words, int at) {
        String text = words.text(at);
        if (WORDS.is("weekday", text) && words.isCapital(at)) {
            return new Match(at, at + 1, new Meaning.Weekday(WORDS.number("weekday", text), Turn.BARE));
        }
        if (text.equals("weekend") && words.is(at - 1, "the")) {
            return new Match(at, at + 1, new Meaning.Weekend(0));
        }
        return null;
    }

    /** "The year-ago quarter", "year-earlier". */
    static @Nullable Match yearBefore(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        int second = words.afterHyphen(start + 1);
        if (words.is(start, "year")
                && second > start
                && words.is(second, "ago", "earlier")
                && !words.is(start - 1, "a")) {
            int end = words.is(second + 1, "quarter", "period") ? second + 2 : second + 1;
            return new Match(at, end, new Meaning.YearBefore(Base.TEXT));
        }
        return null;
    }

    /** "Year-end", "the end of the year", "the week", "the quarter". */
    private static @Nullable Match yearEnd(Words words, int at) {
        if (words.is(at, "year")
                && (words.is(words.afterHyphen(at + 1), "end") || (words.is(at + 1, "'s") && words.is(at + 2, "end")))
                && !words.is(at - 1, "this", "last", "next", "each", "every")) {
            return new Match(
                    at,
                    words.afterHyphen(at + 1) + 1 + (words.is(at + 1, "'s") ? 1 : 0),
                    new Step(Unit.YEAR, 0, Base.PUBLICATION));
        }
        if (words.is(at, "the")
                && words.is(at + 1, "month", "week", "year")
                && words.is(at - 1, "of")
                && words.is(at - 2, "end", "beginning", "start", "middle", "part", "rest", "half", "remainder")) {
            return new Match(
                    at,
                    at + 2,
                    new Step(
                            Unit.of(java.util.Objects.requireNonNull(WORDS.value("unit", words.text(at + 1)))),
                            0,
                            Base.PUBLICATION));
        }
        if (words.is(at, "the") && words.is(at + 1, "quarter") && !words.is(at + 2, "of", "century", "mile")) {
            return new Match(at, at + 2, new Step(Unit.QUARTER, 0, Base.TEXT));
        }
        return null;
    }
}
