package org.bellwether.extract.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bellwether.model.Claim;
import org.bellwether.model.Span;

/** Who says the words: the speaker of the narrowest claim that holds them, else the article. */
final class SaidBy {
    private final List<Claim> claims;

    SaidBy(List<Claim> claims) {
        this.claims = List.copyOf(claims);
    }

    Optional<Claim> claim(Span words) {
        return claims.stream()
                .filter(c -> c.says(words) && !c.cue().overlaps(words))
                .min(Comparator.comparingInt(SaidBy::length).thenComparing(Claim::id));
    }

    /** The part of what the claim says in which the words stand. */
    static Span part(Claim claim, Span words) {
        return claim.content().stream()
                .filter(c -> c.contains(words))
                .findFirst()
                .orElse(claim.content().getFirst());
    }

    private static int length(Claim claim) {
        return claim.content().stream().mapToInt(c -> c.end() - c.start()).sum();
    }
}
