package org.bellwether.situation.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SameEventsTest {
    private final SameEvents join = new SameEvents(LikenessWeights.bundled());

    private static Telling telling(String article, String trigger, String acting, String others, String around) {
        Set<String> words = bases(trigger);
        return new Telling(
                article,
                0,
                trigger.length(),
                Bases.bundled().of(trigger),
                words,
                Telling.Kind.VERB,
                bases(acting),
                bases(others),
                bases(acting + " " + others),
                Set.of(),
                Set.of(),
                Set.of(),
                bases(acting + " " + others + " " + around),
                null,
                null);
    }

    private static Set<String> bases(String words) {
        return Arrays.stream(words.split(" ")).map(Bases.bundled()::of).collect(Collectors.toSet());
    }

    private static final Telling SANK = telling("a", "sank", "Rovia", "ferry Aurora", "harbour night storm");
    private static final Telling SINKING = telling("b", "sinking", "Rovia", "ferry Aurora", "harbour storm passengers");
    private static final Telling ELECTED = telling("a", "elected", "parliament", "speaker Wolny", "vote chamber");
    private static final Telling CHOSE = telling("c", "sank", "Lestan", "budget", "deputies reform quarrel");

    @Test
    void theSameDeedOfTheSamePartiesIsOneAndOthersStayApart() {
        assertThat(join.groups(List.of(SANK, SINKING, ELECTED, CHOSE), Map.of("a", "x", "b", "x", "c", "x")))
                .containsExactly(List.of(SANK, SINKING), List.of(ELECTED), List.of(CHOSE));
    }

    @Test
    void articlesOfDifferentStoriesShareNoEvent() {
        assertThat(join.groups(List.of(SANK, SINKING), Map.of("a", "x", "b", "y")))
                .hasSize(2);
    }

    @Test
    void theOrderInWhichTheyComeDoesNotMatter() {
        List<Telling> all = Arrays.asList(SANK, SINKING, ELECTED, CHOSE);
        List<List<Telling>> groups = join.groups(all);
        Collections.reverse(all);
        assertThat(join.groups(all)).isEqualTo(groups);
    }
}
