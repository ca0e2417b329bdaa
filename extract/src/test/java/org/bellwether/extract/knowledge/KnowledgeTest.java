package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Belarus|BLR|OfCountry",
                "Byelorussia|BLR|OfCountry",
                "Belarusians|BLR|OfDemonym",
                "Belarussian|BLR|OfDemonym",
                "BELARUS|BLR|OfCountry",
                "U.S.|USA|OfCountry",
                "US|USA|OfCountry",
                "United States of America|USA|OfCountry",
                "UK|GBR|OfCountry",
                "Britons|GBR|OfDemonym",
                "Guinea - Bissau|GNB|OfCountry",
                "Cote d'Ivoire|CIV|OfCountry",
                "Türkiye|TUR|OfCountry",
                "Czechia|CZE|OfCountry",
                "Burma|MMR|OfCountry",
                "Holy See|VAT|OfCountry",
                "Soviet|SUN|OfDemonym",
                "Kosovo|XKX|OfCountry",
                "Minsk|BLR.gov|OfCapital",
                "Kiev|UKR.gov|OfCapital",
                "The Hague|NLD.gov|OfCapital",
                "Kremlin|RUS.gov|OfSeat",
                "White House|USA.gov|OfSeat",
                "Foggy Bottom|USA.mfa|OfSeat",
                "Pentagon|USA.mod|OfSeat",
                "Downing Street|GBR.gov|OfSeat",
                "Élysée|FRA.gov|OfSeat",
                "Bankova|UKR.gov|OfSeat",
                "NATO|org.nato|OfOrganization",
                "Nato|org.nato|OfOrganization",
                "U.N.|org.united-nations|OfOrganization",
                "EU|org.european-union|OfOrganization",
                "Verkhovna Rada|UKR.parliament|OfOrganization",
                "State Duma|RUS.parliament|OfOrganization",
                "State Department|USA.mfa|OfOrganization",
                "IDF|ISR.mil|OfOrganization",
                "Wagner Group|org.wagner|OfOrganization",
                "BelTA|org.belta|OfOrganization",
                "al-Qaeda|org.al-qaeda|OfOrganization",
                "Al-Qaeda|org.al-qaeda|OfOrganization",
                "the Guardian|org.guardian|OfOrganization",
                "West|group.west|OfGroup",
                "Western officials|group.west|OfGroup",
                "Baltic states|group.baltic-states|OfGroup",
                "Alexander Lukashenko|person.alexander-lukashenko|OfPerson",
                "Alyaksandr Lukashenka|person.alexander-lukashenko|OfPerson",
                "Volodymyr Zelenskyy|person.volodymyr-zelensky|OfPerson",
                "Recep Tayyip Erdogan|person.recep-tayyip-erdogan|OfPerson",
                "Xi Jinping|person.xi-jinping|OfPerson",
                "Pope Francis|person.pope-francis|OfPerson",
            })
    void aNameMeans(String name, String id, String kind) {
        KnownMatch match = KNOWLEDGE.nameAt(Arrays.asList(name.split(" ")), 0).orElseThrow();

        assertThat(match.end()).isEqualTo(name.split(" ").length);
        assertThat(match.likeliest().id().value()).isEqualTo(id);
        assertThat(match.likeliest().getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "us", "turkey", "china", "polish", "Francis", "west", "is", "who", "Is", "Who", "male", "It", "may", "May"
    })
    void anOrdinaryWordIsNoName(String word) {
        assertThat(KNOWLEDGE.nameAt(List.of(word), 0)).isEmpty();
    }

    @Test
    void theLongestNameWins() {
        List<String> words = List.of("the", "South", "Sudanese", "and", "Guinea", "-", "Bissau", "army");

        assertThat(KNOWLEDGE.nameAt(words, 1)).get().extracting(KnownMatch::end).isEqualTo(3);
        assertThat(KNOWLEDGE.nameAt(words, 4)).get().extracting(KnownMatch::end).isEqualTo(7);
    }

    @Test
    void aNameOfSeveralCountriesTellsThemAllAndWarns() {
        KnownMatch congo = KNOWLEDGE.exactly("Congo").orElseThrow();

        assertThat(congo.meanings()).extracting(k -> k.id().value()).containsExactlyInAnyOrder("COD", "COG");
        assertThat(congo.isAmbiguous()).isTrue();
        assertThat(KNOWLEDGE.exactly("Belarus").orElseThrow().isAmbiguous()).isFalse();
    }

    @Test
    void aCityStateIsCountryAndCapital() {
        KnownMatch singapore = KNOWLEDGE.exactly("Singapore").orElseThrow();

        assertThat(singapore.as(Known.OfCountry.class)).isPresent();
        assertThat(singapore.as(Known.OfCapital.class)).isPresent();
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "foreign ministry|BLR.mfa|Ministry of Foreign Affairs of Belarus",
                "Ministry of Foreign Affairs|BLR.mfa|Ministry of Foreign Affairs of Belarus",
                "Defense Ministry|BLR.mod|Ministry of Defence of Belarus",
                "armed forces|BLR.mil|Armed Forces of Belarus",
                "troops|BLR.troops|Troops of Belarus",
                "regime|BLR.gov|Government of Belarus",
                "border guards|BLR.border-guard|Border Guard of Belarus",
                "riot police|BLR.police|Police of Belarus",
                "opposition leaders|BLR.opposition|Opposition of Belarus",
                "citizens|BLR.people|People of Belarus",
                "central bank|BLR.central-bank|Central Bank of Belarus",
            })
    void wordsNameABodyOfAnyCountry(String words, String id, String name) {
        Country belarus = KNOWLEDGE.country("BLR").orElseThrow();
        BodyMatch match = KNOWLEDGE.bodyAt(Arrays.asList(words.split(" ")), 0).orElseThrow();

        assertThat(match.end()).isEqualTo(words.split(" ").length);
        assertThat(match.body().idIn(belarus).value()).isEqualTo(id);
        assertThat(match.body().nameIn(belarus)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource({
        "president,BLR,president",
        "Defence Minister,POL,defence-minister",
        "secretary of state,USA,foreign-minister",
        "chancellor,DEU,chancellor",
        "chancellor,GBR,finance-minister",
        "foreign secretary,GBR,foreign-minister",
        "Foreign Minister,UKR,foreign-minister",
        "leader,BLR,leader",
    })
    void wordsNameAnOfficeOfACountry(String words, String country, String office) {
        OfficeMatch match =
                KNOWLEDGE.officeAt(Arrays.asList(words.split(" ")), 0).orElseThrow();

        assertThat(match.of(ActorIds.country(country)).orElseThrow().office()).isEqualTo(office);
    }

    @Test
    void aSecretaryOfStateIsNoForeignMinisterElsewhere() {
        OfficeMatch match =
                KNOWLEDGE.officeAt(List.of("secretary", "of", "state"), 0).orElseThrow();

        assertThat(match.of(ActorIds.country("POL"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} of {0} on {2}: {3}")
    @CsvSource({
        "RUS,president,2010-06-01,Dmitry Medvedev",
        "RUS,president,2013-06-01,Vladimir Putin",
        "RUS,prime-minister,2010-06-01,Vladimir Putin",
        "RUS,foreign-minister,2022-03-01,Sergey Lavrov",
        "BLR,president,2022-03-01,Alexander Lukashenko",
        "BLR,foreign-minister,2022-03-01,Vladimir Makei",
        "UKR,president,2022-03-01,Volodymyr Zelensky",
        "USA,president,2022-03-01,Joe Biden",
        "USA,foreign-minister,2022-03-01,Antony Blinken",
        "GBR,prime-minister,2022-03-01,Boris Johnson",
        "DEU,chancellor,2022-03-01,Olaf Scholz",
        "DEU,chancellor,2014-03-01,Angela Merkel",
        "FRA,president,2022-03-01,Emmanuel Macron",
        "POL,president,2022-03-01,Andrzej Duda",
        "TUR,president,2022-03-01,Recep Tayyip Erdoğan",
        "SYR,president,2013-03-01,Bashar al-Assad",
        "CHN,president,2022-03-01,Xi Jinping",
        "JPN,prime-minister,2022-03-01,Fumio Kishida",
    })
    void theHolderOfAnOfficeIsKnownByTheDate(String of, String office, String day, String name) {
        assertThat(KNOWLEDGE.holders(ActorIds.country(of), office, on(day)))
                .extracting(t -> t.person().name())
                .containsExactly(name);
    }

    @ParameterizedTest(name = "the leader of {0} on {1}: {2}")
    @CsvSource({
        "BLR,2021-05-01,Alexander Lukashenko",
        "DEU,2015-05-01,Angela Merkel",
        "GBR,2023-05-01,Rishi Sunak",
        "PRK,2020-05-01,Kim Jong-un",
        "IRN,2020-05-01,Ali Khamenei",
        "ISR,2023-11-01,Benjamin Netanyahu",
        "MMR,2019-05-01,Aung San Suu Kyi",
    })
    void theLeaderIsWhoeverHoldsTheOfficeThatLeads(String code, String day, String name) {
        Country country = KNOWLEDGE.country(code).orElseThrow();

        assertThat(KNOWLEDGE.leaders(country, on(day)))
                .extracting(t -> t.person().name())
                .containsExactly(name);
    }

    @Test
    void organizationsHaveHoldersOfOfficeToo() {
        Organization nato = KNOWLEDGE.organization("nato").orElseThrow();

        assertThat(KNOWLEDGE.holders(nato.id(), "secretary-general", on("2022-03-01")))
                .extracting(t -> t.person().name())
                .containsExactly("Jens Stoltenberg");
    }

    @Test
    void anUnknownDayGivesAllHoldersInOrder() {
        assertThat(KNOWLEDGE.holders(ActorIds.country("UKR"), "president", When.unknown()))
                .extracting(t -> t.person().name())
                .startsWith("Leonid Kravchuk", "Leonid Kuchma", "Viktor Yushchenko")
                .endsWith("Volodymyr Zelensky");
    }

    @ParameterizedTest
    @CsvSource({
        "Putin,vladimir-putin",
        "PUTIN,vladimir-putin",
        "Erdogan,recep-tayyip-erdogan",
        "von der Leyen,ursula-von-der-leyen",
        "Xi,xi-jinping",
        "Lukashenka,alexander-lukashenko",
        "Zelenskiy,volodymyr-zelensky",
        "Assad,bashar-al-assad",
    })
    void aSurnameCallsUpItsBearers(String surname, String key) {
        assertThat(KNOWLEDGE.peopleBySurname(surname)).extracting(Person::key).contains(key);
    }

    @Test
    void membersAreToldWithTheirDates() {
        Organization nato = KNOWLEDGE.organization("nato").orElseThrow();

        assertThat(nato.membership("FIN").orElseThrow().from()).hasToString("2023-04-04");
        assertThat(nato.membership("UKR")).isEmpty();
    }

    private static When on(String day) {
        return When.day(LocalDate.parse(day), When.Method.GIVEN, null);
    }
}
