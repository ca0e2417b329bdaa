package org.bellwether.extract.time;

import org.bellwether.extract.time.Meaning.Base;
import org.bellwether.extract.time.Meaning.Clock;
import org.bellwether.extract.time.Meaning.Step;
import org.jspecify.annotations.Nullable;

/** Times of day and vague references: "10 p.m. Wednesday", "noon", "tonight", "now", "in the future". */
final class ClockGrammar {
    private static final TimeWords WORDS = TimeWords.bundled();

    @Nullable
    Match at(Words words, int at) {
        Match found = reference(words, at);
        found = Match.longer(found, tonight(words, at));
        found = Match.longer(found, partOfDay(words, at));
        return Match.longer(found, clock(words, at));
    }

    /** "In the afternoon": of the day that the text speaks of. */
    private static @Nullable Match partOfDay(Words words, int at) {
        String part = words.is(at, "the")
                        && words.is(at - 1, "in", "during")
                        && words.tag(at + 1).equals("NN")
                ? WORDS.value("daypart", words.text(at + 1))
                : null;
        return part == null || words.is(at + 2, "of") ? null : new Match(at, at + 2, new Clock(part, null));
    }

    private static @Nullable Match reference(Words words, int at) {
        String value = WORDS.value("reference", words.text(at));
        if (value != null) {
            boolean conjunction = words.is(at, "now") && words.is(at + 1, "that", ",");
            boolean compared = words.is(at, "soon") && words.is(at - 1, "as", "too") && !words.is(at + 2, "possible");
            return conjunction || compared ? null : new Match(at, at + 1, new Meaning.Reference(value));
        }
        if (words.is(at, "the", "near", "foreseeable")
                && words.is(at + 1, "future", "past", "present")
                && words.tag(at + 1).equals("NN")
                && words.is(at - 1, "in", "for", "of", "about", "from", "at", "into", "the")) {
            String which =
                    words.is(at + 1, "future") ? "FUTURE_REF" : words.is(at + 1, "past") ? "PAST_REF" : "PRESENT_REF";
            return new Match(at, at + 2, new Meaning.Reference(which));
        }
        if (words.is(at, "at") && words.is(at + 1, "the") && words.is(at + 2, "moment")) {
            return new Match(at + 1, at + 3, new Meaning.Reference("PRESENT_REF"));
        }
        if (words.is(at, "this") && words.is(at + 1, "moment", "time") && words.is(at - 1, "at")) {
            return new Match(at, at + 2, new Meaning.Reference("PRESENT_REF"));
        }
        if (words.is(at, "current", "recent") && words.tag(at).equals("JJ")) {
            return new Match(at, at + 1, new Meaning.Reference(words.is(at, "current") ? "PRESENT_REF" : "PAST_REF"));
        }
        return null;
    }

    private static @Nullable Match tonight(Words words, int at) {
        return words.is(at, "tonight")
                ? new Match(at, at + 1, new Clock("TNI", new Step(Unit.DAY, 0, Base.PUBLICATION)))
                : null;
    }

    private static @Nullable Match clock(Words words, int at) {
        String text = words.text(at);
        if (words.is(at, "noon", "midnight")) {
            return new Match(at, at + 1, new Clock(words.is(at, "noon") ? "T12:00" : "T24:00", null));
        }
        String joined = text.matches("\\d{1,2}([:.]\\d\\d)?") ? text + words.text(at + 1) : text;
        int end = joined.equals(text) ? at + 1 : at + 2;
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(\\d{1,2})(?:[:.](\\d\\d))?([ap])\\.?m\\.?")
                .matcher(joined);
        if (!matcher.matches()) {
            return words.is(at - 1, "at", "by", "until", "from", "about", "around", "to")
                            && text.matches("([01]?\\d|2[0-3]):[0-5]\\d")
                    ? new Match(at, at + 1, new Clock("T%5s".formatted(text).replace(' ', '0'), null))
                    : null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        if (hour < 1 || hour > 12) {
            return null;
        }
        int hour24 = hour % 12 + (matcher.group(3).equals("p") ? 12 : 0);
        String minutes = matcher.group(2) == null ? "00" : matcher.group(2);
        end = words.is(end, "est", "edt", "gmt", "utc", "local", "pst", "pdt", "cst", "et")
                ? end + (words.is(end, "local") ? 2 : 1)
                : end;
        return new Match(at, Math.min(end, words.size()), new Clock("T%02d:%s".formatted(hour24, minutes), null));
    }
}
