package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class UnnamedTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());
    private static final PlaceFinder PLACES = new PlaceFinder();

    /** "Gunman PERSON" for whom a phrase of the text means. */
    private static Set<String> meantBy(String words, String phrase) {
        AnnotatedText text = Sample.text(words);
        return meantBy(FINDER.find(text, List.of()), text, phrase);
    }

    private static Set<String> meantBy(Cast cast, AnnotatedText text, String phrase) {
        return cast.mentions().stream()
                .filter(m -> m.range().in(text).quote().equals(phrase))
                .map(m -> cast.actor(m.actor()).orElseThrow())
                .map(a -> a.name() + " " + a.kind())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A gunman shot the guard. | A gunman | Gunman PERSON",
                "A gunman shot the guard. | the guard | Guard PERSON",
                "Last night a tribunal freed the singer. | a tribunal | Tribunal ORGANIZATION",
                "Police arrested a 31-year-old woman. | a 31-year-old woman | 31-year-old woman PERSON",
                "The mayor resigned. | The mayor | Mayor PERSON",
                "The union sued the company. | the company | Company ORGANIZATION",
                "The union sued the company. | The union | Union ORGANIZATION",
                "Rebels shot an opposition candidate. | an opposition candidate | Opposition candidate PERSON",
                "A high court freed the drug lord. | the drug lord | Drug lord PERSON",
                "A high court freed the drug lord. | A high court | High court ORGANIZATION",
                "They freed a former governor. | a former governor | Former governor PERSON",
                "Six textile workers were shot. | Six textile workers | Textile workers GROUP",
                "The family sued the hospital. | The family | Family GROUP",
                "Police fined the head of the fire service. | the head of the fire service | Head of the fire service PERSON",
                "Authorities closed the market. | Authorities | Authorities GROUP",
                "Two were killed. | Two | People GROUP",
                "Dozens were arrested. | Dozens | People GROUP",
            })
    void whoHasNoNameIsCalledByTheNoun(String words, String phrase, String meant) {
        assertThat(meantBy(words, phrase)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She is a teacher. | a teacher",
                "He worked as a teacher. | a teacher",
                "Jane Waverly, a teacher, left. | a teacher",
                "No teacher left. | No teacher",
                "Every teacher left. | Every teacher",
                "A crowd of students blocked the road. | A crowd",
                "Two were destroyed. | Two",
                "The host of the show laughed. | The host of the show",
            })
    void whatIsSaidOfOthersOrOfNobodyBringsNobodyIn(String words, String phrase) {
        assertThat(meantBy(words, phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Relief Committee met on Monday. The committee promised food. | The committee | Relief Committee ORGANIZATION",
                "Zentrix cut the supply. Nobody answered at Zentrix. The company blamed the weather. | The company | Zentrix ORGANIZATION",
                "Jane Waverly, a senator from Utah, spoke first. The senator blamed the weather. | The senator | Jane Waverly PERSON",
                "At the NATO summit, the alliance promised more tanks. | the alliance | NATO ORGANIZATION",
                "Members of the Green Party left. | Members of the Green Party | Members of the Green Party GROUP",
                "A rebel attack killed the guard. | rebel | Rebels GROUP",
                "Two nurses and a doctor left. The court had freed them. | them | Nurses GROUP",
                "Two nurses and a doctor left. The court had freed them. | them | Doctor PERSON",
                "The court freed those who had fled. | those | People GROUP",
                "The finance minister of Greece resigned. Later the minister blamed the banks. | the minister | Finance minister of Greece PERSON",
                "The finance minister of Greece resigned. Later the interior minister left. | the interior minister | Interior minister PERSON",
                "A suicide bomber entered the mosque. Guards shot the bomber. | the bomber | Suicide bomber PERSON",
                "A man entered the mosque. Guards shot the 40-year-old man. | the 40-year-old man | Man PERSON",
                "Key Republican lawmakers left. | Key Republican lawmakers | Republican lawmakers GROUP",
                "Jane Waverly spoke. Her opponents left. | Her opponents | Opponents of Jane Waverly GROUP",
                "About a dozen militants left. | a dozen militants | Militants GROUP",
                "One lawmaker left. | One lawmaker | Lawmaker PERSON",
            })
    void whoWasNamedOrBroughtInBeforeIsMeantAgain(String words, String phrase, String meant) {
        assertThat(meantBy(words, phrase)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ohio sued the agency. | Ohio | Ohio ORGANIZATION",
                "Denver is in Colorado. The city banned the march. | The city | Denver ORGANIZATION",
                "The city banned the march. | The city | City ORGANIZATION",
            })
    void townsAndRegionsAct(String words, String phrase, String meant) {
        AnnotatedText text = Sample.text(words);
        assertThat(meantBy(FINDER.find(text, PLACES.find(text)), text, phrase)).containsExactly(meant);
    }

    @Test
    void aTownWhereSomethingLiesDoesNothing() {
        AnnotatedText text = Sample.text("Denver lies on a river. The city is old.");
        assertThat(FINDER.find(text, PLACES.find(text)).actors()).isEmpty();
    }

    @Test
    void theSameNounWithTheArticleMeansWhomItMeantLast() {
        AnnotatedText text =
                Sample.text("A masked robber hurt a clerk. Later the robber fled, and the clerk called the police.");
        List<ActorId> ids = new ArrayList<>();
        Cast cast = FINDER.find(text, List.of());
        cast.mentions().stream()
                .filter(m -> m.range().in(text).quote().endsWith("robber"))
                .forEach(m -> ids.add(m.actor()));
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void anotherOneIsSomebodyElse() {
        AnnotatedText text = Sample.text("A robber hurt a clerk. A second robber fled.");
        assertThat(FINDER.find(text, List.of()).actors())
                .extracting(Actor::name)
                .contains("Robber", "Second robber");
    }

    @Test
    void whoHasNoNameIsAnotherInEveryArticle() {
        AnnotatedText one = Sample.textOf("one", "A judge freed the singer.");
        AnnotatedText two = Sample.textOf("two", "A judge freed the singer.");
        ActorId first = judgeIn(one);
        assertThat(first.isUnnamed()).isTrue();
        assertThat(judgeIn(two)).isNotEqualTo(first);
    }

    @Test
    void aNounBeforeItsPhraseInTheParsersEyesDoesNoHarm() {
        AnnotatedText text = Sample.text("Mr. Diallo was reacting to reports about objections by the minister of the"
                + " Interior, Karl E. Vogt, that the bank's high fees hurt savers.");
        assertThat(FINDER.find(text, List.of()).actors()).isNotEmpty();
    }

    private static ActorId judgeIn(AnnotatedText text) {
        return FINDER.find(text, List.of()).actors().stream()
                .filter(a -> a.name().equals("Judge"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static List<Row> others() {
        return TableFile.read(UnnamedTest.class, "others.tsv", 2).rows();
    }

    @ParameterizedTest
    @MethodSource("others")
    void somebodysNeighbourOrRivalIsNotOfHisCountry(Row row) {
        Cast cast = FINDER.find(Sample.text(row.cell(1)), List.of());
        assertThat(cast.actors()).anySatisfy(a -> {
            assertThat(a.name()).isEqualToIgnoringCase(row.cell(0) + " of Poland");
            assertThat(a.country()).isNull();
        });
    }

    @Test
    void somebodysMinisterIsOfHisCountry() {
        Cast cast = FINDER.find(Sample.text("Poland's envoy sent a message."), List.of());
        assertThat(cast.actors()).anySatisfy(a -> {
            assertThat(a.name()).isEqualTo("Envoy of Poland");
            assertThat(a.country()).isEqualTo("POL");
        });
    }
}
