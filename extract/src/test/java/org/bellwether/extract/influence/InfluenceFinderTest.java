package org.bellwether.extract.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfluenceFinderTest {
    private static List<String> read(String words) {
        return Marked.influences(words).stream()
                .map(i -> Marked.marked(words, i))
                .toList();
    }

    /** That is read of the sentence, whatever else. */
    private static void assertRead(String marked) {
        assertThat(read(Marked.plain(marked))).contains(marked);
    }

    private static void assertReadAlone(String marked) {
        assertThat(read(Marked.plain(marked))).containsExactly(marked);
    }

    private static void assertNothingRead(String words) {
        assertThat(read(words)).isEmpty();
    }

    private static Influence only(String words) {
        List<Influence> found = Marked.influences(words);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // active, passive, participle, relative clause, the other way round
                "{The election} triggered [riots in the port].",
                "[The riots in the port] were triggered by {the election}.",
                "{The bank cut its lending}, triggering [a wave of bankruptcies].",
                "The council passed {a decree} that triggered [riots in the port].",
                "[The riots in the port] stemmed from {the election}.",
                // what somebody is made to do
                "{The embargo} forced [the firm to close two plants].",
                // connectives before and after
                "Because of {the embargo}, [two plants closed].",
                "[Two plants closed] because {the embargo cut their supplies}.",
            })
    void causeAndEffectStandWhereGrammarPutsThem(String marked) {
        assertRead(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The embargo weakened the economy.; MINUS",
                "The embargo strengthened the economy.; PLUS",
                "The embargo did not weaken the economy.; ZERO",
                "The embargo failed to weaken the economy.; ZERO",
                "Despite the embargo, exports grew.; ZERO",
                "The offensive would have been impossible without foreign weapons.; PLUS",
                "The embargo had little effect on exports.; ZERO",
                "The embargo affected exports.; UNKNOWN",
                "The base deterred an invasion.; MINUS",
            })
    void theFormGivesTheSign(String words, Sign sign) {
        assertThat(only(words).sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The embargo weakened the economy.; ASSERTED",
                "The embargo may weaken the economy.; HEDGED",
                "The embargo will weaken the economy.; HYPOTHETICAL",
                "If the bank cuts its support, the firm will close.; HYPOTHETICAL",
                // a fact that an infinitive tells, and an aim
                "The king was able to gain support by jailing his rivals.; ASSERTED",
                "Norway was putting pressure on the council to raise prices.; HYPOTHETICAL",
                // not firmer than what it hangs on
                "Facing mass protests, the council may withdraw the decree.; HEDGED",
                "The truce may concern a crisis that triggered riots.; ASSERTED",
                "The king may be seeking loans that prolong the war.; HEDGED",
                "The loan would have saved the bank because the market had trusted it.; COUNTERFACTUAL",
                "Norway wants to build a post so that the road works.; HYPOTHETICAL",
            })
    void theVerbTellsHowFirmlyItIsSaid(String words, Modality modality) {
        assertThat(Marked.influences(words)).isNotEmpty().allMatch(i -> i.modality() == modality);
    }

    @Test
    void laterCountsAsDrivenOnlyWhereOneCommonlyAnswersTheOther() {
        assertThat(read("The council imposed sanctions after the invasion."))
                .containsExactly("[The council imposed sanctions] after {the invasion}.");
        assertThat(read("The council approved the budget after the election.")).isEmpty();
    }

    @Test
    void aConditionNeedsSomethingThatComesOfIt() {
        assertThat(read("Ask the council if the sanctions hurt the economy of the island."))
                .noneMatch(r -> r.startsWith("["));
        assertThat(read("Exports grew even if the sanctions hurt.")).isEmpty();
    }

    @Test
    void aPronounStandsForTheSubjectOfTheClauseBefore() {
        assertThat(read("While the sanctions have hurt trade, they have not weakened the army."))
                .contains("While {the sanctions} have hurt trade, they have not weakened [the army].");
    }

    @Test
    void somebodyAloneIsNoStateThatDrives() {
        assertThat(read("Norway forced Denmark.")).isEmpty();
        assertThat(read("It led to a famine.")).isEmpty();
    }

    @Test
    void aNounCompoundIsNoCause() {
        assertThat(read("The drought relief fund opened an office in the capital."))
                .isEmpty();
    }

    @Test
    void whatIsListedWithSuchAsStaysPartOfTheSide() {
        assertThat(read("Hardships such as hunger and cold led to a revolt."))
                .containsExactly("{Hardships such as hunger and cold} led to [a revolt].");
    }

    @Test
    void aStateHasItsOwnerAndItsConcept() {
        Influence read = only("Norwegian support strengthened the independence of Iceland.");
        assertThat(read.cause().concept()).isEqualTo("support");
        assertThat(read.cause().actor()).hasToString("NOR");
        assertThat(read.effect().concept()).isEqualTo("independence");
        assertThat(read.effect().actor()).hasToString("ISL");
    }

    @Test
    void lessOfSomethingIsToldApart() {
        Influence read = only("The collapse of Norwegian support led to protests.");
        assertThat(read.cause().concept()).isEqualTo("support");
        assertThat(read.cause().falling()).isTrue();
        assertThat(read.effect().falling()).isFalse();
        assertThat(read.between()).isEqualTo(Sign.MINUS);
    }

    @Test
    void whoSaysSoVouchesForIt() {
        Influence read = only("The mayor said that the embargo weakened the economy.");
        assertThat(read.attributedTo().text()).isEqualTo("The mayor");
    }

    @Test
    void aStepPointsToWhatWasToldBefore() {
        assertThat(read("The council cut the budget in June. This step led to protests."))
                .containsExactly("{The council cut the budget in June}. This step led to [protests].");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ships left. The council cut the budget. As a result, trade stopped.; The council cut the budget. As a result, trade stopped.",
                "The ships left. The council cut the budget. This cut led to protests.; The council cut the budget. This cut led to protests.",
                "The ships left. The cut led to protests.; The cut led to protests.",
            })
    void theEvidenceHoldsWhatItsSentencePointsTo(String words, String evidence) {
        assertThat(only(words).evidence().quote()).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{The embargo} led to [empty shops] and higher prices.; {The embargo} led to empty shops and [higher"
                        + " prices].",
                "{The long drought} and the war caused [a famine].; The long drought and {the war} caused [a famine].",
            })
    void eachStateOfAPairIsAStatementOfItsOwn(String first, String second) {
        assertThat(read(Marked.plain(first))).containsExactlyInAnyOrder(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{The raid} undermined [the security and stability of the valley].",
                "[The economy] depends on {crude oil and potash exports}.",
            })
    void wordsThatLiveFromWhatStandsWithAnotherStayTogether(String marked) {
        assertReadAlone(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // what somebody does, told by the verb itself
                "The island, {pressured by Norway}, [may have to close its port].",
                "{Norway helped} [the rebels stay in power].",
                // an apposition that stands for the clause before
                "Norway said that {the king sold the port}, a move that triggered [riots].",
                // the second verb of "not only ... but also" has the same cause
                "Norway closed {the port}, which not only raised prices but also triggered [riots].",
                // what is told for a motive drives
                "[The raid] shows {a determination to keep the port}.",
                // who receives it belongs to it, both halves of a contrast and of a condition, a particle
                "{The pact} gave [Norway an advantage].",
                "{The pact} forced [the king to open schools not just in the valley, but in the hills as well].",
                "Once {the war ends and the port is opened}, [trade will resume].",
                // "it" for what "that" stands for
                "{The ruling ended the reform}. While that could give the king reason to resign, it would give [the"
                        + " opposition ammunition].",
                // a clause turned round
                "Not only has {the embargo} hurt exports, it has raised [prices].",
            })
    void whatDrivesIsFoundWhereTheSentenceTurns(String marked) {
        assertRead(marked);
    }

    @Test
    void thisDecisionStandsForTheOneToldBefore() {
        assertThat(Marked.influences("The king sold the port. This decision triggered riots."))
                .extracting(i -> i.cause().words().quote())
                .containsExactly("The king sold the port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The clerk was the first to bring up the crisis.",
                "The choir sang as the mayor left the crisis meeting.",
                "The region weakened the currency.",
                "It is most of all to contribute to a negotiated peace.",
            })
    void whatIsNoCauseIsLeftAlone(String words) {
        assertNothingRead(words);
    }

    @Test
    void whatADeedEndsIsNotSaidToGrowByIt() {
        assertThat(Marked.influences("Voters ended decades of dominance by electing a fragmented parliament."))
                .noneMatch(i -> i.sign() == Sign.PLUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // behind the deed, before it, of a noun that is done, of a relative clause
                "{Norway sent troops} to [reopen the port].",
                "To [reopen the port], {Norway sent troops}.",
                "The miners fled from {the offensive} to [regain the valley].",
                "The general, who {sent soldiers} to [defend the valley], resigned.",
                // not what somebody has, but what he does
                "{The junta had cut the roads} to stop [the aid].",
                // what is said to be done, whoever says it
                "{The general joined the plotters} in order to [avoid bloodshed], he said.",
            })
    void whatADeedIsForIsDrivenByIt(String marked) {
        assertRead(marked);
        assertThat(Marked.influences(Marked.plain(marked))).allMatch(i -> i.modality() != Modality.ASSERTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway agreed to reopen the port.",
                "Norway asked the king to reopen the port.",
                "The king met the miners to discuss the port.",
                "Prices fell to reach a new low.",
                "The port is too small to hold the fleet.",
                "The miners came only to find the port closed.",
                "It took three weeks to reopen the port.",
                "Norway was waiting for the fleet to leave the port.",
                "Norway goes on with its strategy to hold the port.",
                // what the noun before it is about
                "The council exhausted all means to expel the miners.",
                "The villagers ignored warnings to leave the valley.",
                "The king halted efforts to free the sailors.",
                // neither side tells of anything known
                "The museum sent a van to fetch the paintings.",
            })
    void anInfinitiveThatIsNoPurposeIsLeftAlone(String words) {
        assertNothingRead(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of no known concept
                "[She lost her seat] because {she had lied to the court}.",
                // what is told, not that it is told
                "The king announced that [the council was lifting the decree], because {the miners had left}.",
                "[They may leave], because {they fear that the king would close the port}.",
            })
    void aReasonIsOneWhateverItIsOf(String marked) {
        assertRead(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a list of what the same thing does
                "{The war} has killed hundreds, [driven thousands from their homes] and triggered a crisis.",
                "{The war} has killed hundreds, driven thousands from their homes and triggered [a crisis].",
                // somebody who makes others act
                "{The king had persuaded} [Norway to keep the truce].",
            })
    void eachVerbOfAListTellsItsOwn(String marked) {
        assertRead(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twelve miners have died since the war began.",
                "The ship brought letters on Monday.",
                "The king put the council under pressure.",
                "The decision to turn the port into a base stands.",
                "The king cannot let the council close the port.",
                "Norway said that the council had since filed a complaint.",
                // what is decided, asked, aimed at or hit
                "The council's decision to make helmets compulsory came in May.",
                "The decision to force its way into the port stands.",
                "The king did not explain how the state would pay if the loan failed.",
                "The reform was passed. Its aim was to reduce poverty.",
                "The jets had destroyed two tanks.",
            })
    void whatOnlyLooksLikeAFormIsLeftAlone(String words) {
        assertNothingRead(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // what the tagger confirms, with the sides that grammar gives
                "[The minister's visit was cancelled] after {the junta refused him a visa}.",
                "[Twelve people died] when {the police attacked them}.",
            })
    void aDoubtfulWordCountsWhereTheTaggerFindsTheSame(String marked) {
        assertReadAlone(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks resumed after a break of a year.",
                "The abbot announced that the choir would rehearse once more after the bells were hung in June.",
                "The envoys stayed in the port even after the army attacked the market.",
                "The junta closed the airspace, as it put it.",
                "The port has been closed since May 12, when the rebels seized the lighthouse.",
                "On Monday, when the police attacked the trucks, the minister resigned.",
                "The king was jailed, ten years after the army seized the palace.",
            })
    void aTimeOrAMannerIsNoReason(String words) {
        assertNothingRead(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{The council banned the rallies}, as a result of which [the miners left the valley].",
                "{The junta closed the port}, as a consequence of which [trade collapsed].",
                "{Norway sent doctors}, thanks to which [the village survived].",
            })
    void ofWhichStandsForTheClauseBefore(String marked) {
        assertReadAlone(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The miners shut the gates to the port on Monday] in protest at {the decree}.",
                "[The junta closed the port to most ships] in response to {the danger of an attack}.",
            })
    void whatADeedAnswersIsAnsweredByTheDeed(String marked) {
        assertReadAlone(marked);
    }

    @Test
    void aStepThatIsTakenIsForWhatItsInfinitiveTells() {
        assertThat(read("The navy launched an offensive to free the sailors."))
                .contains("{The navy launched an offensive} to [free the sailors].");
    }

    @Test
    void aGoalInAConditionIsDrivenByTheRest() {
        assertThat(read("The militia must leave the port if the talks are to succeed."))
                .contains("{The militia must leave the port} if [the talks are to succeed].");
    }

    @Test
    void sinceThatDoesNotCountTheTimeTellsWhy() {
        assertThat(read("The fleet will leave at once, he said, since an attack is near."))
                .contains("[The fleet will leave at once], he said, since {an attack is near}.");
    }

    @Test
    void theyStandForTheStatesToldOfBefore() {
        assertThat(Marked.influences("The sanctions have failed. They have caused hardship. They disrupt trade."))
                .extracting(i ->
                        i.cause().words().quote() + " / " + i.effect().words().quote())
                .containsExactly("The sanctions / hardship", "The sanctions / trade");
    }

    @Test
    void bothSpellingsOfAVerbAreOneForm() {
        assertThat(read("The raid could destabilise trade.")).containsExactly("{The raid} could destabilise [trade].");
    }
}
