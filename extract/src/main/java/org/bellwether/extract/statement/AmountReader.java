package org.bellwether.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Amount;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many the words before a noun say: "more than 30,000", "nearly two million", "dozens of". Immutable and thread-safe.
 *
 * <p>A round number of a hundred or more is taken as rounded to its last digit that is not 0; "about" widens by a sixth.
 */
final class AmountReader {
    /** The longest hedge has so many words. */
    private static final int HEDGE = 3;

    private static final double WIDE = 1.0 / 6;

    private enum Hedge {
        ABOVE,
        BELOW,
        NEAR,
        ABOUT
    }

    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, Double> vague = new HashMap<>();
    private final Map<String, Hedge> hedges = new HashMap<>();
    private final List<Row> rows;

    private AmountReader(TableFile table) {
        rows = table.keyed().rows();
        for (Row row : rows) {
            switch (row.cell(0)) {
                case "number" -> values(row, numbers);
                case "scale" -> values(row, scales);
                case "vague" -> values(row, vague);
                case "above", "below", "near", "about" -> {
                    for (String words : row.list(1)) {
                        hedges.put(words, Hedge.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
                    }
                }
                default -> throw row.fault("kind '%s' is not known".formatted(row.cell(0)));
            }
        }
    }

    /**
     * The reader with the bundled words.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static AmountReader bundled() {
        return new AmountReader(TableFile.read(AmountReader.class, "amounts.tsv", 3));
    }

    private static void values(Row row, Map<String, Double> into) {
        for (String part : row.list(1)) {
            int at = part.indexOf('=');
            if (at < 1) {
                throw row.fault("'%s' has no value".formatted(part));
            }
            into.put(part.substring(0, at), Double.valueOf(part.substring(at + 1)));
        }
    }

    /** An example of each kind. */
    List<String> examples() {
        return rows.stream().map(r -> r.cell(2)).toList();
    }

    /**
     * How many of the noun there are; empty where no number stands with it.
     *
     * @param at the noun, or the vague number over it ("thousands of people")
     * @param of what is counted
     */
    Optional<Amount> at(Sentence sentence, int at, String of) {
        Double least = vague.get(form(sentence, at));
        if (least != null) {
            return Optional.of(
                    new Amount(least * vagueBy(sentence, at - 2, at) * vagueBy(sentence, at + 2, at), null, of));
        }
        if (isNumber(sentence.token(at))) {
            return number(sentence, at, of);
        }
        for (int i = at - 1; i >= 0 && i >= at - 6; i--) {
            Token token = sentence.token(i);
            if (sentence.isBelow(i, at) && isNumber(token)) {
                return number(sentence, i, of);
            }
        }
        return Optional.empty();
    }

    /** In "hundreds of thousands" the one word is so many times the other. */
    private double vagueBy(Sentence sentence, int at, int of) {
        boolean inside = at >= 0 && at < sentence.tokens().size();
        return inside && form(sentence, (at + of) / 2).equals("of") ? vague.getOrDefault(form(sentence, at), 1.0) : 1;
    }

    /** Whether the word is a number that says only about how many: "thousands". */
    boolean isVague(Sentence sentence, int at) {
        return vague.containsKey(form(sentence, at));
    }

    private boolean isNumber(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return token.tag().equals("CD") && (value(form) != null || scales.containsKey(form));
    }

    /** From the last word of the number back to its first, then what stands before it. */
    private Optional<Amount> number(Sentence sentence, int last, String of) {
        int first = last;
        Double scale = scales.get(form(sentence, last));
        if (scale != null) {
            first--;
        }
        if (first < 0) {
            return Optional.empty();
        }
        Double value = value(form(sentence, first));
        if (value == null) {
            return Optional.empty();
        }
        double exact = scale == null ? value : value * scale;
        Hedge hedge = hedge(sentence, first);
        if (hedge == null) {
            double half = exact < 100 ? 0 : unit(exact) / 2;
            return Optional.of(new Amount(exact - half, exact + half, of));
        }
        return Optional.of(
                switch (hedge) {
                    case ABOVE -> new Amount(exact, null, of);
                    case BELOW -> new Amount(0, exact, of);
                    case NEAR, ABOUT -> new Amount(exact * (1 - WIDE), exact * (1 + WIDE), of);
                });
    }

    private @Nullable Double value(String form) {
        Double word = numbers.get(form);
        if (word != null) {
            return word;
        }
        String digits = form.replace(",", "");
        return digits.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") ? Double.valueOf(digits) : null;
    }

    /** The place of the last digit that is not 0. */
    private static double unit(double number) {
        double unit = 1;
        while (unit * 10 <= number && number % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit;
    }

    private @Nullable Hedge hedge(Sentence sentence, int first) {
        for (int length = HEDGE; length >= 1; length--) {
            if (first - length >= 0) {
                StringBuilder words = new StringBuilder();
                for (int i = first - length; i < first; i++) {
                    words.append(i == first - length ? "" : " ").append(form(sentence, i));
                }
                Hedge found = hedges.get(words.toString());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String form(Sentence sentence, int at) {
        return sentence.token(at).form().toLowerCase(Locale.ROOT);
    }
}
