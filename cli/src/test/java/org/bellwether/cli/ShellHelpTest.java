package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion and manual page, as the shells and man(1) have them. */
class ShellHelpTest {
    @TempDir
    Path temp;

    private static String printed(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Main.run(
                List.of(args),
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new ToyStages());
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.strip();
    }

    @ParameterizedTest
    @CsvSource({"exp, export", "export --as g, geojson graphml gexf", "events --stat, --status"})
    void bashCompletesCommandsOptionsAndValues(String typed, String expected) throws Exception {
        Files.writeString(temp.resolve("completion"), printed("completion", "bash"));
        String words = "bellwether " + typed;
        assertThat(run(
                        "/bin/bash",
                        "-c",
                        "source ./completion; COMP_WORDS=(%1$s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%1$s'; _complete_bellwether; echo ${COMPREPLY[@]}"
                                .formatted(words)))
                .isEqualTo(expected);
    }

    @Test
    void zshLoadsWhatBashsCompletionNeeds() {
        assertThat(printed("completion", "zsh"))
                .startsWith("autoload -U +X compinit")
                .contains("bashcompinit");
    }

    @Test
    void theManualPageHasEveryCommandOfTheHelp() {
        String page = printed("man");
        assertThat(page)
                .startsWith(".TH BELLWETHER 1")
                .contains(".SS export\n", ".SS serve\n", "\\fB\\-\\-with\\-text\\fR", ".SH EXIT STATUS\n")
                .contains("One of jsonl, csv, csv\\-gdelt,")
                .doesNotContain("${", ".SS rehearse");
    }

    @Test
    void manFormatsItWithoutAComplaint() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not there; the page is not formatted");
        Files.writeString(temp.resolve("bellwether.1"), printed("man"));
        assertThat(run("/bin/sh", "-c", "groff -man -ww -Tutf8 -z bellwether.1 2>&1"))
                .isEmpty();
        assertThat(run("/bin/sh", "-c", "groff -man -Tascii bellwether.1")).contains("--allow-changes");
    }
}
