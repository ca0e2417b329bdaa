package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Mention;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferencesTest {
    private static final ActorFinder FINDER = new ActorFinder(Knowledge.load());

    /** The pronouns and the nouns with "the" that were resolved: "he=Peter Novak". */
    private static List<String> resolved(String words) {
        AnnotatedText text = Sample.text(words);
        Cast cast = FINDER.find(text, List.of());
        return cast.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.PRONOUN || m.kind() == Mention.Kind.NOMINAL)
                .map(m -> m.range().in(text).quote() + "="
                        + cast.actor(m.actor()).orElseThrow().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Novak met Anna Kowalska. He thanked her. | He=Peter Novak",
                "Peter Novak met Anna Kowalska. He thanked her. | her=Anna Kowalska",
                "Anna Kowalska, who leads the union, called a strike. | who=Anna Kowalska",
                "Peter Novak said that he would resign. | he=Peter Novak",
                "Facing charges in his city, Peter Novak fled. | his=Peter Novak",
                "Poland closed its border. | its=Poland",
                "The European Union said it would lift the ban. | it=European Union",
                "Poland punished Belarus for its role in the raid. | its=Belarus",
                "Poland said the week of Belarus's attack on its western neighbour was over. | its=Belarus",
                "Poland kept out of the war. It hosted the talks. | It=Poland",
                "Polish soldiers left the base. They crossed the river. | They=Armed Forces of Poland",
                "Alexander Lukashenko spoke. His government denied the report. | His government=Government of Belarus",
                "Alexander Lukashenko said that his country would stay out. | his country=Belarus",
                "Anna Kowalska met Peter Novak. The two leaders signed a treaty. | The two leaders=Anna Kowalska",
                "Anna Kowalska met Peter Novak. The two leaders signed a treaty. | The two leaders=Peter Novak",
                "Anna Kowalska met Peter Novak. The two presidents signed a treaty. | The two presidents=Peter Novak",
                "Anna Kowalska and Peter Novak met. John Roe, Jane Roe and Adam Berg fled. The two leaders left. | The two leaders=Anna Kowalska",
                "Poland met Latvia. Both sides signed a treaty. | Both sides=Latvia",
                "Poland met Latvia. The two countries signed a treaty. | The two countries=Poland",
                "Sudan's army and the Rapid Support Forces held talks. Kenya urged both sides to agree. | both sides=Rapid Support Forces",
                "Sudan's army and the Rapid Support Forces held talks. Kenya urged both sides to agree. | both sides=Armed Forces of Sudan",
                "Sudan's army and the Rapid Support Forces held talks. Kenya and Ghana urged the parties to agree. | the parties=Rapid Support Forces",
                "Sudan's army and the Rapid Support Forces held talks. Kenya and Ghana told the warring sides to agree. | the warring sides=Rapid Support Forces",
                "Sudan's army and the Rapid Support Forces held talks. Each side blamed the weather. | Each side=Armed Forces of Sudan",
                "Sudan's army and the Rapid Support Forces held talks. The army blamed its rival. | its rival=Rapid Support Forces",
                "Sudan's army and the Rapid Support Forces held talks. Kenya and Ghana brokered a truce. Both sides broke it. | Both sides=Rapid Support Forces",
                "Sudan's army and the Rapid Support Forces held talks. Kenya and Ghana brokered a truce. The two mediators left. | The two mediators=Ghana",
                "Sudan's army and the Rapid Support Forces held talks. Kenya and Ghana brokered a truce. Both sides said they were tired. | they=Armed Forces of Sudan",
                "NATO met in Brussels. The alliance promised more tanks. | The alliance=NATO",
                "Poland closed its border. The country blamed smugglers. | The country=Poland",
                "Belarusian troops came near. The troops left on Friday. | The troops=Armed Forces of Belarus",
                "\"I will stay,\" said Anna Kowalska. | I=Anna Kowalska",
                "\"We will close the border,\" said Peter Novak, the foreign minister of Poland. | We=Poland",
                "\"We will send more tanks,\" NATO said. | We=NATO",
                "\"Peter Novak has no friends, and Novak lies,\" Adam Berg said. \"Novak will fall,\" he said. | he=Adam Berg",
            })
    void whatPointsBackIsResolved(String words, String expected) {
        assertThat(resolved(words)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poland protested. It is clear that the talks failed.",
                "Poland and Lithuania met. It rained.",
                "Poland, Latvia and Estonia met. The two countries signed a treaty.",
                "NATO met in Brussels. The alliance between the two firms broke down.",
                "Poland, Latvia and Estonia met. The parties signed a treaty.",
                "\"We lost our homes,\" said Anna Kowalska. Poland sent help.",
            })
    void whatIsNotClearIsLeftAlone(String words) {
        assertThat(resolved(words))
                .noneMatch(
                        r -> r.matches(
                                "(?i)(it|he|we|our|the two countries)=.*|(?i)the alliance=NATO|(?i)the parties=(Poland|Latvia|Estonia)"));
    }

    @Test
    void whoStandsOppositeIsReadInEachExample() {
        for (Row row : TableFile.read(Opponents.class, "opposing.tsv", 3).rows()) {
            String meant = row.cell(0).equals("mediating") ? "The mediators" : "The rivals";
            String first = row.cell(2).contains("Kenya") ? "Kenya" : "Poland";
            assertThat(resolved(row.cell(2) + " " + meant + " left."))
                    .as(row.cell(2))
                    .contains(meant + "=" + first);
        }
    }

    @Test
    void twoAreMeantInEachExample() {
        for (Row row : TableFile.read(TwoParties.class, "pairs.tsv", 3).rows()) {
            long meant = resolved(row.cell(2)).stream()
                    .filter(found -> found.matches("(?i)(the|both)( two)? [\\w-]+=.*"))
                    .count();
            assertThat(meant).as(row.cell(2)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"The nurse he met left.", "The nurse who saved him left."})
    void whomAClauseTellsOfTogetherWithItsNounIsSomebodyElse(String words) {
        assertThat(resolved(words)).noneMatch(found -> found.startsWith("he=") || found.startsWith("him="));
    }
}
