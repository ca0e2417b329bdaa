package org.bellwether.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.actor.ActorFinder;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Actor;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class ParticipantsTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());

    private static Cast cast(AnnotatedText text) {
        return FINDER.find(text, List.of());
    }

    @Test
    void groupsThatTakeNoPartAreNotListedButThoseOfACountryAre() {
        AnnotatedText text = Sample.text("The book for experts said that Polish troops left.");
        assertThat(Participants.in(text, cast(text), List.of(), List.of(), List.of(), List.of())
                        .actors())
                .extracting(Actor::name)
                .contains("Armed Forces of Poland")
                .doesNotContain("Experts");
    }

    @Test
    void aGroupThatSpeaksIsListedWithItsMentions() {
        AnnotatedText text = Sample.text("Experts warned of a shortage.");
        Cast cast = cast(text);
        Span words = text.span(text.sentences().getFirst(), 0, 1);
        Claim claim = new Claim(
                new ClaimId("c1"),
                cast.actors().getFirst().id(),
                "Experts",
                words,
                Claim.Kind.STATEMENT,
                List.of(words),
                false,
                When.unknown(),
                null,
                0.9,
                "test");
        Cast kept = Participants.in(text, cast, List.of(), List.of(), List.of(claim), List.of());
        assertThat(kept.actors()).extracting(Actor::name).containsExactly("Experts");
        assertThat(kept.mentions()).hasSize(1);
    }

    @Test
    void aCountryThatOnlyNamesSomethingIsNotListed() {
        AnnotatedText text = Sample.text("Latvia met the North Korean leader near the museum of Portugal.");
        assertThat(Participants.in(text, cast(text), List.of(), List.of(), List.of(), List.of())
                        .actors())
                .extracting(a -> a.id().value())
                .contains("LVA")
                .doesNotContain("PRK", "PRT");
    }
}
