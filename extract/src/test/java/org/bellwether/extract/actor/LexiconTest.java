package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());

    @Test
    void everyGroupIsReadInItsExample() {
        List<String> missed = new ArrayList<>();
        for (NounLexicon.Entry entry : NounLexicon.load().entries()) {
            if (entry.number() == NounLexicon.Count.NEVER || entry.example().isEmpty()) {
                continue;
            }
            AnnotatedText text = Sample.text(entry.example());
            String stem = entry.words()
                    .substring(0, Math.max(2, Math.min(4, entry.words().length() - 1)))
                    .toLowerCase(Locale.ROOT);
            boolean read = FINDER.find(text, List.of()).mentions().stream()
                    .filter(m -> m.kind() == Mention.Kind.NOMINAL || m.kind() == Mention.Kind.NAME)
                    .anyMatch(m ->
                            m.range().in(text).quote().toLowerCase(Locale.ROOT).contains(stem));
            if (!read) {
                missed.add(entry.words() + ": " + entry.example());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void theDictionaryKeepsPeopleAndLeavesWhatMisleads() {
        List<NounLexicon.Entry> entries = NounLexicon.load().entries();
        assertThat(entries)
                .extracting(e -> e.words() + " " + e.kind() + " " + e.sectors())
                .contains("arsonist PERSON [CRM]", "council BODY [GOV]", "family CROWD [CVL]", "surgeon PERSON [MED]");
        assertThat(entries)
                .extracting(NounLexicon.Entry::words)
                .doesNotContain("star", "host", "subject", "private", "server");
    }

    @Test
    void everySectorOfPeopleHasAGroup() {
        Set<Sector> found = NounLexicon.load().entries().stream()
                .flatMap(e -> e.sectors().stream())
                .collect(Collectors.toSet());
        Set<Sector> beyondNouns = EnumSet.of(
                Sector.UNK, Sector.PRE, Sector.IGO, Sector.UNO, Sector.EUR, Sector.ISM, Sector.IMG, Sector.MNC);
        assertThat(found).containsAll(EnumSet.complementOf(EnumSet.copyOf(beyondNouns)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Protests broke out in Leeds. | Protests",
                "The verdict sparked riots. | riots",
                "The shops closed amid unrest. | unrest",
                "A wave of protests swept the town. | protests",
                "The ruling led to demonstrations. | demonstrations",
            })
    void aProtestBringsInThoseWhoProtest(String words, String noun) {
        Cast cast = FINDER.find(Sample.text(words), List.of());
        assertThat(cast.mentions())
                .filteredOn(m -> m.range().in(Sample.text(words)).quote().equals(noun))
                .extracting(m -> cast.actor(m.actor()).orElseThrow().name())
                .allMatch(name -> name.startsWith("Protesters"))
                .hasSize(1);
    }
}
