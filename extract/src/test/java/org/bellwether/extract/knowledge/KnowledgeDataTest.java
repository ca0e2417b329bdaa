package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

/** What must hold of all the data, whoever extends it. */
class KnowledgeDataTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void theHoldersOfAnOfficeFollowOneAnother() {
        List<String> overlaps = new ArrayList<>();
        List<OfficeTerm> terms = KNOWLEDGE.terms();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                OfficeTerm a = terms.get(i);
                OfficeTerm b = terms.get(j);
                if (a.of().equals(b.of()) && a.office().equals(b.office()) && surelyOverlap(a, b)) {
                    overlaps.add("%s %s: %s until %s, %s from %s"
                            .formatted(
                                    a.of(),
                                    a.office(),
                                    a.person().name(),
                                    a.to(),
                                    b.person().name(),
                                    b.from()));
                }
            }
        }
        // in both countries the loser of an election would not go, and both were called president
        assertThat(overlaps)
                .filteredOn(o -> !o.startsWith("GMB president: Yahya Jammeh until 2017-01-21, Adama Barrow")
                        && !o.startsWith("CIV president: Laurent Gbagbo until 2011-04-11, Alassane Ouattara"))
                .isEmpty();
    }

    private static boolean surelyOverlap(OfficeTerm a, OfficeTerm b) {
        return (a.to() == null || a.to().first().isAfter(b.from().last()))
                && (b.to() == null || b.to().first().isAfter(a.from().last()));
    }

    @Test
    void everyStateHasCapitalAndPeople() {
        Set<String> without = Set.of("VAT");
        assertThat(KNOWLEDGE.countries())
                .filteredOn(c -> c.status() == Country.Status.STATE && !without.contains(c.code()))
                .allSatisfy(c -> {
                    assertThat(c.capitals()).as(c.name()).isNotEmpty();
                    assertThat(c.adjectives().size() + c.people().size())
                            .as(c.name())
                            .isPositive();
                });
    }

    @Test
    void everySeatStandsForABodyThatExists() {
        assertThat(KNOWLEDGE.countries())
                .allSatisfy(c -> assertThat(c.seats())
                        .allSatisfy(s -> assertThat(KNOWLEDGE.body(s.body()))
                                .as(s.name())
                                .isPresent()));
    }

    @Test
    void everyOfficeThatLeadsACountryHasWords() {
        Set<String> offices =
                KNOWLEDGE.offices().stream().map(OfficePattern::office).collect(Collectors.toSet());
        assertThat(KNOWLEDGE.countries())
                .allSatisfy(c -> assertThat(offices).as(c.name()).containsAll(c.leaders()));
    }

    @Test
    void everyPersonHoldsAnOffice() {
        assertThat(KNOWLEDGE.people())
                .allSatisfy(p -> assertThat(KNOWLEDGE.termsOf(p)).as(p.name()).isNotEmpty());
    }

    @Test
    void nobodyLeadsFromTheCradleOrTheGrave() {
        assertThat(KNOWLEDGE.terms())
                .allSatisfy(t -> assertThat(t.from().first().getYear())
                        .as(t.person().name())
                        .isBetween(1922, 2026));
    }

    @Test
    void wikidataItemsAreOfOneThingEach() {
        List<String> items = new ArrayList<>();
        KNOWLEDGE.countries().forEach(c -> addIfKnown(c.wikidata(), items));
        KNOWLEDGE.organizations().forEach(o -> addIfKnown(o.wikidata(), items));
        KNOWLEDGE.people().forEach(p -> addIfKnown(p.wikidata(), items));
        assertThat(items).doesNotHaveDuplicates().allMatch(i -> i.matches("Q[1-9][0-9]*"));
    }

    private static void addIfKnown(@org.jspecify.annotations.Nullable String item, List<String> items) {
        if (item != null) {
            items.add(item);
        }
    }

    @Test
    void oneOrganizationIsOneBodyOfACountry() {
        assertThat(KNOWLEDGE.organizations().stream().map(Organization::id)).doesNotHaveDuplicates();
    }

    @Test
    void largeStatesHaveALeaderOnEveryDayOfTheLastYearsKnown() {
        List<String> codes = List.of(
                "BLR", "RUS", "UKR", "USA", "GBR", "FRA", "DEU", "POL", "LTU", "LVA", "EST", "TUR", "ISR", "IRN", "CHN",
                "IND", "JPN", "SYR", "SAU", "BRA", "CAN", "ITA", "ESP", "HUN", "MDA", "ARM", "AZE", "KAZ");
        List<String> gaps = new ArrayList<>();
        for (String code : codes) {
            Country country = KNOWLEDGE.country(code).orElseThrow();
            for (java.time.LocalDate day = java.time.LocalDate.of(2013, 1, 15);
                    day.isBefore(java.time.LocalDate.of(2025, 6, 1));
                    day = day.plusMonths(1)) {
                if (KNOWLEDGE
                        .leaders(country, When.day(day, When.Method.GIVEN, null))
                        .isEmpty()) {
                    gaps.add(code + " " + day);
                }
            }
        }
        assertThat(gaps).isEmpty();
    }
}
