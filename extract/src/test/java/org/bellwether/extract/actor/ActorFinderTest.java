package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActorFinderTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());

    private static Cast cast(AnnotatedText text) {
        return FINDER.find(text, List.of());
    }

    /** "Minsk=BLR.gov METONYM" for each mention; actors that only the text knows by their name in quotes. */
    private static List<String> mentions(String words) {
        AnnotatedText text = Sample.text(words);
        Cast cast = cast(text);
        return cast.mentions().stream()
                .map(m -> m.range().in(text).quote() + "=" + shown(cast, m) + " " + m.kind())
                .toList();
    }

    private static String shown(Cast cast, ActorMention mention) {
        String id = mention.actor().value();
        return id.startsWith("t.")
                ? "'" + cast.actor(mention.actor()).orElseThrow().name() + "'"
                : id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Belarus closed the border. | Belarus=BLR NAME",
                "Minsk said that the talks would go on. | Minsk=BLR.gov METONYM",
                "Ukraine accused Moscow of lying. | Moscow=RUS.gov METONYM",
                "The Kremlin rejected the offer. | Kremlin=RUS.gov METONYM",
                "Poland won assurances from Belarus. | Belarus=BLR NAME",
                "Warsaw imposed sanctions on Belarus. | Belarus=BLR NAME",
                "The Belarusian government resigned. | The Belarusian government=BLR.gov NOMINAL",
                "Belarus's foreign ministry summoned the envoy. | Belarus's foreign ministry=BLR.mfa NOMINAL",
                "The regime in Belarus jailed its critics. | The regime in Belarus=BLR.gov NOMINAL",
                "The Lukashenko regime jailed its critics in Belarus. | The Lukashenko regime=BLR.gov NOMINAL",
                "Russian troops crossed the river. | Russian troops=RUS.mil NOMINAL",
                "Forces backed by Turkey shelled the town. | Forces='Forces backed by Turkey' NOMINAL",
                "The leaders of the coup fled. The leaders returned. | The leaders='Leaders of the coup' NOMINAL",
                "Guards hurt four members of the crew. | four members='Members of the crew' NOMINAL",
                "The men behind the coup fled. | The men='Men behind the coup' NOMINAL",
                "The leaders of the coup, who lied, fled. | The leaders='Leaders of the coup' NOMINAL",
                "The envoy met ethnic Armenian forces. | ethnic Armenian forces='Ethnic Armenian forces' NOMINAL",
                "The ethnic Armenian forces crossed the river. | The ethnic Armenian forces='Ethnic Armenian forces' NOMINAL",
                "Many ethnic Armenians crossed the river. | ethnic Armenians='Ethnic Armenians' NAME",
                "The Karabakh Armenians crossed the river. | Karabakh Armenians='Karabakh Armenians' NAME",
                "The Kurds crossed the river. | Kurds=group.kurds NAME",
                "The army bombed Kurdish positions. | Kurdish=group.kurds DEMONYM",
                "The Ta'ang National Liberation Army crossed the river. | Ta'ang National Liberation Army='Ta'ang National Liberation Army' NAME",
                "The Colombian National Liberation Army crossed the river. | National Liberation Army=org.eln NAME",
                "The Lake Alliance met the Free Alliance Army of Mali. The alliance left. | The alliance='Lake Alliance' NOMINAL",
                "Russian troops crossed the river. | Russian=RUS DEMONYM",
                "The Belarusian army crossed the river. | The Belarusian army=BLR.mil NOMINAL",
                "The United States closed its embassy in Minsk. | its embassy=USA.embassy NOMINAL",
                "The U.S. Embassy in Minsk protested. | The U.S. Embassy=USA.embassy NOMINAL",
                "The EU met on Monday. Brussels banned the imports. | Brussels=org.european-union METONYM",
                "Brussels banned the imports. | Brussels=BEL.gov METONYM",
                "In Belarus, police detained the driver. | police=BLR.police NOMINAL",
                "Protesters gathered in Minsk. | Protesters=BLR.protesters NOMINAL",
                "Polish and Latvian troops crossed the river. | Polish and Latvian troops=POL.mil NOMINAL",
                "Polish and Latvian troops crossed the river. | Polish and Latvian troops=LVA.mil NOMINAL",
                "Experts warned of a shortage. | Experts='Experts' NOMINAL",
                "The president of Belarus met the envoy. | The president of Belarus=person.alexander-lukashenko NOMINAL",
                "The Belarusian leader met the envoy. | The Belarusian leader=person.alexander-lukashenko NOMINAL",
            })
    void whoActsIsFound(String words, String mention) {
        assertThat(mentions(words)).contains(mention);
    }

    /** Who holds office on the day needs neither a given name nor his country beside him; another title tells another person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "President Biden called the general. | Biden=person.joe-biden NAME",
                "Zelensky called the general. | Zelensky=person.volodymyr-zelensky NAME",
                "Judge Zelensky fined the general. | Zelensky='Zelensky' NAME",
            })
    void aWellKnownHolderOfOfficeNeedsNoIntroduction(String words, String mention) {
        assertThat(mentions(words)).contains(mention);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She works in Minsk. | Minsk",
                "The train went to Belarus. | Belarus",
                "Rockets hit Kyiv. | Kyiv",
                "Migrants fled from Belarus. | Belarus",
                "They met near the border with Belarus. | Belarus",
                "Minsk lies on a river. | Minsk",
                "The capital of the country, Kyiv, was dark. | Kyiv",
                "The minister spoke in Russian. | Russian",
            })
    void whereSomethingHappensIsNoActor(String words, String place) {
        assertThat(mentions(words)).noneMatch(m -> m.startsWith(place + "="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Movement for Peace and Justice (MPJ) met. The MPJ chose a leader. | MPJ='Movement for Peace and Justice' NAME",
                "The Democratic National Committee (DNC) met. | DNC=org.dnc NAME",
                "In the Philippines, the House of Representatives met. | House of Representatives=PHL.parliament NAME",
                "Americans protested. The House of Representatives met. | House of Representatives=org.us-house NAME",
            })
    void organizationsAreKnownByTheirShortAndSharedNames(String words, String mention) {
        assertThat(mentions(words)).contains(mention);
    }

    @Test
    void capitalsInAHeadlineMakeNoLongerName() {
        Cast cast = cast(Sample.text("Anna Kowalska Scores Against Everybody Tonight\n\nAnna Kowalska spoke well."));
        assertThat(cast.actors())
                .extracting(Actor::name)
                .contains("Anna Kowalska")
                .noneMatch(n -> n.contains("Scores"));
    }

    @Test
    void aSurnameAloneMeansWhoeverWasNamedInFull() {
        assertThat(mentions("Jane Waverly leads the union. On Monday Waverly called a strike."))
                .contains("Jane Waverly='Jane Waverly' NAME", "Waverly='Jane Waverly' NAME");
    }

    @Test
    void spellingsOfAHolderOfOfficeAreOnePerson() {
        assertThat(mentions("Alexander Lukashenko spoke. Later Alyaksandr Lukashenka left Belarus."))
                .contains(
                        "Alexander Lukashenko=person.alexander-lukashenko NAME",
                        "Alyaksandr Lukashenka=person.alexander-lukashenko NAME");
    }

    @Test
    void whatABodyIsCalledHasNoCountsArticlesAndPronouns() {
        Cast cast = cast(Sample.text("More than 300 fresh Polish troops left. Poland praised its troops."));
        assertThat(cast.actors().stream()
                        .filter(a -> a.id().value().equals("POL.mil"))
                        .flatMap(a -> a.aliases().stream())
                        .filter(a -> a.count() > 0)
                        .map(a -> a.text()))
                .containsExactly("Polish troops");
    }

    @Test
    void protestersWithoutAPlaceAreOfNoCountry() {
        AnnotatedText text = Sample.text("She left for Lithuania. Two protesters died.");
        assertThat(cast(text).actors()).extracting(a -> a.id().value()).noneMatch(id -> id.endsWith(".protesters"));
    }

    @Test
    void theUnitedStatesTakesItsArticle() {
        Cast cast = cast(Sample.text("The American government protested."));
        assertThat(cast.actors()).extracting(Actor::name).contains("Government of the United States");
    }

    @Test
    void peopleWithASuffixAfterTheNameStayApart() {
        AnnotatedText text = Sample.text("Joseph R. Waverly Jr. met Joseph F. Novak Jr. in the park.");
        assertThat(cast(text).actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Joseph R. Waverly Jr.", "Joseph F. Novak Jr.");
    }

    @Test
    void twoOfOneSurnameStayTwo() {
        AnnotatedText text = Sample.text("Anna Kowalska met Maria Kowalska in the park.");
        assertThat(cast(text).actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Anna Kowalska", "Maria Kowalska");
    }

    @Test
    void anAppositionGivesARoleWithItsCountryAndEvidence() {
        Actor person = cast(Sample.text("John Waverly, a Polish diplomat, left the talks.")).actors().stream()
                .filter(a -> a.kind() == ActorKind.PERSON)
                .findFirst()
                .orElseThrow();
        assertThat(person.country()).isEqualTo("POL");
        assertThat(person.roles()).hasSize(1);
        Role role = person.roles().getFirst();
        assertThat(role.title()).isEqualTo("diplomat");
        assertThat(role.of()).hasToString("POL");
        assertThat(role.evidence().quote()).isEqualTo("John Waverly, a Polish diplomat");
    }

    @Test
    void anEditorsBracketsAreNoPartOfAName() {
        assertThat(cast(Sample.text("\"I saw [union leader Jane] Waverly leave,\" Peter Novak said."))
                        .actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Jane Waverly", "Peter Novak");
    }

    @Test
    void idsOfUnknownActorsDoNotDependOnWhoElseIsNamed() {
        String alone = cast(Sample.text("Jane Waverly spoke."))
                .actors()
                .getFirst()
                .id()
                .value();
        assertThat(cast(Sample.text("Peter Novak left. Jane Waverly spoke.")).actors())
                .extracting(a -> a.id().value())
                .contains(alone);
        assertThat(alone).matches("t\\.[0-9a-f]{12}");
    }
}
