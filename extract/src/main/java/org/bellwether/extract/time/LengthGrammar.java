package org.bellwether.extract.time;

import org.bellwether.extract.time.Meaning.Length;
import org.bellwether.extract.time.Meaning.Turn;
import org.bellwether.extract.time.Numbers.Count;
import org.jspecify.annotations.Nullable;

/** Stretches of time and repetitions: "two weeks", "the past three months", "a five-year plan", "every Monday", "daily". */
final class LengthGrammar {
    private static final TimeWords WORDS = TimeWords.bundled();

    @Nullable
    Match at(Words words, int at) {
        Match found = length(words, at);
        found = Match.longer(found, bareUnits(words, at));
        return Match.longer(found, repeat(words, at));
    }

    private static @Nullable Match length(Words words, int at) {
        int next = words.is(at, "the", "these", "those") ? at + 1 : at;
        Turn turn = Turn.BARE;
        boolean recent = false;
        if (words.is(next, "last", "past", "previous", "preceding", "recent")) {
            recent = words.is(next, "recent");
            turn = words.is(next, "last", "past") ? Turn.LAST : Turn.BARE;
            next++;
        } else if (words.is(next, "next", "coming")) {
            turn = Turn.NEXT;
            next++;
        } else if (words.is(next, "first", "latest", "full", "entire", "whole", "final", "other")) {
            next++;
        }
        if (words.is(next, "few", "several", "couple", "many") && next > at && words.is(next + 1, "of")) {
            next++;
        }
        Count count = null;
        boolean vague = false;
        int determiner = words.is(next, "a", "an") ? next + 1 : next;
        if (words.is(determiner, "couple")) {
            count = new Count(2, words.is(determiner + 1, "of") ? determiner + 2 : determiner + 1);
        } else if ((words.is(next, "half") && words.is(next + 1, "a", "an"))
                || (words.is(next, "a") && words.is(next + 1, "half"))) {
            count = new Count(0.5, words.afterHyphen(next + 2));
        } else if (WORDS.is("vague", words.text(determiner))) {
            vague = true;
            count = new Count(0, determiner + 1);
        } else {
            count = Numbers.at(words, next);
        }
        if (count == null
                && words.is(next, "a", "an")
                && WORDS.is("unit", words.text(next + 1))
                && words.tag(next + 1).equals("NN")) {
            count = new Count(1, next + 1);
        }
        if (count == null && turn == Turn.LAST && words.is(next - 1, "past") && WORDS.is("unit", words.text(next))) {
            count = new Count(1, next);
        }
        if (count == null) {
            return null;
        }
        int unitAt = words.afterHyphen(count.end());
        unitAt = words.is(
                        unitAt,
                        "more",
                        "other",
                        "full",
                        "consecutive",
                        "straight",
                        "fiscal",
                        "additional",
                        "long",
                        "short")
                ? unitAt + 1
                : unitAt;
        String code = WORDS.value("unit", words.text(unitAt));
        if (code == null || !words.tag(unitAt).startsWith("NN")) {
            return rangeOfCounts(words, at, next, count, turn);
        }
        boolean rate = words.is(next, "a") && !words.tag(next - 1).equals("IN") && next == at && isRate(words, at);
        if (rate || isAge(words, unitAt)) {
            return null;
        }
        // "A second" and "the second quarter" are ordinals more often than clocks.
        if (words.is(unitAt, "second", "quarter") && (count.value() <= 1 || vague)) {
            return null;
        }
        int end = unitAt + 1;
        double value = count.value();
        if (words.is(end, "and") && words.is(end + 1, "a") && words.is(end + 2, "half")) {
            value += 0.5;
            end += 3;
        }
        end = words.is(end, "or") && words.is(end + 1, "so") ? end + 2 : end;
        end = words.isHyphen(end) && words.is(end + 1, "old", "long") ? end + 2 : end;
        Unit unit = Unit.of(code);
        if (recent) {
            return new Match(at, end, new Meaning.Reference("PAST_REF"));
        }
        String text = vague
                ? unit.vagueDuration()
                : unit.isClock() && value - Math.floor(value) == 0.5 ? halfClock(unit, value) : unit.duration(value);
        return new Match(at, end, new Length(text, unit, vague ? 0 : value, turn));
    }

    private static String halfClock(Unit unit, double value) {
        String below = unit == Unit.HOUR ? "M" : "S";
        String whole = value < 1 ? "" : unit.duration(Math.floor(value)).substring(2);
        return "PT" + whole + "30" + below;
    }

    /** "Two to three weeks", "five or six years": the first number counts. */
    private static @Nullable Match rangeOfCounts(Words words, int at, int numberAt, Count first, Turn turn) {
        if (!words.is(first.end(), "to", "or", "-") || numberAt < at) {
            return null;
        }
        Count second = Numbers.at(words, first.end() + 1);
        if (second == null) {
            return null;
        }
        String code = WORDS.value("unit", words.text(words.afterHyphen(second.end())));
        if (code == null) {
            return null;
        }
        Unit unit = Unit.of(code);
        return new Match(
                at,
                words.afterHyphen(second.end()) + 1,
                new Length(unit.duration(first.value()), unit, first.value(), turn));
    }

    /** "A 44-year-old", "52 years old": somebody's age is no time of the story. */
    private static boolean isAge(Words words, int unitAt) {
        return words.is(words.afterHyphen(unitAt + 1), "old", "olds");
    }

    /** "$3 a share a year": after a noun or number that is no verb's complement. */
    private static boolean isRate(Words words, int at) {
        String before = words.tag(at - 1);
        return before.startsWith("NN") || before.equals("CD") || words.is(at - 1, "%", "once", "twice");
    }

    /** "Years of war", "in recent months", "the coming weeks", "weeks later". */
    private static @Nullable Match bareUnits(Words words, int at) {
        int next = words.is(at, "the", "these") ? at + 1 : at;
        boolean recent = words.is(next, "recent", "past");
        boolean coming = words.is(next, "coming", "future");
        int unitAt = recent || coming ? next + 1 : next;
        String code = WORDS.value("unit", words.text(unitAt));
        if (code == null || !words.tag(unitAt).equals("NNS")) {
            return null;
        }
        if (words.is(at, "these") && words.is(unitAt, "days")) {
            return new Match(at, unitAt + 1, new Meaning.Reference("PRESENT_REF"));
        }
        Unit unit = Unit.of(code);
        if (recent) {
            return new Match(at, unitAt + 1, new Meaning.Reference("PAST_REF"));
        }
        if (coming) {
            return new Match(at, unitAt + 1, new Meaning.Reference("FUTURE_REF"));
        }
        if (unit.isClock() || isAge(words, unitAt) || words.isHyphen(unitAt - 1) || unit == Unit.QUARTER) {
            return unit == Unit.HOUR && words.is(unitAt - 1, "for", "in", "within")
                    ? new Match(at, unitAt + 1, new Length("PTXH", unit, 0, Turn.BARE))
                    : null;
        }
        return new Match(at, unitAt + 1, new Length(unit.vagueDuration(), unit, 0, Turn.BARE));
    }

    private static @Nullable Match repeat(Words words, int at) {
        String text = words.text(at);
        String frequency = WORDS.value("frequency", text);
        if (frequency != null) {
            boolean name = words.tag(at).startsWith("NNP");
            return name ? null : new Match(at, at + 1, new Meaning.Repeat(frequency));
        }
        if (words.is(at, "every", "each", "per")) {
            int next = words.is(at + 1, "other", "single") ? at + 2 : at + 1;
            Count count = Numbers.at(words, next);
            int nounAt = count == null ? next : count.end();
            String noun = words.text(nounAt);
            String code = WORDS.value("unit", noun);
            if (code != null) {
                double amount = count != null ? count.value() : words.is(at + 1, "other") ? 2 : 1;
                return new Match(
                        at, nounAt + 1, new Meaning.Repeat(Unit.of(code).duration(amount)));
            }
            return named(words, at, nounAt);
        }
        // "Mondays", "on Tuesday nights".
        if (text.endsWith("days") && WORDS.is("weekday", text.substring(0, text.length() - 1))) {
            return new Match(
                    at,
                    at + 1,
                    new Meaning.Repeat("XXXX-WXX-" + WORDS.value("weekday", text.substring(0, text.length() - 1))));
        }
        return null;
    }

    private static @Nullable Match named(Words words, int at, int nounAt) {
        String noun = words.text(nounAt);
        String weekday = WORDS.value("weekday", noun);
        if (weekday != null) {
            return new Match(at, nounAt + 1, new Meaning.Repeat("XXXX-WXX-" + weekday));
        }
        int month = CalendarGrammar.monthAt(words, nounAt);
        if (month > 0) {
            return new Match(at, nounAt + 1, new Meaning.Repeat("XXXX-%02d".formatted(month)));
        }
        String season = WORDS.value("season", noun);
        if (season != null) {
            return new Match(at, nounAt + 1, new Meaning.Repeat("XXXX-" + season));
        }
        String part = WORDS.value("daypart", noun);
        return part == null ? null : new Match(at, nounAt + 1, new Meaning.Repeat("XXXX-XX-XX" + part));
    }
}
