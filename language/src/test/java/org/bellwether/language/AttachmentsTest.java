package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    @Test
    void inEveryExampleThePrepositionHangsOnItsVerb() {
        List<String> missed = new ArrayList<>();
        for (Attachments.Entry entry : Attachments.entries()) {
            Sentence sentence = Engines.shared()
                    .annotate(Articles.of(entry.example()))
                    .sentences()
                    .getFirst();
            String[] words = entry.words().split(" ");
            boolean hangs = sentence.tokens().stream()
                    .anyMatch(t -> t.form().toLowerCase(Locale.ROOT).equals(words[1])
                            && t.head() >= 0
                            && sentence.token(t.head()).lemma().equals(words[0]));
            if (!hangs) {
                missed.add(entry.example());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aPrepositionThatNoVerbAsksForStaysWithItsNoun() {
        Sentence sentence = Engines.shared()
                .annotate(Articles.of("Prosecutors met the families of the victims."))
                .sentences()
                .getFirst();
        Token of = sentence.tokens().stream()
                .filter(t -> t.form().equals("of"))
                .findFirst()
                .orElseThrow();
        assertThat(sentence.token(of.head()).form()).isEqualTo("families");
    }
}
