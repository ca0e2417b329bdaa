package org.bellwether.extract.time;

import java.util.List;
import org.bellwether.extract.time.Meaning.Kind;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.extract.time.Meaning.Turn;
import org.bellwether.extract.time.Numbers.Count;
import org.bellwether.language.Name;
import org.jspecify.annotations.Nullable;

/** Dates that name their place in the calendar, in whole or in part: "March 3, 2022", "Feb. 24", "the early 1990s". */
final class CalendarGrammar {
    private static final TimeWords WORDS = TimeWords.bundled();
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    private final RelativeGrammar relative;

    CalendarGrammar(RelativeGrammar relative) {
        this.relative = relative;
    }

    @Nullable
    Match at(Words words, int at) {
        Match found = iso(words, at);
        found = Match.longer(found, weekdayAndDay(words, at));
        found = Match.longer(found, day(words, at));
        found = Match.longer(found, dayFirst(words, at));
        found = Match.longer(found, month(words, at));
        found = Match.longer(found, season(words, at));
        found = Match.longer(found, quarter(words, at));
        found = Match.longer(found, feast(words, at));
        found = Match.longer(found, decade(words, at));
        found = Match.longer(found, century(words, at));
        return Match.longer(found, year(words, at));
    }

    private static @Nullable Match iso(Words words, int at) {
        String text = words.text(at);
        if (!words.startsWithDigit(at)) {
            return null;
        }
        if (text.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            return new Match(
                    at,
                    at + 1,
                    part(
                            Integer.parseInt(text.substring(5, 7)),
                            Integer.parseInt(text.substring(8)),
                            new Meaning.Year(Integer.parseInt(text.substring(0, 4)))));
        }
        // 11/2/89 and 11/02/1989, as American papers write them.
        if (text.matches("(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/(\\d\\d|(19|20)\\d\\d)")) {
            String[] fields = text.split("/");
            int year = Integer.parseInt(fields[2]);
            int full = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
            return new Match(
                    at, at + 1, part(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), new Meaning.Year(full)));
        }
        return null;
    }

    private static Part part(int month, int day, @Nullable Meaning year) {
        return new Part(Kind.MONTH, month, day, Turn.BARE, year);
    }

    /** The month that the word names, 0 for none; "may", "march" and "sun" only as capitalised nouns. */
    static int monthAt(Words words, int at) {
        int month = WORDS.number("month", words.text(at));
        if (month == 0
                || !words.isCapital(at)
                || words.tag(at).equals("MD")
                || words.tag(at).startsWith("VB")) {
            return 0;
        }
        boolean personName = words.sentence()
                .nameAt(words.token(at).index())
                .map(Name::type)
                .filter(t -> t.equals("PERSON") || t.equals("GPE"))
                .isPresent();
        boolean digitsFollow = Character.isDigit((words.text(at + 1) + " ").charAt(0));
        return personName && !digitsFollow ? 0 : month;
    }

    private @Nullable Match weekdayAndDay(Words words, int at) {
        if (!WORDS.is("weekday", words.text(at))) {
            return null;
        }
        int next = words.is(at + 1, ",", "the", "of") ? at + 2 : at + 1;
        Match day = Match.longer(day(words, next), dayFirst(words, next));
        return day == null ? null : day.from(at);
    }

    /** "March 3, 2022", "Feb. 24", "March the third". */
    private @Nullable Match day(Words words, int at) {
        int month = monthAt(words, at);
        if (month == 0) {
            return null;
        }
        int dayAt = words.is(at + 1, "the") ? at + 2 : at + 1;
        Count day = Numbers.dayOfMonth(words, dayAt);
        if (day == null || day.value() > 31 || words.is(day.end(), "percent", "%", "million", "billion")) {
            return null;
        }
        return withYear(words, new Match(at, day.end(), part(month, (int) day.value(), null)));
    }

    /** "24 February 2022", "the 24th of February". */
    private @Nullable Match dayFirst(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        Count day = Numbers.dayOfMonth(words, start);
        if (day == null) {
            return null;
        }
        int monthAt = words.is(day.end(), "of") ? day.end() + 1 : day.end();
        int month = monthAt(words, monthAt);
        boolean ordinal =
                !Character.isDigit(words.text(start).charAt(words.text(start).length() - 1));
        if (month == 0 || (monthAt > day.end() && !ordinal)) {
            return null;
        }
        return withYear(words, new Match(at, monthAt + 1, part(month, (int) day.value(), null)));
    }

    private @Nullable Match month(Words words, int at) {
        int month = monthAt(words, at);
        return month == 0 ? null : withYear(words, new Match(at, at + 1, part(month, 0, null)));
    }

    private @Nullable Match season(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        String season = WORDS.value("season", words.text(start));
        if (season == null || !words.tag(start).startsWith("NN")) {
            return null;
        }
        Part part = new Part(Kind.SEASON, SEASONS.indexOf(season) + 1, 0, Turn.BARE, null);
        Match dated = withYear(words, new Match(at, start + 1, part));
        if (dated != null && dated.end() > start + 1) {
            return dated;
        }
        boolean introduced =
                words.is(start - 1, "in", "since", "by", "until", "during", "through", "into", "early", "late", "mid")
                        || (words.is(start - 1, "the")
                                && words.is(start - 2, "in", "over", "into", "during", "throughout", "through"));
        boolean of = words.is(start + 1, "of");
        return introduced && !of && !words.isHyphen(start + 1) ? dated : null;
    }

    /** "The third quarter of 2021", "fourth-quarter", "the second half of the year". */
    private @Nullable Match quarter(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        Match owner = quarterOwner(words, at, start);
        start = owner == null ? start : owner.end();
        start = words.is(start, "fiscal", "flat", "full") ? start + 1 : start;
        int number = words.is(start, "latest") ? -1 : WORDS.number("ordinal", words.text(start));
        number = words.startsWithDigit(start) && words.text(start).matches("[1-4](st|nd|rd|th)")
                ? words.text(start).charAt(0) - '0'
                : number;
        number = words.is(start, "last", "latter") ? 2 : number;
        int nounAt = words.afterHyphen(start + 1);
        boolean quarter =
                words.is(nounAt, "quarter", "q") && number <= 4 && !words.is(start, "last", "latter", "latest");
        boolean half = words.is(nounAt, "half") && number <= 2 && number > 0 && words.is(nounAt + 1, "of");
        if (number < 1 || (!quarter && !half)) {
            return null;
        }
        Part part = new Part(quarter ? Kind.QUARTER : Kind.HALF, number, 0, Turn.BARE, null);
        Match bare = new Match(at, nounAt + 1, part);
        if (owner != null) {
            return bare.with(part.in(owner.meaning()));
        }
        Match dated = withYear(words, bare);
        return half && dated != null && dated.end() == nounAt + 1 ? null : dated;
    }

    /** The year in front of a quarter: "this year's third quarter", "the 1988 third quarter", "the year-earlier second quarter". */
    private @Nullable Match quarterOwner(Words words, int at, int start) {
        Count year = Numbers.year(words, start);
        Match owner = year != null
                ? new Match(at, year.end(), new Meaning.Year((int) year.value()))
                : Match.longer(relative.year(words, at), RelativeGrammar.yearBefore(words, at));
        if (owner == null) {
            return null;
        }
        return words.is(owner.end(), "'s") ? new Match(at, owner.end() + 1, owner.meaning()) : owner;
    }

    private @Nullable Match feast(Words words, int at) {
        Match found = feast(words, at, Turn.BARE);
        return found == null ? null : withYear(words, found);
    }

    /** A feast without its year; null where there is none. */
    static @Nullable Match feast(Words words, int at, Turn turn) {
        for (int length = Math.min(4, words.size() - at); length >= 1; length--) {
            StringBuilder phrase = new StringBuilder(words.text(at));
            for (int i = at + 1; i < at + length; i++) {
                phrase.append(' ').append(words.text(i));
            }
            String day = WORDS.value("feast", phrase.toString());
            if (day != null && words.isCapital(at)) {
                int month = Integer.parseInt(day.substring(0, 2));
                boolean moves = day.charAt(2) == '#';
                int number =
                        moves ? (day.charAt(3) - '0') * 10 + day.charAt(5) - '0' : Integer.parseInt(day.substring(3));
                return new Match(at, at + length, new Part(moves ? Kind.NTH : Kind.MONTH, month, number, turn, null));
            }
        }
        return null;
    }

    /** "The 1990s", "'80s", "the nineties". */
    private static @Nullable Match decade(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        String text = words.text(start);
        if (!text.endsWith("s")) {
            return null;
        }
        if (text.matches("(1[5-9]|20)\\d0'?s")) {
            return new Match(at, start + 1, new Meaning.Decade(Integer.parseInt(text.substring(0, 4))));
        }
        if (text.matches("'[2-9]0s")) {
            return new Match(at, start + 1, new Meaning.Decade(1900 + Integer.parseInt(text.substring(1, 3))));
        }
        if (text.matches("(twen|thir|for|fif|six|seven|eigh|nine)ties")
                && words.is(start - 1, "the", "early", "mid", "late")) {
            List<String> names = List.of("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine");
            int tens = names.indexOf(text.substring(0, text.length() - 4)) + 2;
            return new Match(at, start + 1, new Meaning.Decade(1900 + tens * 10));
        }
        return null;
    }

    private static @Nullable Match century(Words words, int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        String text = words.text(start);
        int number = words.startsWithDigit(start) && text.matches("\\d{1,2}(st|nd|rd|th)")
                ? Integer.parseInt(text.replaceAll("\\D", ""))
                : WORDS.number("ordinal", text);
        int nounAt = words.afterHyphen(start + 1);
        return number > 0 && words.is(nounAt, "century")
                ? new Match(at, nounAt + 1, new Meaning.Century(number))
                : null;
    }

    /** A bare year, told from other numbers by what stands around it. */
    private static @Nullable Match year(Words words, int at) {
        int start = words.is(at, "fiscal") ? at + 1 : words.is(at, "the") && words.is(at + 1, "year") ? at + 2 : at;
        Count year = Numbers.year(words, start);
        if (year == null) {
            return null;
        }
        String next = words.text(year.end());
        boolean measured = words.tag(year.end()).equals("NNS")
                || next.matches("%|percent|million|billion|miles|km|feet|p\\.m\\.|a\\.m\\.|:|/")
                || words.is(
                        start - 1, "$", "#", "no.", "flight", "room", "page", "code", "route", "about", "than",
                        "nearly", "almost", "over", "some", "highway", "/");
        boolean dated = words.sentence()
                .nameAt(words.token(start).index())
                .map(Name::type)
                .filter(t -> t.equals("DATE"))
                .isPresent();
        boolean introduced = !words.tag(year.end()).equals("NNS") && year.value() >= 1700;
        boolean word = !words.text(start).matches("\\d+");
        boolean plural =
                words.tag(year.end()).equals("NNS") && words.is(start - 1, "the", "its", "his", "their", "of", "for");
        return (dated || introduced || word) && (!measured || (dated && plural))
                ? new Match(at, year.end(), new Meaning.Year((int) year.value()))
                : null;
    }

    /** Adds what tells the year: ", 2022", "of 2022", "of last year", "this year". */
    private @Nullable Match withYear(Words words, Match match) {
        if (!(match.meaning() instanceof Part part)) {
            return match;
        }
        int at = match.end();
        int yearAt = words.is(at, ",", "of", "in") ? at + 1 : at;
        Count year = Numbers.year(words, yearAt);
        boolean comma = words.is(at, ",") && part.day() == 0;
        if (year != null
                && (!comma || words.tag(yearAt - 2).startsWith("NN"))
                && !words.tag(year.end()).equals("NNS")) {
            return new Match(match.first(), year.end(), part.in(new Meaning.Year((int) year.value())));
        }
        if (!words.is(at, ",", "in")) {
            Match relativeYear = relative.year(words, yearAt);
            if (relativeYear != null) {
                return new Match(match.first(), relativeYear.end(), part.in(relativeYear.meaning()));
            }
        }
        return match;
    }
}
