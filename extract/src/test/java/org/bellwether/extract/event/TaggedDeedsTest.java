package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.Engines;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.junit.jupiter.api.Test;

class TaggedDeedsTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    @Test
    void aDeedThatNoEntryKnowsIsReadByTheTagger() {
        Report report = only("The mayor's wife was picked up at the airport on Tuesday, her lawyer said.");
        assertThat(report.code().type()).isEqualTo(EventType.COERCE);
        assertThat(report.rule()).isEqualTo("tagger.coerce");
        assertThat(report.actors()).isEmpty();
        assertThat(report.recipients()).hasSize(1);
    }

    @Test
    void aDeedThatBothSeeIsTheLexiconsAndToldOnce() {
        Report report = only("Ghana shipped rice and tents to Togo after the floods.");
        assertThat(report.rule()).startsWith("aid.");
    }

    @Test
    void whatDidNotHappenIsNoReportEvenWhereTheTaggerSeesIt() {
        assertThat(reports("Sweden did not send troops to Mali.")).isEmpty();
    }

    @Test
    void whatSomebodyUnknownDoesIsNoReportWithoutHim() {
        assertThat(reports("They accept that a nurse reported the fault.")).isEmpty();
        assertThat(reports("The letter thanked the nurses of Lima.")).isEmpty();
    }

    @Test
    void whoeverAsksInHisOwnWordsHasAsked() {
        Report report = only("\"We urge Denmark to open its archives,\" the Polish minister said.");
        assertThat(report.code().type()).isEqualTo(EventType.REQUEST);
        assertThat(report.status()).isEqualTo(Status.FACT);
        assertThat(report.attributedTo().text()).contains("Polish minister");
    }

    @Test
    void ofAPassiveWithoutAgentNobodyIsTakenForTheDoer() {
        for (Report report :
                reports("Two nurses were bundled into a van outside the clinic, the mayor of Goma said.")) {
            assertThat(report.actors()).isEmpty();
        }
    }

    @Test
    void whoeverSaysThatAnotherNeedsToActAsksHim() {
        assertThat(reports("The Danish minister told reporters that Kenya needs to withdraw its troops."))
                .anySatisfy(report -> {
                    assertThat(report.code().type()).isEqualTo(EventType.REQUEST);
                    assertThat(report.actors()).noneMatch(a -> a.value().equals("KEN"));
                    assertThat(report.recipients()).anyMatch(a -> a.value().equals("KEN"));
                });
    }

    @Test
    void whoSaysWhatTroopsDidIsNotTheDoer() {
        assertThat(reports("General Peter Odhiambo said Kenyan forces had so far destroyed six trucks and two depots."))
                .filteredOn(r -> r.code().type() == EventType.ASSAULT)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.actors()).noneMatch(a -> a.value().contains("odhiambo")));
    }

    @Test
    void ofSeveralThatGrammarJoinsAllDragAnotherToCourt() {
        Report report = reports("Senator Ama Mensah and Senator Kofi Boateng have dragged the police chief to court.")
                .getFirst();
        assertThat(report.actors()).hasSize(2);
    }

    @Test
    void aRefusalTellsOfItselfThroughItsNegation() {
        assertThat(reports("Ghana is not accepting the invitation from Togo.")).anySatisfy(r -> {
            assertThat(r.code().type()).isEqualTo(EventType.REJECT);
            assertThat(r.status()).isEqualTo(Status.FACT);
        });
    }

    @Test
    void whoEndsAProtestDoesNotProtest() {
        assertThat(reports("The students recalled the opposition protests that were smashed by police in Lima."))
                .filteredOn(r -> r.code().type() == EventType.PROTEST)
                .allSatisfy(r -> assertThat(r.actors()).noneMatch(a -> a.value().contains("police")));
    }

    @Test
    void whoeverMadeTheAnalysisDidNotDoTheDamage() {
        assertThat(reports("Half of the houses in Goma were damaged, according to an analysis by Anna Berg."))
                .allSatisfy(r -> assertThat(r.actors()).isEmpty());
    }

    @Test
    void aFormerOfficerWhoLeadsAProtestLeadsItHimself() {
        assertThat(reports("\"We will stay,\" said Omar Keita, a former UNESCO official who leads protests in Mali."))
                .filteredOn(r -> r.code().type() == EventType.PROTEST)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.actors()).noneMatch(a -> a.value().contains("unesco")));
    }

    @Test
    void aGunmansCountryIsNotTheGunman() {
        for (Report report : reports("A French extremist stabbed two tourists in Lima on Friday.")) {
            assertThat(report.actors()).noneMatch(a -> a.value().equals("FRA"));
        }
    }

    @Test
    void whoeverSpeaksOfADeedInTheNextClauseTakesNoPartInIt() {
        assertThat(reports(
                        "Russia and Belarus began ten days of military exercises on Thursday, and NATO called the deployment"
                                + " the largest in Belarus since the end of the Cold War."))
                .anySatisfy(report ->
                        assertThat(report.actors()).extracting(ActorId::value).containsExactlyInAnyOrder("RUS", "BLR"))
                .noneSatisfy(report ->
                        assertThat(report.actors()).extracting(ActorId::value).contains("BLR", "org.nato"));
    }

    @Test
    void whoeverCallsSomebodyNamesIsNotTheOneWhoIsCalled() {
        assertThat(reports("The plan led to a debate; one senator called Ortega a thief."))
                .anySatisfy(report -> {
                    assertThat(report.code().type()).isEqualTo(EventType.ACCUSE);
                    assertThat(report.actors()).hasSize(1);
                    assertThat(report.recipients()).hasSize(1);
                });
    }

    private static Report only(String text) {
        List<Report> reports = reports(text);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static List<Report> reports(String text) {
        return READER.read(Sample.article(text, "2022-03-10")).reports();
    }
}
