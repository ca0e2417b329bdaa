package org.bellwether.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bellwether.fetch.Waiting;

/** What a command did: its exit code, and what it printed and said. */
record Ran(int exit, String out, String err) {
    List<String> lines() {
        return out.lines().toList();
    }

    /** Runs a command on a case with toy stages and a clock that a test sets. */
    static Ran of(Path folder, Waiting waiting, String... args) {
        return of(
                false,
                new ToyStages() {
                    @Override
                    public Waiting waiting() {
                        return waiting;
                    }
                },
                inCase(folder, args));
    }

    /** Runs a command. */
    static Ran of(boolean terminal, Stages stages, List<String> args) {
        return by(terminal, console -> Main.run(args, console, stages));
    }

    /** Runs what ends with an exit code. */
    static Ran by(boolean terminal, ToIntFunction<Console> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        int exit = command.applyAsInt(console);
        console.out().flush();
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A command's words with the case they are about. */
    static List<String> inCase(Path folder, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--case=" + folder);
        return all;
    }
}
