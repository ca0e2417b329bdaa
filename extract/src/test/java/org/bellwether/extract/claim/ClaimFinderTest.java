package org.bellwether.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bellwether.extract.Sample;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Claim;
import org.bellwether.model.Mention;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFinderTest {
    private static final Cast NOBODY = new Cast(List.of(), List.of());
    private static final ClaimFinder FINDER = new ClaimFinder(CueLexicon.bundled());

    private static List<Claim> claims(String text) {
        return FINDER.find(Sample.text(text), NOBODY, List.of());
    }

    /** Speaker, cue and content in one line. */
    private static String line(Claim claim) {
        return claim.speakerText() + " | " + claim.cue().quote() + " | "
                + claim.content().stream().map(Span::quote).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "“The bridge is closed,” Fisher said, “and it stays closed.”# Fisher | said | The bridge is closed + and it stays closed",
                "The mayor said on the radio, where he is now a guest, that the bridge should be closed.# The mayor | said | the bridge should be closed",
                "Many of the bridges, she said, have been closed for years.# she | said | Many of the bridges + have been closed for years",
                "Her brother was free and would soon be home, the president told her.# the president | told | Her brother was free and would soon be home",
                "The army fled in what officials called a rout.# officials | called | a rout",
                "The town was bombed in what the mayor described as a war crime.# the mayor | described | a war crime",
                "The bridge was a success, he said, until it closed.# he | said | The bridge was a success + until it closed",
                "Police said the girl was pepper-sprayed in the crowd by a guard.# Police | said | the girl was pepper-sprayed in the crowd by a guard",
                "The plan, which critics say is illegal, was approved.# critics | say | which + is illegal",
                "The mayor blamed the delay on the army.# The mayor | blamed | the delay on the army",
                "“The bridge is closed,” said Anna Fisher, the mayor.# Anna Fisher | said | The bridge is closed",
                "\"The bridge is closed,\" Fisher told reporters on Monday. \"It needs repair.\"# Fisher | told | The bridge is closed + It needs repair",
                "“The bridge is closed. It is old. Nobody paid for it,” Fisher said.# Fisher | said | The bridge is closed. It is old. Nobody paid for it",
                "The mayor said: “The bridge is closed.”# The mayor | said | The bridge is closed",
                "The mayor has repeatedly said that the bridge is closed.# The mayor | has repeatedly said | the bridge is closed",
                "The bridge is closed, experts say.# experts | say | The bridge is closed",
                "According to the ministry, two bridges fell.# the ministry | According to | two bridges fell",
                "Some analysts believe that the army is weak.# Some analysts | believe | the army is weak",
                "The minister called the vote “a farce.”# The minister | called | the vote “a farce.”",
                "Kyiv accused Minsk of hiding the losses.# Kyiv | accused | Minsk of hiding the losses",
                "The general, who spoke on Monday, vowed to fight.# The general | vowed | to fight",
                "The mayor told reporters that the road was open and that the bridge was closed.# The mayor | told | the road was open and that the bridge was closed",
                "The mayor said the bridge was closed, which surprised the council.# The mayor | said | the bridge was closed",
                "The mayor said the bridge had fallen, killing two workers.# The mayor | said | the bridge had fallen, killing two workers",
                "The mayor said the bridge was closed, adding that it was old.# The mayor | said | the bridge was closed",
                "The mayor said the “old bridge” and the road would stay closed.# The mayor | said | the “old bridge” and the road would stay closed",
                "The agency quoted the mayor as saying that the bridge was closed.# the mayor | saying | the bridge was closed",
                "Prices will fall, with many analysts saying that the crisis is over.# many analysts | saying | the crisis is over",
                "Fisher (R-WI) said the bridge was closed.# Fisher | said | the bridge was closed",
                "Fisher repeated her promise to open the bridge.# Fisher | promise | to open the bridge",
            })
    void whoSaysWhatIsRead(String text, String expected) {
        assertThat(claims(text)).extracting(ClaimFinderTest::line).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "The so-called “special plan” failed.",
                "I think that the bridge is closed.",
                "The bridge is closed.",
                "The mayor did not say that the bridge was closed.",
                "The mayor praised the plan.",
                "Belarus is expected to hold a vote.",
                "SOCHI: The old bridge is closed and the new one fell.",
                "The law gives those accused of theft a lawyer.",
            })
    void whatNobodySaysIsNoClaim(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "The minister announced the plan on Friday.",
                "The mayor declared victory.",
                "The president declared martial law in the region.",
                "The council announced new sanctions.",
                "The two governments agreed on a common tariff.",
                "The minister rejected the plan.",
                "The minister rejected the accusation.",
                "The senator criticized Fisher.",
                "The ministry neither confirmed nor denied that the general had left.",
                "The ministry has not ruled out a new vote.",
                "The president dismissed four ministers.",
                "The court rejected a request to wait.",
                "The crisis threatens to spread.",
                "The plan calls for the release of all prisoners.",
                "The raids continue, and the road is closed.",
                "Fisher declined to say that the road was open.",
                "These moves suggest that the road is open.",
            })
    void aThingOrABareActIsNoClaim(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "The ministry announced the withdrawal of its troops.# The ministry | announced | the withdrawal of its troops",
                "The union condemned the attack.# The union | condemned | the attack",
                "The party demanded new elections.# The party | demanded | new elections",
                "The envoy called for the release of all prisoners.# The envoy | called for | the release of all prisoners",
                "The bank fears a new crisis.# The bank | fears | a new crisis",
                "The council rejected that election as a sham.# The council | rejected | that election as a sham",
                "Norway called the exercise the largest in a decade.# Norway | called | the exercise the largest in a decade",
                "The ministry received assurances from Fisher that the bridge was safe.# Fisher | assurances | the bridge was safe",
                "Despite the claim that the bridge was safe, nobody crossed it.# claim | claim | the bridge was safe",
                "His old rival, Anna Fisher, rejected the result.# Anna Fisher | rejected | the result",
                "The road is open, the news agency Nordpress reported.# the news agency Nordpress | reported | The road is open",
                "The ministry called the sanctions illegal and threatened to retaliate.# The ministry | threatened | to retaliate",
                "The police held a clerk accused of stealing two cars.# accused | accused | a clerk + of stealing two cars",
                "Norway accused Sweden of hiding the losses. Sweden rejected the accusation.# Sweden | rejected | Sweden of hiding the losses",
            })
    void aDeedOrADemandOrAViewIsOne(String text, String expected) {
        assertThat(claims(text)).extracting(ClaimFinderTest::line).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "The general said that the road was open.#STATEMENT",
                "The general told the troops to leave.#DEMAND",
                "The general warned residents to stay at home.#DEMAND",
                "The bank warned that prices would rise.#FORECAST",
                "The ministry warned that it would retaliate.#THREAT",
                "The ministers agreed to lift the ban.#PROMISE",
                "The ministers agreed that the ban was over.#STATEMENT",
                "The council rejected the vote as a sham.#ASSESSMENT",
                "The council dismissed the reports as rumours.#DENIAL",
                "The union accused the firm of fraud.#ACCUSATION",
                "The bank expects prices to rise.#FORECAST",
                "Anna Fisher said it would harm the country.#FORECAST",
                "Anna Fisher said they do not know the road.#STATEMENT",
                "“They are not ready,” Anna Fisher said.#STATEMENT",
                "“We will rebuild the bridge,” Anna Fisher said.#PROMISE",
                "“We do not want war. The road is open. Traders cross it every day,” Anna Fisher said.#STATEMENT",
                "The general said the army would never attack its neighbour, and he said it will send help.#FORECAST",
                "The general said he would never attack.#PROMISE",
                "“Our army is not taking part,” the general said.#DENIAL",
                "The general said that there are no troops in the city.#DENIAL",
                "The general said that the troops must leave.#DEMAND",
                "The bank said that prices will rise.#FORECAST",
                "The ministry denied that the army had fired.#DENIAL",
                "The general threatened to close the border.#THREAT",
                "The general vowed to avenge his men.#THREAT",
                "“We will destroy their camps,” the general said.#THREAT",
                "The general vowed to fight on.#PROMISE",
                "“We will not attack,” the general said.#PROMISE",
                "Anna Fisher said the cuts could harm the country.#FORECAST",
                "Anna Fisher said the council was going to fail.#FORECAST",
                "“I think the council failed,” Anna Fisher said.#ASSESSMENT",
                "“I do not think the council will act,” Anna Fisher said.#ASSESSMENT",
                "Anna Fisher said the vote was a mistake.#ASSESSMENT",
                "“There is no reason for the ban,” Anna Fisher said.#ASSESSMENT",
                "Anna Fisher said the reports were false.#DENIAL",
                "Anna Fisher said she did not know the road.#STATEMENT",
                "Anna Fisher said Norway had violated the truce.#ACCUSATION",
                "Anna Fisher said the town was shelled by Norwegian forces.#ACCUSATION",
                "Anna Fisher said the town was shelled at dawn.#STATEMENT",
                "“You have betrayed your voters,” Anna Fisher said.#ACCUSATION",
                "Anna Fisher said Norway needs to leave the town.#DEMAND",
                "“Leave the town now,” the general said.#DEMAND",
                "The analyst suggested that the council should close the road.#DEMAND",
                "The analyst claimed Norway had violated the truce.#ACCUSATION",
                "The bank said it would probably cut its rates.#FORECAST",
                "The ministry said it would be impossible to open the road.#FORECAST",
                "Experts say it will slow the talks.#FORECAST",
                "Experts say they will boycott the talks.#THREAT",
                "Norway said attempts to isolate Norway would fail.#FORECAST",
                "Anna Fisher said the bridge was a nightmare.#ASSESSMENT",
                "The ministry said it was ready to talk.#PROMISE",
                "The ministry said it was fully committed to the truce.#PROMISE",
                "“We are prepared to destroy their camps,” the general said.#THREAT",
                "The rebels warned that they were determined to defend the town.#THREAT",
                "The ministry said it plans to build a road.#PROMISE",
                "Anna Fisher said the minister is expected to visit the town in May.#FORECAST",
                "Anna Fisher said the talks were due to resume.#FORECAST",
                "The ministry announced that the border would be reopened.#STATEMENT",
                "The general said deserters would be shot.#THREAT",
                "The general said any attack would be met with force.#THREAT",
                "The general said another raid would mean war.#THREAT",
                "The analyst said such a strike would have grave consequences.#FORECAST",
                "The ministry said it would close the border unless the town paid.#THREAT",
                "Anna Fisher said the council should have asked the voters.#ASSESSMENT",
                "Anna Fisher said she would rather lose the vote.#ASSESSMENT",
                "“We ask the council to open the road,” Anna Fisher said.#DEMAND",
                "“We asked the council for a road,” Anna Fisher said.#STATEMENT",
                "“Do not leave the town,” the general said.#DEMAND",
                "The protesters shouted that they were united and that the council must resign.#DEMAND",
                "The ministry said the delay had nothing to do with the vote.#DENIAL",
                "“That was no bribe,” Anna Fisher said.#DENIAL",
                "The general said that he insists that the troops must leave.#DEMAND",
                "Anna Fisher said Norway and its allies had attacked the town.#ACCUSATION",
                "Anna Fisher said Norway had broken the truce.#ACCUSATION",
                "Anna Fisher said the new tax breaks a promise.#ACCUSATION",
                "Anna Fisher said the union had kept its promise.#STATEMENT",
                "Anna Fisher said Norwegian arms are fuelling the war.#ACCUSATION",
                "Anna Fisher said Norway had entered the town and raided its shops.#ACCUSATION",
                "Anna Fisher said Norway was the aggressor.#ACCUSATION",
                "Anna Fisher called the exercise a deliberate provocation.#ACCUSATION",
                "Anna Fisher described the rulers as thugs.#ACCUSATION",
                "Anna Fisher called the exercise the largest in a decade.#ASSESSMENT",
                "Many fear that the war could spread.#FORECAST",
                "The charity said Norway was holding up its lorries.#ACCUSATION",
                "The charity said the KLF was holding up its lorries.#ACCUSATION",
                "Both sides reportedly broke the truce.#STATEMENT",
                "The general said Norwegian troops broke through his lines.#ACCUSATION",
                "The general said Norway was holding up traffic.#STATEMENT",
                "Analysts say Norway has given up the port.#ASSESSMENT",
                "Anna Fisher, a historian in Oslo, said Norway had given up the port.#ASSESSMENT",
                "Analysts say Norway has given up 14 ports.#STATEMENT",
                "Experts doubt that the truce will hold.#ASSESSMENT",
                "Anna Fisher said the council was more and more isolated.#ASSESSMENT",
            })
    void theKindFollowsTheCueAndTheContent(String text, Claim.Kind kind) {
        assertThat(claims(text)).first().extracting(Claim::kind).isEqualTo(kind);
    }

    @Test
    void aQuotationIsDirectAndAReportedClauseIsNot() {
        assertThat(claims("“The road is open,” Fisher said. Later she said that it was closed."))
                .extracting(Claim::direct)
                .containsExactly(true, false);
    }

    @Test
    void whatOneSaysThatAnotherBelievesIsTwoClaims() {
        assertThat(claims("The mayor said that the council believes that the bridge is safe."))
                .extracting(ClaimFinderTest::line)
                .containsExactly(
                        "The mayor | said | the council believes that the bridge is safe",
                        "the council | believes | the bridge is safe");
    }

    @Test
    void theSpeakerIsTheActorWhoseMentionHeadsTheSource() {
        AnnotatedText text = Sample.text("President Anna Fisher said that the road was open.");
        Actor fisher = new Actor(
                new ActorId("fisher"), "Anna Fisher", ActorKind.PERSON, null, List.of(), List.of(), List.of(), null);
        Sentence sentence = text.sentences().getFirst();
        Token name = sentence.tokens().stream()
                .filter(t -> t.form().equals("Fisher"))
                .findFirst()
                .orElseThrow();
        ActorMention mention = new ActorMention(
                new TokenRange(0, name.index() - 1, name.index() + 1), name.index(), fisher.id(), Mention.Kind.NAME, 1);
        List<Claim> found = FINDER.find(text, new Cast(List.of(fisher), List.of(mention)), List.of());
        assertThat(found).extracting(Claim::speaker).containsExactly(fisher.id());
    }

    @ParameterizedTest
    @CsvSource({
        "A Nordbank statement said that the road was open., true",
        "The road was open according to a statement of Nordbank., true",
        "The road was open according to a new report by Nordbank., true",
        "The road was open according to figures from Nordbank., true",
        "The road was open according to a survey of Nordbank., false",
    })
    void aTextSpeaksForWhoseItIs(String words, boolean speaks) {
        AnnotatedText text = Sample.text(words);
        Actor bank = new Actor(
                new ActorId("nordbank"),
                "Nordbank",
                ActorKind.ORGANIZATION,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        int at = text.sentences().getFirst().tokens().stream()
                .filter(t -> t.form().equals("Nordbank"))
                .findFirst()
                .orElseThrow()
                .index();
        ActorMention mention = new ActorMention(new TokenRange(0, at, at + 1), at, bank.id(), Mention.Kind.NAME, 1);
        List<Claim> found = FINDER.find(text, new Cast(List.of(bank), List.of(mention)), List.of());
        assertThat(found).extracting(Claim::speaker).containsExactly(speaks ? bank.id() : null);
    }

    @Test
    void whenItWasSaidIsTheTimeThatHangsOnTheCue() {
        AnnotatedText text = Sample.text("Fisher said on Monday that the road would open on Friday.");
        When monday = When.day(java.time.LocalDate.parse("2022-03-07"), When.Method.METADATA, null);
        When friday = When.day(java.time.LocalDate.parse("2022-03-11"), When.Method.METADATA, null);
        List<TimeExpression> times = new ArrayList<>();
        for (Token token : text.sentences().getFirst().tokens()) {
            if (token.form().endsWith("day")) {
                times.add(new TimeExpression(
                        new TokenRange(0, token.index(), token.index() + 1),
                        TimeExpression.Type.DATE,
                        "2022-03-0X",
                        token.form().equals("Monday") ? monday : friday));
            }
        }
        assertThat(FINDER.find(text, NOBODY, times)).extracting(Claim::when).containsExactly(monday);
    }

    @Test
    void aLetterBeyondTheBasicPlaneShiftsNoSpan() {
        String text = "\ud83d\ude00 “The road is \ud83d\ude00 open,” Fisher said.";
        Claim claim = claims(text).getFirst();
        assertThat(claim.content().getFirst().quote()).isEqualTo("The road is \ud83d\ude00 open");
        assertThat(claim.content().getFirst().start()).isEqualTo(3);
    }

    @Test
    void theSameTextGivesTheSameIds() {
        String text = "Fisher said that the road was open, and Brown denied that it was safe.";
        assertThat(claims(text))
                .extracting(Claim::id)
                .isEqualTo(claims(text).stream().map(Claim::id).toList());
        assertThat(claims(text)).extracting(Claim::id).doesNotHaveDuplicates();
    }
}
