package org.bellwether.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.Sample;
import org.junit.jupiter.api.Test;

class CueLexiconTest {
    private final CueLexicon lexicon = CueLexicon.bundled();

    @Test
    void everyCueIsReadInItsExampleAndLeftAloneInItsCounterexample() {
        AttributionFinder finder = new AttributionFinder(lexicon);
        List<String> faults = new ArrayList<>();
        for (Cue cue : lexicon.cues()) {
            if (!reads(finder, cue, cue.reads())) {
                faults.add(cue.id() + " is not read in: " + cue.reads());
            }
            String leaves = cue.leaves();
            if (leaves != null && reads(finder, cue, leaves)) {
                faults.add(cue.id() + " is read in: " + leaves);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean reads(AttributionFinder finder, Cue cue, String sentence) {
        return finder.find(Sample.text(sentence)).stream()
                .anyMatch(a -> a.entry().id().equals(cue.id()));
    }

    @Test
    void aCueThatStandsTwiceIsRefusedWithItsLine() {
        String twice = "say\tverb\tquote\tstatement\tHe said so.\t-\n".repeat(2);
        assertThatThrownBy(() -> CueLexicon.read("cues.tsv", new StringReader(twice)))
                .hasMessage("cues.tsv:2: 'verb.say' stands twice");
    }

    @Test
    void aFrameThatIsNotKnownIsRefused() {
        String line = "# header\nsay\tverb\tthta\tstatement\tHe said so.\t-\n";
        assertThatThrownBy(() -> CueLexicon.read("cues.tsv", new StringReader(line)))
                .hasMessage("cues.tsv:2: frame 'thta' is not known");
    }

    @Test
    void aLineWithTooFewFieldsIsRefused() {
        assertThatThrownBy(() -> CueLexicon.read("cues.tsv", new StringReader("say\tverb\n")))
                .hasMessage("cues.tsv:1: needs 6 fields, has 2");
    }

    @Test
    void anAttitudeHasNoKind() throws IOException {
        CueLexicon read = CueLexicon.read("x", new StringReader("praise\tverb\tnp\tattitude\tHe praised it.\t-\n"));
        assertThat(read.find(Cue.Part.VERB, "praise").orElseThrow().kind()).isNull();
    }
}
