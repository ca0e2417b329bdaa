package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.Sample;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final EventCoder coder = EventCoder.ofLexicon();
    private final WordsAsCast words = new WordsAsCast();

    @Test
    void everyExampleIsReadWithTypeActorAndRecipient() {
        List<String> missed = new ArrayList<>();
        for (Entry entry : coder.lexicon().entries()) {
            for (String example : entry.reads()) {
                String[] parts = example.split(" => ");
                if (!LexiconExamples.reads(coder, words, Sample.text(parts[0]), entry, parts[1])) {
                    missed.add(entry.id() + ": " + example);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyCounterexampleIsLeftAlone() {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : coder.lexicon().entries()) {
            for (String sentence : entry.leaves()) {
                if (!LexiconExamples.leaves(coder, words, Sample.text(sentence), entry)) {
                    wrong.add(entry.id() + ": " + sentence);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyExampleSaysWhatIsExpected() {
        assertThat(coder.lexicon().entries())
                .flatExtracting(Entry::reads)
                .allSatisfy(example -> assertThat(example.split(" => ")).hasSize(2));
    }
}
