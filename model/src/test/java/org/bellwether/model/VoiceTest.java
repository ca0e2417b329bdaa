package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final ActorId KNOWN = new ActorId("person.ana-lima");
    private static final Map<ActorId, String> NAMES = Map.of(KNOWN, "Ana Lima");

    @Test
    void aSpeakerIsCalledByHisNameElseByTheArticlesWords() {
        assertThat(Voice.speaker(KNOWN, "the minister").called(NAMES::get)).isEqualTo("Ana Lima");
        assertThat(Voice.speaker(new ActorId("t.1"), "the minister").called(NAMES::get))
                .isEqualTo("the minister");
        assertThat(Voice.speaker(null, "experts").called(NAMES::get)).isEqualTo("experts");
    }

    @Test
    void whomNoWordsNameIsSomebodyAndNotTheArticle() {
        assertThat(Voice.speaker(null, null).called(NAMES::get)).isEqualTo("somebody not named");
        assertThat(Voice.author().called(NAMES::get)).isEqualTo("the article");
    }

    @Test
    void blankWordsNameNobody() {
        assertThatThrownBy(() -> Voice.speaker(null, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the words that name a speaker are blank");
    }

    @Test
    void theCueOfAClaimIsNoNameOfItsSpeaker() {
        assertThat(claim("claim").voice()).isEqualTo(Voice.speaker(null, null));
        assertThat(claim("rebels").voice()).isEqualTo(Voice.speaker(null, "rebels"));
    }

    private static Claim claim(String speaker) {
        ArticleId article = new ArticleId("a1");
        return new Claim(
                new ClaimId("c1"),
                null,
                speaker,
                new Span(article, 4, 9, "claim"),
                Claim.Kind.STATEMENT,
                List.of(new Span(article, 15, 20, "words")),
                false,
                When.unknown(),
                null,
                0.5,
                "test");
    }
}
