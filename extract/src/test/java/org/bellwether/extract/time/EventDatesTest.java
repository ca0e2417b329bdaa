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
                "The queen paid a visit to Oslo on Friday, where she met the mayor. | met | 2022-03-04",
                "The queen will visit Oslo on Friday, where her father met the king. | met | ",
                "On Friday the union ended the strike by accepting the offer. | accepting | 2022-03-04",
                "The envoy flew to Oslo on Friday to meet the rebels. | meet | 2022-03-04",
                "The envoy promised on Friday to meet the rebels. | meet | ",
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
                "On Monday, an airstrike hit the port. | airstrike | 2022-03-07",
                "The invasion that began at the end of last month cost them dearly. | invasion | 2022-02",
                "The talks, which began in 2010, are the best they have. | talks | ",
                "Under the March 3 accord signed by both kings the island is free. | signed | 2022-03-03",
                "Ruin and grief in the port after raids, on Monday. | raids | 2022-03-07",
                "The port was destroyed by raids on Monday. | raids | 2022-03-07",
                "Last year, more sanctions came after the raid. | sanctions | 2021",
                "Last year, more sanctions came after the raid. | raid | ",
            })
    void aNominalEventTakesTheTimeOfItsPhrase(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** A day between subject and verb is the verb's, whatever the parse hangs it on; but a noun for a deed keeps its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The parliament on Friday approved in a second reading a bill that bans the party. | approved | 2022-03-04",
                "Meanwhile, the State Council on Tuesday rejected the plan. | rejected | 2022-03-08",
                "Police in Oslo on Tuesday detained two suspects. | detained | 2022-03-08",
                "A man wanted for Saturday was arrested. | arrested | ",
                "Talks planned for Saturday were cancelled. | cancelled | ",
                "Monday's ruling angered the union, the minister said. | ruling | 2022-03-07",
                "The lawyers spoke after Tuesday's ruling. | ruling | 2022-03-08",
            })
    void aDayBetweenSubjectAndVerbIsTheVerbs(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** The occasion on which something is said or done gives its time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In a post on Sunday night, the mayor urged residents to stay home. | urged | 2022-03-06",
                "At a rally in Bergen, Norway, on Tuesday evening, the senator accused the union of fraud. | accused | 2022-03-08",
                "In Sunday's debate with the mayor, the senator attacked the plan. | attacked | 2022-03-06",
                "The alliance decided at last year's summit to invite the island. | decided | 2021",
                "The alliance decided after last year's summit to invite the island. | decided | ",
                "They recall the 2000 vote in the province, when the state arrested students. | arrested | 2000",
                "In October 2019, when he met the king, the minister criticized the treaty. | met | 2019-10",
                "The union has raised pressure on the premier since the defeat in a war last August. | raised | ",
                "In the village raided on Monday, the mayor accused the army. | accused | ",
                "In an attack on the port on Monday, rebels killed two guards. | killed | 2022-03-07",
                "The kingdom seized the island in the 1967 war. | seized | 1967",
                "On Friday the mayor decided in consultation with the unions. | consultation | 2022-03-04",
            })
    void theOccasionGivesItsTime(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** What came of an event shares its time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday's explosion destroyed the bridge. | destroyed | 2022-03-07",
                "A shootout on Monday left four men dead and wounded two officers. | wounded | 2022-03-07",
                "Six people were killed and 58 wounded in a car bombing on Friday. | killed | 2022-03-04",
                "At least 40 people died in Monday's earthquake. | died | 2022-03-07",
                "The trial concerns a raid on Monday that killed two sailors. | killed | 2022-03-07",
                "Ten people were killed when a shell hit the market on Friday. | killed | 2022-03-04",
                "Three days of heavy fighting ended on Saturday. | fighting | 2022-03-05",
                "As the protests in Lyon were unfolding on Friday night, police detained dozens of people. | protests | 2022-03-04",
                "As the protests in Lyon were unfolding on Friday night, police detained dozens of people. | detained | 2022-03-04",
                "The dockers announced rallies starting on April 9. | rallies | 2022-04-09",
                "The council condemned the bombing of the embassies in Kenya and Tanzania on Tuesday. | bombing | ",
            })
    void whatCameOfAnEventSharesItsTime(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    /** A sentence without a time takes the day of the one before only where the thread is plain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister told reporters on Monday that the talks had failed. She accused the union of lying. | accused | 2022-03-07",
                "The minister told reporters on Monday that the talks had failed. She had accused the union of lying. | accused | ",
                "The minister told reporters on Monday that the talks had failed. The union accused her of lying. | accused | ",
                "The minister told reporters on Monday that the talks had failed. In an interview, she accused the union of lying. | accused | ",
                "The minister told reporters in May that the talks had failed. She accused the union of lying. | accused | ",
                "The minister told reporters on Monday that the talks had failed. She arrested the leader. | arrested | ",
                "A bomb exploded in a market in Kano on Monday. At least 12 people were killed. | killed | 2022-03-07",
                "A bomb exploded in a market in Kano on Monday. The 2020 bombing of the port killed 12 people. | killed | 2020",
                "A bomb exploded in a market in Kano on Monday. In an attack on the port 12 people were killed. | killed | ",
                "The king opened a school in Kano on Monday. Twelve people were killed. | killed | ",
                "Police stormed a house in Kano on Monday. They arrested two men. | arrested | 2022-03-07",
                "A bombing shook Kano on Monday. They arrested two men. | arrested | ",
            })
    void aPlainThreadCarriesTheDayOn(String words, String trigger, String start) {
        assertDated(words, trigger, start);
    }

    private static void assertDated(String words, String trigger, String start) {
        AnnotatedText text = Sample.text(words);
        Sentence sentence = text.sentences().getLast();
        int at = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        When when = EventDates.of(text, sentence, at, new TimeFinder().find(text));
        assertThat(when.startIso()).isEqualTo(start);
    }
}
