package org.bellwether.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "man",
        description =
                "Prints the manual page: bellwether man | man -l -, or keep it as bellwether.1 in a folder of MANPATH.")
final class ManCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(
                Objects.requireNonNull(spec, "set by picocli").parent(), "a subcommand");
        console.out().print(ManPage.of(root));
        return Exit.DONE;
    }
}
