package org.bellwether.cli;

import org.bellwether.cli.mcp.Assistant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a case to an assistant. */
@Command(
        name = "mcp",
        description =
                "Answers an assistant's questions to the case over the Model Context Protocol, on standard input and output,"
                        + " until the input ends; each answer with its sources. Nothing is changed unless --allow-changes is given.")
final class McpCommand extends CaseCommand {
    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    @Option(names = "--allow-changes", description = "Let the assistant read articles into the case and correct it.")
    boolean changes;

    McpCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec parent = spec == null ? null : spec.parent();
        Assistant.serve(
                (args, in, out, err) -> Main.run(args, new Console(in, out, err, false), stages),
                folder(),
                Main.VERSION,
                changes,
                parent != null && parent.subcommands().containsKey("correct"),
                console.in(),
                console.out());
        return Exit.DONE;
    }
}
