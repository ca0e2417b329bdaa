package org.bellwether.extract.knowledge;

import java.util.List;
import java.util.Optional;
import org.bellwether.model.ActorId;

/**
 * Words for an office of whatever country or organization the sentence says.
 *
 * @param first index of the first token
 * @param end one past the index of the last token
 * @param patterns at least one; those of single countries first
 */
public record OfficeMatch(int first, int end, List<OfficePattern> patterns) {
    public OfficeMatch {
        patterns = List.copyOf(patterns);
    }

    /** What the words mean in the country or organization: a "secretary of state" is foreign minister in the United States alone. */
    public Optional<OfficePattern> of(ActorId owner) {
        return patterns.stream().filter(p -> p.fits(owner.value())).findFirst();
    }

    /** What the words mean where nobody says of which country. */
    public OfficePattern likeliest() {
        return patterns.getLast();
    }
}
