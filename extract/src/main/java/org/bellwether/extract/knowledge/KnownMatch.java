package org.bellwether.extract.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are a known name.
 *
 * @param first index of the first token
 * @param end one past the index of the last token
 * @param meanings at least one, the likeliest first
 * @param caution what else the name may mean, outside this knowledge ("a U.S. state"), or null
 */
public record KnownMatch(
        int first, int end, List<Known> meanings, @Nullable String caution) {
    public KnownMatch {
        if (meanings.isEmpty() || end <= first) {
            throw new IllegalArgumentException("match [%d, %d) means %s".formatted(first, end, meanings));
        }
        meanings = List.copyOf(meanings);
    }

    public Known likeliest() {
        return meanings.getFirst();
    }

    /** The first meaning of a kind. */
    public <K extends Known> Optional<K> as(Class<K> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Whether only what surrounds the name can tell what it means. */
    public boolean isAmbiguous() {
        return caution != null;
    }
}
