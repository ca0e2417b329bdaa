package org.bellwether.web;

import io.helidon.common.parameters.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.ask.Dates;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** What a request asks for: the values in its path and query, checked. */
final class Asked {
    /** So long a value may be. */
    private static final int LONGEST = 1000;

    private final Map<String, String> values = new TreeMap<>();
    private final String path;

    private Asked(String path) {
        this.path = path;
    }

    /**
     * Takes the values of a request.
     *
     * @param known the parameters that its route has
     * @throws Problem when there is another, one comes twice or is too long
     */
    static Asked of(String path, Map<String, String> inPath, Parameters query, Set<String> known) {
        Asked asked = new Asked(path);
        for (String name : new TreeSet<>(query.names())) {
            if (!known.contains(name)) {
                throw Problem.wrong("there is no parameter '%s' here; known: %s"
                        .formatted(name, known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
            }
            List<String> given = query.all(name);
            if (given.size() > 1) {
                throw Problem.wrong("the parameter '%s' is given %d times".formatted(name, given.size()));
            }
            asked.put(name, given.isEmpty() ? "" : given.getFirst());
        }
        inPath.forEach((name, value) -> asked.put("{" + name + "}", value));
        return asked;
    }

    private void put(String name, String value) {
        if (value.length() > LONGEST) {
            throw Problem.wrong("'%s' is longer than %d letters".formatted(name, LONGEST));
        }
        if (value.chars().anyMatch(c -> c == 0)) {
            throw Problem.wrong("'%s' holds a zero byte".formatted(name));
        }
        if (!value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    /** The request's path, as the client wrote it. */
    String path() {
        return path;
    }

    /** A value of the path. */
    String inPath(String name) {
        return Objects.requireNonNullElse(values.get("{" + name + "}"), "");
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    /** A value that must be there. */
    String needed(String name) {
        String value = values.get(name);
        if (value == null) {
            throw Problem.wrong("the parameter '%s' is missing".formatted(name));
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("-?[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Problem.wrong("'%s' is a number from %d to %d, got '%s'".formatted(name, least, most, value));
        }
        return Integer.parseInt(value);
    }

    /** One of certain words, in any case; in lower case as a result. */
    @Nullable
    String oneOf(String name, List<String> words) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        String plain = value.toLowerCase(Locale.ROOT);
        if (!words.contains(plain)) {
            throw Problem.wrong("'%s' may be one of %s, got '%s'".formatted(name, String.join(", ", words), value));
        }
        return plain;
    }

    /** One of a type's constants, as they are called in the store; null where not asked for. */
    <E extends Enum<E>> @Nullable String constant(String name, Class<E> type) {
        List<String> words = Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        String word = oneOf(name, words);
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }

    @Nullable
    LocalDate from() {
        When when = date("from");
        return when == null ? null : when.start();
    }

    @Nullable
    LocalDate to() {
        When when = date("to");
        return when == null ? null : when.end();
    }

    private @Nullable When date(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return Dates.parse(value);
        } catch (DateTimeException bad) {
            throw Problem.wrong("'%s' is a date as 2022, 2022-03 or 2022-03-02, got '%s'".formatted(name, value));
        }
    }
}
