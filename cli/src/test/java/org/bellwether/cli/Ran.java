package org.bellwether.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.fetch.Waiting;

/** What a command did, with toy stages and a clock that a test sets. */
record Ran(int exit, String out, String err) {
    /** Runs a command on a case. */
    static Ran of(Path folder, Waiting waiting, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--case=" + folder);
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Stages stages = new ToyStages() {
            @Override
            public Waiting waiting() {
                return waiting;
            }
        };
        int exit = Main.run(all, console, stages);
        console.out().flush();
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
