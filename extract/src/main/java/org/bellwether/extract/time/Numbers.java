package org.bellwether.extract.time;

import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words. */
final class Numbers {
    private static final TimeWords WORDS = TimeWords.bundled();

    /**
     * A number and where it ends.
     *
     * @param end one past its last word
     */
    record Count(double value, int end) {}

    private Numbers() {}

    /** The number that begins at the word, or null. */
    static @Nullable Count at(Words words, int at) {
        String text = words.text(at);
        if (words.startsWithDigit(at) && text.matches("\\d{1,3}(,\\d{3})*(\\.\\d+)?|\\d{1,4}")) {
            double value = Double.parseDouble(text.replace(",", ""));
            return words.is(at + 1, "1/2", "½") ? new Count(value + 0.5, at + 2) : new Count(value, at + 1);
        }
        boolean hundred = text.equals("a") && words.is(at + 1, "hundred", "thousand", "dozen");
        if (!hundred && !WORDS.is("number", text)) {
            return null;
        }
        int value = hundred ? 1 : WORDS.number("number", text);
        int end = at + 1;
        int unitAt = words.afterHyphen(end);
        int ones = WORDS.is("number", words.text(unitAt)) ? WORDS.number("number", words.text(unitAt)) : 0;
        if (value >= 20 && value < 100 && ones > 0 && ones < 10) {
            value += ones;
            end = unitAt + 1;
        }
        int factor =
                words.is(end, "hundred") ? 100 : words.is(end, "thousand") ? 1000 : words.is(end, "dozen") ? 12 : 1;
        return new Count((double) value * factor, factor > 1 ? end + 1 : end);
    }

    /** A year in words ("nineteen ninety-six", "two thousand") or four digits, from 1500 to 2100; or null. */
    static @Nullable Count year(Words words, int at) {
        String text = words.text(at);
        if (words.startsWithDigit(at) && text.matches("1[5-9]\\d\\d|20\\d\\d|2100")) {
            return new Count(Integer.parseInt(text), at + 1);
        }
        int century = WORDS.number("number", text);
        if (century == 19 || century == 18 || (century == 20 && !words.isHyphen(at + 1))) {
            Count rest = at(words, words.afterHyphen(at + 1));
            if (rest != null
                    && rest.value() >= 10
                    && rest.value() < 100
                    && !words.text(at + 1).matches("\\d+")) {
                return new Count(century * 100 + rest.value(), rest.end());
            }
        }
        if (text.equals("two") && words.is(at + 1, "thousand") && words.is(at - 1, "year")) {
            return new Count(2000, at + 2);
        }
        return null;
    }

    /** A day of the month: "3", "3rd", "third", "eighth", "the 3rd"; or null. */
    static @Nullable Count dayOfMonth(Words words, int at) {
        String text = words.text(at);
        if (words.startsWithDigit(at) && text.matches("([12]?\\d|3[01])(st|nd|rd|th)?")) {
            int value = Integer.parseInt(text.replaceAll("\\D", ""));
            return value == 0 ? null : new Count(value, at + 1);
        }
        int ordinal = WORDS.number("ordinal", text);
        return ordinal > 0 ? new Count(ordinal, at + 1) : null;
    }
}
