package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Miss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCasesTest {
    private static final String HALVING = """
            {"name":"halving","concepts":["A","B"],"weights":[[0,0.5],[0,0]],"activation":"identity","rule":"kosko",\
            "lambda":1,"initial":[1,0],"clamped":{%s},"stop":{"steps":2},"expected":{%s},"tolerance":1e-9}""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | "final":[0,0]                          | 1
            ''      | "trajectory":[[1,0],[0,0.5],[0,0]]     | 1
            "A":1   | "final":[1,0.5]                        | 1
            "A":0.5 | "difference":[0,0.25]                  | 1
            "A":1   | "final":[1,0.5],"difference":[0,0.5]   | 1
            "A":1   | "final":[1,0.6]                        | 0
            "A":1   | "final":[1]                            | 0
            """)
    void aMapIsRunAndComparedNumberByNumber(String clamped, String expected, int passed) {
        Measured measured =
                Measured.by(new FuzzyMapMeasure(), folder, "halving.json", HALVING.formatted(clamped, expected));
        assertThat(measured.figures()).containsEntry("passed", passed).containsEntry("cases", 1);
        assertThat(measured.misses()).hasSize(1 - passed);
    }

    @Test
    void aMapThatIsNoMapIsNamed() {
        assertThatThrownBy(() -> Measured.by(
                        new FuzzyMapMeasure(), folder, "bad.json", HALVING.formatted("\"C\":1", "\"final\":[0,0]")))
                .isInstanceOf(GoldException.class)
                .hasMessage(folder.resolve("bad.json") + ": there is no concept 'C'");
        assertThatThrownBy(() -> Measured.by(new FuzzyMapMeasure(), folder, "bad.json", HALVING.formatted("", "")))
                .hasMessageEndingWith("'expected' should have final, trajectory or difference");
    }

    @Test
    void aFolderWithoutCasesIsNamed() {
        assertThatThrownBy(() -> Measured.by(new FuzzyMapMeasure(), folder, "readme.txt", "none"))
                .hasMessage(folder + " holds no case, a file that ends in .json");
        assertThatThrownBy(() -> Measured.by(new BeliefMeasure(), folder, "readme.txt", "none"))
                .hasMessage(folder + " holds no cases.json");
    }

    @Test
    void beliefIsComparedWithItsWorkedValue() {
        Measured measured = Measured.by(new BeliefMeasure(), folder, "cases.json", """
                [{"name":"right","evidence":[{"source":"a","negated":false},{"source":"a","negated":false},\
                {"source":"b","negated":true}],"probabilities":{"a":{"syst":0.1,"rand":0.5},"b":{"syst":0.2,"rand":0.3}},\
                "expected":0.325,"tolerance":1e-9},
                {"name":"wrong","evidence":[],"probabilities":{},"expected":0.1,"tolerance":1e-9}]""");
        assertThat(measured.figures()).containsEntry("passed", 1).containsEntry("passed_share", 0.5);
        assertThat(measured.misses()).extracting(Miss::id).containsExactly("wrong");
    }
}
