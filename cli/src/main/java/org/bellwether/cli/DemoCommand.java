package org.bellwether.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the program does with the example articles. */
@Command(
        name = "demo",
        description =
                "Reads the bundled example articles into a new temporary case, prints the brief and serves the workbench until"
                        + " interrupted.")
final class DemoCommand extends CaseCommand {
    @Option(names = "--no-serve", description = "Stop after the brief.")
    boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Of the workbench; 0 for any that is free (default: 8080).")
    int port = ServeCommand.PORT;

    DemoCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("bellwether.home", ""));
        Path examples = home.resolve("examples").resolve("belarus");
        if (!Files.isDirectory(examples)) {
            throw new CommandFault(
                    Exit.MISSING,
                    "there are no example articles in %s; start ./bellwether from its own folder"
                            .formatted(examples.toAbsolutePath()));
        }
        Path folder = named != null ? named : Files.createTempDirectory("bellwether-demo-");
        // Standard output belongs to the brief; what is read is told beside it.
        Console quiet = new Console(console.in(), console.err(), console.err(), console.terminal());
        int exit;
        try (Inputs inputs = stages.inputs(List.of(examples.toString()), Given.NOTHING, console.in())) {
            exit = new ReadCommand(quiet, stages).read(folder, List.of(), new ReadCommand.Found(inputs, quiet), false);
        }
        new BriefCommand(console, stages).write(folder);
        console.say("the case is in %s; ask it on: bellwether events --case %s".formatted(folder, folder));
        if (noServe) {
            return exit;
        }
        console.out().flush();
        return new ServeCommand(console, stages).serve(folder, port, exit);
    }
}
