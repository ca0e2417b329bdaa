package org.bellwether.extract.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.model.Influence;
import org.bellwether.model.State;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {
    private static Influence last(String words) {
        List<Influence> found = Marked.influences(words);
        assertThat(found).isNotEmpty();
        return found.getLast();
    }

    private static String shown(State state) {
        return state.actor() + ": " + state.concept();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // whoever imposes them, sanctions are the state of the one who is under them
                "Norwegian sanctions against Iceland weakened the krona.; ISL: sanctions",
                "Sanctions on Iceland weakened the krona.; ISL: sanctions",
                // so is pressure of the one who exerts it: that of two on a third is not one state
                "Norwegian pressure on Iceland triggered riots.; NOR: pressure",
                "Pressure on Iceland triggered riots.; null: pressure",
                // support is of the one who gives it
                "Norwegian support for Iceland triggered riots.; NOR: support",
                "Support for Iceland triggered riots.; null: support",
                "The dependence of Iceland on Norway triggered riots.; ISL: dependence",
                // what somebody decides to do
                "Norway's decision to invade Iceland triggered riots.; NOR: war",
                "Norway's decision to repaint the harbour triggered riots.; NOR: null",
                "Norway's policy triggered riots.; NOR: policy",
            })
    void theCauseIsAStateOfWhomItsConceptAsksFor(String words, String state) {
        assertThat(shown(last(words).cause())).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norway imposed sanctions on Iceland in May. These sanctions weakened the krona.; ISL: sanctions",
                "Norway imposed sanctions on Iceland in May. The minister left. The sanctions weakened the krona.; ISL: sanctions",
                "Iceland's dependence on Norway grew. This dependence weakened the krona.; ISL: dependence",
                "Norway put three firms on its blacklist. The sanctions weakened the krona.; null: sanctions",
                "Sanctions were lifted. These sanctions weakened the krona.; null: sanctions",
            })
    void whatOnlyPointsBackIsOfTheOneToldOfBefore(String words, String state) {
        assertThat(shown(last(words).cause())).isEqualTo(state);
    }

    @Test
    void policeAloneAreSomebodyAndNoState() {
        assertThat(Marked.influences("The Norwegian police triggered riots.")).isEmpty();
    }

    @Test
    void aPairOfAdjectivesIsNotCutAtItsComma() {
        String words = "The loan prevented a sudden, crippling crisis.";
        assertThat(last(words).effect().words().quote()).isEqualTo("a sudden, crippling crisis");
    }

    @Test
    void helpThatIsAskedForIsOfWhomItIsAsked() {
        assertThat(shown(last("Because of the riots, Iceland turned to Norway for help.")
                        .effect()))
                .isEqualTo("NOR: support");
    }

    @Test
    void everyConceptThatNamesTowardsWhomItIsDoesSoInItsExample() {
        TableFile table = TableFile.read(Concepts.class, "towards.tsv", 4);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            State cause = last(row.cell(2)).cause();
            assertThat(cause.concept()).isEqualTo(row.cell(0));
            assertThat(cause.actor()).hasToString("NOR");
            assertThat(cause.towards()).hasToString(row.cell(3));
        });
    }

    @Test
    void everyConceptThatNamesWhoseItIsDoesSoInItsExample() {
        TableFile table = TableFile.read(Concepts.class, "owned.tsv", 5);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(last(row.cell(2)).cause().actor()).hasToString(row.cell(3));
            if (!row.cell(4).equals("-")) {
                assertThat(last(row.cell(4)).cause().actor()).isNull();
            }
        });
    }

    @Test
    void anAdjectiveMayMakeAnotherStateOfANoun() {
        TableFile table = TableFile.read(Concepts.class, "qualified.tsv", 4);
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(last(row.cell(3)).cause().concept()).isEqualTo(row.cell(2)));
        assertThat(last("Oil from the north sustained the economy.").cause().concept())
                .isEqualTo("energy supplies");
    }

    @Test
    void lessGenerousSupportIsLessOfIt() {
        State cause = last("The king was dissatisfied, as Norwegian subsidies to Iceland became less generous.")
                .cause();
        assertThat(shown(cause)).isEqualTo("NOR: support");
        assertThat(cause.falling()).isTrue();
    }

    private static List<String> concepts(String words) {
        return Marked.influences(words).stream()
                .flatMap(i -> Stream.of(i.cause(), i.effect()))
                .map(s -> String.valueOf(s.concept()))
                .toList();
    }

    @Test
    void wordsThatAreOfAConceptOnlyTogetherAreSoInTheirExampleAlone() {
        TableFile table = TableFile.read(Phrases.class, "phrases.tsv", Phrases.COLUMNS);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(concepts(row.cell(5))).contains(row.cell(0));
            if (!row.cell(6).equals("-")) {
                assertThat(concepts(row.cell(6))).doesNotContain(row.cell(0));
            }
        });
    }

    @Test
    void betweenStatesAnAttackIsWar() {
        TableFile table = TableFile.read(Concepts.class, "between.tsv", 5);
        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(last(row.cell(3)).cause().concept()).isEqualTo(row.cell(2));
            assertThat(last(row.cell(4)).cause().concept()).isEqualTo(row.cell(0));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // what stands behind it is somebody else's land, however deep
                "Norway's role in the Iceland conflict triggered riots.; ISL",
                "Norway's role in the parliament triggered riots.; null",
                "Norway's role in a Danish offensive in Iceland triggered riots.; ISL",
                "Norway's troops in Iceland triggered riots.; ISL",
                "Norway's troops near the border with Iceland triggered riots.; null",
                // the fight of which was told last
                "War raged in Iceland. The raid made Norway a party to the fighting, which triggered riots.; ISL",
            })
    void aRoleOrTroopsAreSomewhere(String words, String towards) {
        assertThat(Marked.influences(words).stream()
                        .flatMap(i -> Stream.of(i.cause(), i.effect()))
                        .filter(s -> Set.of("involvement", "military presence").contains(String.valueOf(s.concept())))
                        .map(s -> String.valueOf(s.towards())))
                .contains(towards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // towards something that is nobody
                "Norwegian support for the reform triggered riots.",
                "Norway's dependence on oil triggered riots.",
                // several states, what somebody is only able to do
                "Norway's combination of fear and cheap oil triggered riots.",
                "Norway's ability to send troops triggered riots.",
            })
    void whatIsNotOneStateAtLargeIsKnownByItsWords(String words) {
        assertThat(last(words).cause().concept()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The verdict gave Norway an advantage.; NOR: benefit",
                "The verdict delivers benefits for Norway.; NOR: benefit",
            })
    void whoReceivesABenefitHasIt(String words, String state) {
        assertThat(Marked.influences(words)).isNotEmpty();
        assertThat(shown(last(words).effect())).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Iceland's role in Norway's war triggered riots.; ISL: involvement",
                "Norway was under sanctions. More sanctions triggered riots.; NOR: sanctions",
                "A dependence has grown on Norway's part. This dependence triggered riots.; NOR: dependence",
                "Old dependencies shaped the stability of Norway.; NOR: dependence",
            })
    void whoseAStateIsMayStandElsewhere(String words, String state) {
        assertThat(shown(last(words).cause())).isEqualTo(state);
    }
}
