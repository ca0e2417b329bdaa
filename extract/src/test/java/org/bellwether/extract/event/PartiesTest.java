package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom, read with the real cast. */
class PartiesTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bolivia complained. Peru condemned Chile's war in Bolivia. | ASSAULT Chile > Bolivia
            The Chile-Bolivia war worried Peru. | ASSAULT Bolivia, Chile
            Peru helped to end the fighting between Chile and Bolivia. | ASSAULT Bolivia, Chile
            Sudan invaded Chad in May. Kenya condemned the invasion. | ASSAULT Sudan > Chad; ASSAULT Sudan > Chad
            Iraq's invasion of Kuwait began in August. Iraq's invasion surprised Egypt. | ASSAULT Iraq > Kuwait; ASSAULT Iraq > Kuwait
            Iraq's invasion of Kuwait began in August. It was Iraq's invasion of its neighbour. The invasion surprised Egypt. | ASSAULT Iraq > Kuwait; ASSAULT Iraq > Neighbour of Iraq; ASSAULT Iraq > Kuwait
            Pakistan closed its border. Indian missiles struck Lahore on Monday. | ASSAULT India > Pakistan
            Iranian missiles were launched from Syria. | ASSAULT Iran
            """)
    void anAttackHasTheOneWhoAttacksAndTheOneAttacked(String text, String expected) {
        assertThat(told(text, "ASSAULT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels attacked a village in Nigeria. | ASSAULT Rebels > Nigeria
            Militants bombed a hotel in northern Mali. | ASSAULT Militants > Mali
            Rebels killed two nurses in Mali. | ASSAULT Rebels > Nurses
            """)
    void aDeedOnAPlaceReachesItsCountryWhereNobodyNearerIsHit(String text, String expected) {
        assertThat(told(text, "ASSAULT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Niger complained that Mali, Chad and Libya were arming rebels. | ACCUSE Niger > Chad, Libya, Mali
            Niger complained to the council that Mali and Chad were arming rebels. | ACCUSE Niger > Chad, Mali
            """)
    void allOfThoseWhoAreComplainedAboutAreRecipients(String text, String expected) {
        assertThat(told(text, "ACCUSE")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Juan Perez of Peru will meet Ana Soto of Chile in Lima for talks on trade. | CONSULT Ana Soto, Juan Perez
            Negotiators from Chile and Peru met in Geneva. | CONSULT Chilean negotiators, Peruvian negotiators
            Talks between delegations from Chile and Peru began in Geneva. | CONSULT Chilean delegations, Peruvian delegations
            The Chilean and Peruvian foreign ministers met in Geneva. | CONSULT Chilean foreign ministers, Peruvian foreign ministers
            The Moldovan and Gagauz delegations met in Geneva. | CONSULT Gagauz delegations, Moldovan delegations
            Diplomats from Sudan and South Darfur met in Geneva. | CONSULT Diplomats of South Darfur, Embassy of Sudan
            """)
    void whoeverIsSentByTwoActsForBoth(String text, String expected) {
        assertThat(told(text, "CONSULT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The soldiers were sent to the valley and were met by rebels. | MOBILIZE Soldiers
            Kenya refused to deploy police to Haiti. | REJECT Kenya > Haiti
            Kenya ordered the hostages to be released. | RETREAT Kenya > Hostages
            Thousands of refugees were expelled from Angola. | COERCE Angola > Refugees
            Norway gave two million dollars for relief efforts. | AID Norway
            Norway promised two million dollars in assistance after the storm. | AID Norway
            The minister who the president fired last week has fled to France. | SANCTION President > Minister
            Prosecutors accused the rebels of bombing a school in Chad. | ASSAULT Rebels > Chad
            Norway has used the truce as cover for launching air raids on targets in Sweden. | ASSAULT Norway > Sweden
            Chad embarked on a crackdown, with mass arrests of miners. | COERCE Chad; COERCE Chad > Miners
            Kenya was condemned both by Chad and by Mali. | ACCUSE Chad, Mali > Kenya
            Kenya was invited by Chad to a summit with Mali. | CONSULT Chad, Kenya, Mali
            France warned Israel against attacking Lebanon. | ASSAULT Israel > Lebanon
            Farmers marched through Oslo to demand the mayor's resignation. | PROTEST Farmers > Mayor
            The union offered to return, but the company refused. | REJECT Company > Union
            The deputy travelled to Lima to meet the rebels. | CONSULT Deputy, Rebels
            Norway's deal with Chad surprised Peru. | AGREE Chad, Norway
            Thousands of Angolans that were expelled from Chad need help. | COERCE Chad > People of Angola
            """)
    void grammarTellsWhoActs(String text, String expected) {
        assertThat(told(text, expected.substring(0, expected.indexOf(' ')))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru levied sanctions that effectively block trade. | REJECT
            """)
    void whatSomebodyOnlyUndergoesOrPassesIsNotHisDeed(String text, String type) {
        assertThat(told(text, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            France signed an agreement with Spain. | SUPPORT France, Spain
            In the spring an agreement with Spain was signed. | none
            """)
    void somethingMutualNeedsTwo(String text, String expected) {
        assertThat(told(text, "SUPPORT")).isEqualTo(expected.equals("none") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            After a meeting with Angela Merkel in Berlin, Emmanuel Macron promised reforms. | CONSULT Angela Merkel, Emmanuel Macron
            Poland rejoiced. Angela Merkel's visit to Poland ended. | CONSULT Angela Merkel > Poland
            """)
    void whoeverActsAfterAMeetingWasThere(String text, String expected) {
        assertThat(told(text, "CONSULT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Soldiers of Mali staged a coup in May. Kenya condemned the coup. | ACCUSE Kenya > Armed Forces of Mali
            Turkey invaded Syria on Monday. Norway condemned the offensive. | ACCUSE Norway > Turkey
            Mali executed four prisoners on Monday. Fighters clashed with Turkey. Kenya deplored the executions. | ACCUSE Kenya > Mali
            Kenya condemned the war in Chad. Sudan invaded Chad in May. | ACCUSE Kenya > Chad
            Kenya condemned coups. Soldiers of Mali staged a coup in May. | ACCUSE Kenya
            Mali recalled its envoy. Mali condemned the decision. | ACCUSE Mali
            """)
    void whoeverJudgesADeedJudgesItsDoer(String text, String expected) {
        assertThat(told(text, "ACCUSE")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mali imposed sanctions on Chad. Hundreds of people in Chad demonstrated against the sanctions. | PROTEST | PROTEST People of Chad > Mali
            France recalled its envoy from Mali. The junta hailed the decision. | SUPPORT | SUPPORT Junta > France
            The truce between Chad's army and the Lake Front ended. Kenya had brokered it. | CONSULT | CONSULT Kenya > Armed Forces of Chad, Lake Front
            The rebels accepted a deal brokered by Kenya. | CONSULT | CONSULT Kenya > Rebels
            Turkey, which sided with Chad, left. | SUPPORT | SUPPORT Turkey > Chad
            Norway feared the Turkish invasion. | ASSAULT | ASSAULT Turkey
            Chad's army surrendered, as Mali had demanded. | REQUEST | REQUEST Mali > Armed Forces of Chad
            Ghana imposed sanctions on Mali in May. The sanctions imposed on Mali worry Kenya. | SANCTION | SANCTION Ghana > Mali; SANCTION Ghana > Mali
            Chad attacked Mali on Monday. Kenya said that Chad attacked first. | ASSAULT | ASSAULT Chad > Mali; ASSAULT Chad > Mali
            Chad attacked Mali on Monday. Kenya said that Chad's army had shelled the enclave. | ASSAULT | ASSAULT Chad > Mali; ASSAULT Armed Forces of Chad > Mali
            Sudan attacked Mali on Monday. Sudan shelled Ghana in May. Kenya said that Sudan's army had shelled the enclave. | ASSAULT | ASSAULT Sudan > Mali; ASSAULT Sudan > Ghana; ASSAULT Armed Forces of Sudan
            The International Court of Justice heard Chad's case. The court obliged Chad to free the envoy. | REQUEST | REQUEST International Court of Justice > Chad
            The military of Myanmar killed a monk. Chinese envoys left. The army killed a nurse. | ASSAULT | ASSAULT Armed Forces of Myanmar > Monk; ASSAULT Armed Forces of Myanmar > Nurse
            """)
    void whatIsOnlySpokenOfLeadsToItsParties(String text, String type, String expected) {
        assertThat(told(text, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            More than nine days ago the M7 seized Oslo-Nord. | ASSAULT | ASSAULT M7 > Oslo-Nord
            Sudan, at war with Mali for two years, has accepted the plan. | ASSAULT | ASSAULT Sudan > Mali
            Sudan, at war with Mali for two years, has accepted the plan. | AGREE | AGREE Sudan
            After days of clashes with the police, the miners went home. | ASSAULT | ASSAULT Miners, Police
            A dozen teachers believed killed in Peru last spring had joined a strike. | ASSAULT | ASSAULT  > Teachers
            Norway set the rulers of Ghana a deadline of a week to free the mayor. | THREATEN | THREATEN Norway > Government of Ghana
            On Monday the union said Ghana and its rivals had attacked three villages near the lake, and asked Norway to help. | REQUEST | REQUEST Union > Norway
            Thousands of farmers have been driven from their homes in Ghana. | COERCE | COERCE  > Farmers
            Villagers were hurt by shelling from Mali. | ASSAULT | ASSAULT  > Villagers
            Hundreds have died since the SAF and the RSF began to shell Mali in April. | ASSAULT | ASSAULT Rapid Support Forces, SAF > Mali
            """)
    void grammarTellsWhoActsThoughTheParserHangsAWordElsewhere(String text, String type, String expected) {
        assertThat(told(text, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fighting between Ghana and Mali went on. Ghana launched an offensive on Friday. | ASSAULT Ghana, Mali; ASSAULT Ghana > Mali
            The fighting between Ghana and Mali went on. Kenya attacked Ghana. Ghana launched an offensive on Friday. | ASSAULT Ghana, Mali; ASSAULT Kenya > Ghana; ASSAULT Ghana
            Mali attacked Ghana on Monday. Norway said that a Ghanaian offensive began on Friday. | ASSAULT Mali > Ghana; ASSAULT Ghana > Mali
            Norway accused Mali of breaking the truce. The fighting between Sudan and Mali went on. | ASSAULT Mali > Sudan; ASSAULT Mali, Sudan
            """)
    void anAssaultOnNobodyToldReachesThoseWithWhomItsDoerFights(String text, String expected) {
        assertThat(told(text, "ASSAULT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mali's army arrested Ivan Berg on Monday. Norway called for Ivan Berg to be released. | REQUEST | REQUEST Norway > Armed Forces of Mali
            Mali's army arrested Ivan Berg on Monday. Norway demanded the release of Ivan Berg. | REQUEST | REQUEST Norway > Armed Forces of Mali
            Mali's army arrested Ivan Berg on Monday. Norway demanded that Ivan Berg resign. | REQUEST | REQUEST Norway > Ivan Berg
            Mali's army arrested Ivan Berg on Monday. Norway stopped its aid and called for Berg, who has been ill, to be released. | REQUEST | REQUEST Norway > Armed Forces of Mali
            Norway called for Ivan Berg to be released. | REQUEST | REQUEST Norway > Ivan Berg
            Mali's army arrested Ivan Berg on Monday. Hundreds of farmers rallied for Ivan Berg. | PROTEST | PROTEST Farmers > Armed Forces of Mali
            """)
    void whatIsAskedForSomebodyIsAskedOfWhoeverHoldsHim(String text, String type, String expected) {
        assertThat(told(text, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army of Mali seized power in May. | COERCE Armed Forces of Mali > Mali
            Officers in Mali suspended the constitution and imposed a curfew. | COERCE Malian officers > Mali; COERCE Malian officers > Mali
            Mali's coup worried Norway. | COERCE  > Mali
            Soldiers staged a coup in Niger on Monday. Niger's coup worried Norway. | COERCE Soldiers > Niger; COERCE Soldiers > Niger
            The army of Mali seized power in May. Ivan Berg was overthrown. | COERCE Armed Forces of Mali > Mali; COERCE Armed Forces of Mali > Ivan Berg
            The guards' seizure of power in Mali drew protests. Ivan Berg was overthrown. | COERCE Guards > Mali; COERCE Guards > Ivan Berg
            Norway set the leaders of Niger's coup a deadline. Ivan Berg was overthrown. | COERCE Leaders of Niger's coup > Niger; COERCE Leaders of Niger's coup > Ivan Berg
            Soldiers staged a coup in Mali. Guards staged a coup in Niger. The president of Ghana was overthrown. | COERCE Soldiers > Mali; COERCE Guards > Niger; COERCE  > Nana Akufo-Addo
            """)
    void aCoupIsDoneInTheDoersCountryByThoseOfWhomItIsTold(String text, String expected) {
        assertThat(told(text, "COERCE")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway urged Mali to free the envoy. Norway threatened to use force. | THREATEN | THREATEN Norway > Mali
            Norway urged Mali to free the envoy. Asked about his plans, the Norwegian president warned that all options were open. | THREATEN | THREATEN President of Norway > Mali
            Norway urged Mali to free the envoy. Ghana threatened to use force. | THREATEN | THREATEN Ghana
            Both groups demanded an end to the violence and pressed Ivan Berg to resign. | REQUEST | REQUEST Groups > Ivan Berg; REQUEST Groups > Ivan Berg
            """)
    void aDemandOfNobodyGoesToThoseOfWhomTheSameSideDemandsSomethingNearby(String text, String type, String expected) {
        assertThat(told(text, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghana accused Mali of spying. Mali rejected the accusation. | Mali > Ghana
            Peru blamed Chile for the fire. Kenya sold oil to Ghana. Chile dismissed the allegations. | Chile > Peru
            Sudan demanded that Kenya leave the valley. The Kenyan government rejected these demands. | Government of Kenya > Sudan
            Ghana accused Mali of spying. Niger rejected a proposal. | Niger
            """)
    void aRejectionReachesWhoeverSaidWhatIsRejected(String text, String expected) {
        assertThat(told(text, "REJECT")).isEqualTo("REJECT " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Protests broke out in Peru on Monday. | Protesters in Peru
            Chile worried. The country witnessed protests. | Protesters in Chile
            The ruling sparked riots across the town. | Protesters
            The shops closed amid a wave of protests. | Protesters
            Protests by nurses began in the north. | Nurses
            The nurses' protests lasted all week. | Nurses
            Peter Novak, the mayor, spoke. An anti-Novak march by students blocked the bridge. | Students > Peter Novak
            """)
    void aProtestIsThatOfThoseWhoProtest(String text, String expected) {
        assertThat(told(text, "PROTEST")).isEqualTo("PROTEST " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghana kept silent. Ivan Berg, an army spokesman, denied the deployment of rockets near Mali. | MOBILIZE
            Ivan Berg, an army spokesman, denied the killing of two nurses. | ASSAULT
            Mara Silva, the police chief, confirmed the stationing of troops in the valley. | MOBILIZE
            """)
    void whoeverOnlySpeaksOfADeedIsNotItsDoer(String text, String type) {
        assertThat(told(text, type)).doesNotContain("Berg", "Silva");
    }

    private static String told(String text, String type) {
        Reading reading = READER.read(Sample.article(text, "2024-03-10"));
        List<String> found = reading.reports().stream()
                .filter(r -> r.code().type().name().equals(type))
                .map(r -> line(reading, r))
                .toList();
        return String.join("; ", found);
    }

    private static String line(Reading reading, Report report) {
        String line = report.code().type() + " " + names(reading, report.actors());
        return report.recipients().isEmpty() ? line : line + " > " + names(reading, report.recipients());
    }

    private static String names(Reading reading, List<ActorId> ids) {
        return String.join(
                ", ",
                reading.actors().stream()
                        .filter(a -> ids.contains(a.id()))
                        .map(Actor::name)
                        .sorted()
                        .toList());
    }
}
