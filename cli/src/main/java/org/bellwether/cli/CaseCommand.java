package org.bellwether.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.bellwether.store.CaseFolder;
import picocli.CommandLine.Option;

/** What all commands on a case share. */
abstract class CaseCommand implements Callable<Integer> {
    static final Path DEFAULT_CASE = Path.of("bellwether-case");

    final Console console;
    final Stages stages;

    @Option(names = "--case", paramLabel = "DIR", description = "The case's folder (default: ./bellwether-case).")
    @org.jspecify.annotations.Nullable
    Path named;

    CaseCommand(Console console, Stages stages) {
        this.console = console;
        this.stages = stages;
    }

    Path folder() {
        return named != null ? named : DEFAULT_CASE;
    }

    /** Asks the case; joins it before if a reading was broken off and nobody else is at it. */
    <T> T ask(Function<CaseFolder, T> question) {
        return ask(folder(), question);
    }

    <T> T ask(Path folder, Function<CaseFolder, T> question) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            if (!open.isJoined()) {
                if (open.tryWrite("joining")) {
                    console.say("joining the articles of %s first: some came since, or an older version joined them"
                            .formatted(folder));
                    open.join(stages.nearCopies());
                } else {
                    console.say("another process is changing %s; this is the state before".formatted(folder));
                }
            }
            return question.apply(open);
        }
    }
}
