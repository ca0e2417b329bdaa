package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    /** Finds one thing wrong in every folder, and a folder named "bad" malformed. */
    private static final class Toy implements Measure {
        @Override
        public String task() {
            return "toy";
        }

        @Override
        public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
            if (folder.endsWith("bad")) {
                throw new GoldException("bad/toy.jsonl, line 3: 'id' should be text, is 7");
            }
            misses.accept(new Miss("missed", "a", "x", null, "the \"text\""));
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("toy_f1", 0.25);
            figures.put("records", 4);
            return figures;
        }
    }

    @TempDir
    Path temp;

    private static Ran run(String... args) {
        return Ran.by(false, console -> {
            CommandLine line = new CommandLine(new BenchCommand(console, () -> List.of(new Toy())));
            line.setParameterExceptionHandler((wrong, _) -> {
                console.say(String.valueOf(wrong.getMessage()));
                return Exit.WRONG_USE;
            });
            line.setExecutionExceptionHandler((fault, _, _) -> {
                console.say(String.valueOf(fault.getMessage()));
                return fault instanceof CommandFault known ? known.exit() : Exit.OUR_FAULT;
            });
            return line.execute(args);
        });
    }

    @Test
    void aTaskThatKnowsNoActorsTakesNoTables() throws IOException {
        Path actors = Files.writeString(temp.resolve("actors.tsv"), "name\nSaddle Rock Brigade\n");
        Ran result = run("toy", "gold", "--actors", actors.toString());
        assertThat(result.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(result.err()).contains("toy takes no tables");
    }

    @Test
    void theFiguresAreOneObjectThatEndsWithTheSeconds() {
        Ran result = run("toy", "gold");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).matches("\\{\"toy_f1\":0.25,\"records\":4,\"seconds\":[0-9.]+}\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void missesGoToTheFileOneObjectALine() throws IOException {
        Path errors = temp.resolve("errors.jsonl");
        assertThat(run("toy", "gold", "--errors", errors.toString()).exit()).isZero();
        assertThat(Files.readString(errors)).isEqualTo("""
                {"kind":"missed","id":"a","gold":"x","found":null,"text":"the \\"text\\""}
                """);
    }

    @Test
    void anUnknownTaskIsWrongUseAndTheTasksAreListed() {
        Ran result = run("tree", "gold");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("bellwether: there is no task 'tree'; there are toy\n");
    }

    @Test
    void aMalformedFolderIsOneLineAndExitCode65() {
        Ran result = run("toy", "bad");
        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("bellwether: bad/toy.jsonl, line 3: 'id' should be text, is 7\n");
    }

    @Test
    void errorsThatCannotBeWrittenAreSaidBeforeAnythingIsMeasured() {
        Ran result =
                run("toy", "gold", "--errors", temp.resolve("no/errors.jsonl").toString());
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).startsWith("bellwether: the errors cannot be written to ");
    }
}
