package org.bellwether.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said on Wednesday that the army attacked the port in February. | attacked | 2022-02",
                "The minister said on Wednesday that the army attacked the port in February. | said | 2022-03-09",
                "The minister said Wednesday that the army attacked the port. | attacked | ",
                "The army launched an attack on the port on Monday. | attack | 2022-03-07",
                "The minister condemned the attack on Monday. | condemned | 2022-03-07",
                "On Monday, the army attacked the port. | attacked | 2022-03-07",
                "Monday's attack destroyed the port. | attack | 2022-03-07",
                "The army attacked the port. | attacked | ",
                "The invasion in February shook the region. | invasion | 2022-02",
            })
    void anEventTakesTheTimeThatGrammarTiesToIt(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** A time holds for what the same subject goes on to do; one that opens the sentence holds for every main clause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army took the port on Monday and arrested the mayor. | arrested | 2022-03-07",
                "The army took the port on Monday and will arrest the mayor. | arrest | ",
                "The army took the port on Monday and the mayor fled. | fled | ",
                "The army took the port on Monday and arrested the mayor on Tuesday. | arrested | 2022-03-08",
                "The king visited the port yesterday for the first time since 2019 and met the mayor. | met | 2022-03-09",
                "On Monday the police arrested the mayor and searched his house. | searched | 2022-03-07",
                "On Monday, the army took the port, and the mayor fled. | fled | 2022-03-07",
                "The 2020 crackdown shook the country. | crackdown | 2020",
                "In 2020, the government jailed opponents, shut down rights groups and criminalized displays. | criminalized | 2020",
                "Lithuania condemned the raid and on Monday closed its embassy. | closed | 2022-03-07",
                "Lithuania condemned the raid and on Monday closed its embassy. | condemned | ",
            })
    void aTimeHoldsForTheConjunctsThatHaveNone(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** What happens as another thing happens shares its time; relative clauses and reported speech keep their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union closed the mine last week, as it accused the owners of fraud. | accused | 2022-02-28",
                "Last September, the mayor was praised when he opened the bridge. | opened | 2021-09",
                "On Monday the army shelled the town, killing five people. | killing | 2022-03-07",
                "The president, who met the king in 2019, visited the port on Friday. | met | 2019",
                "The president, who met the king in 2019, visited the port on Friday. | visited | 2022-03-04",
                "The president, who fought the king, visited the port on Friday. | fought | ",
                "On Friday, the minister announced that the army had taken the port. | taken | ",
            })
    void aTimeHoldsForWhatHappensMeanwhile(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** The time inside a noun phrase is the event's that the noun names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The visit of the king to Norway in December 2020 was short. | visit | 2020-12",
                "He praised the February 2020 invasion of the island. | invasion | 2020-02",
                "He praised the February 2020 invasion of the island. | praised | ",
                "The bank fell under sanctions levied last week. | levied | 2022-02-28",
                "The laws followed the king's 2020 crackdown on protesters. | crackdown | 2020",
                "The ministers met on Monday at a summit in Oslo. | summit | 2022-03-07",
                "Last year, more sanctions came after the raid. | sanctions | 2021",
                "Last year, more sanctions came after the raid. | raid | ",
            })
    void aNominalEventTakesTheTimeOfItsPhrase(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    private static void assertDated(String words, String trigger, String start) {
        AnnotatedText text = Sample.text(words);
        Sentence sentence = text.sentences().getFirst();
        int at = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        When when = EventDates.of(text, sentence, at, new TimeFinder().find(text));
        assertThat(when.startIso()).isEqualTo(start);
    }
}
