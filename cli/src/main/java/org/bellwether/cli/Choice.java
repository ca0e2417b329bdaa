package org.bellwether.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several words, as a user writes them; another word is answered with all of them.
 *
 * @param type of which each value's {@code toString} is the word, in small letters
 */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no '%s'; it is one of %s"
                        .formatted(
                                value,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> one) {
        return one.toString().toLowerCase(Locale.ROOT);
    }
}
