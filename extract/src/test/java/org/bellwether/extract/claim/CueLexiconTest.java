package org.bellwether.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.tables.TableFile;
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

    private static CueLexicon lexicon(String lines) {
        return CueLexicon.of(TableFile.parse("cues.tsv", lines.lines().toList(), CueLexicon.COLUMNS));
    }

    @Test
    void aCueThatStandsTwiceIsRefusedWithItsLine() {
        String twice = "say\tverb\tquote\tstatement\tHe said so.\t-\n".repeat(2);
        assertThatThrownBy(() -> lexicon(twice)).hasMessage("cues.tsv:2: 'verb.say' stands twice");
    }

    @Test
    void aFrameThatIsNotKnownIsRefused() {
        String line = "# header\nsay\tverb\tthta\tstatement\tHe said so.\t-\n";
        assertThatThrownBy(() -> lexicon(line)).hasMessage("cues.tsv:2: frame 'thta' is not known");
    }

    @Test
    void aLineWithTooFewFieldsIsRefused() {
        assertThatThrownBy(() -> lexicon("say\tverb\n")).hasMessage("cues.tsv:1: 2 columns, expected 6");
    }

    @Test
    void anAttitudeHasNoKind() {
        CueLexicon read = lexicon("praise\tverb\tnp\tattitude\tHe praised it.\t-\n");
        assertThat(read.find(Cue.Part.VERB, "praise").orElseThrow().kind()).isNull();
    }
}
