package org.bellwether.cli;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** An analyst's corrections of a case. */
@Command(
        name = "correct",
        description = {
            "Corrects what the machine got wrong. Corrections are kept in a log by the texts and places that they are about: they are"
                    + " replayed after every reading and re-reading, can be undone one by one, and go with an export to other"
                    + " cases (apply). What the machine read stays as it is, below them."
        },
        synopsisSubcommandLabel = "COMMAND")
final class CorrectCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    /** The command with all that belongs to it. */
    static CommandLine with(Console console, Stages stages, Clock clock) {
        return new CommandLine(new CorrectCommand())
                .addSubcommand(new CorrectActor.Merge(console, stages, clock))
                .addSubcommand(new CorrectActor.Split(console, stages, clock))
                .addSubcommand(new CorrectActor.Rename(console, stages, clock))
                .addSubcommand(new CorrectItem.Retype(console, stages, clock))
                .addSubcommand(new CorrectItem.Redate(console, stages, clock))
                .addSubcommand(new CorrectItem.Flip(console, stages, clock))
                .addSubcommand(new CorrectItem.Confirm(console, stages, clock))
                .addSubcommand(new CorrectItem.Reject(console, stages, clock))
                .addSubcommand(new CorrectItem.Restore(console, stages, clock))
                .addSubcommand(new CorrectLog.Log(console, stages))
                .addSubcommand(new CorrectLog.Undo(console, stages, clock))
                .addSubcommand(new CorrectLog.Apply(console, stages));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "correct what? One of merge, split, rename, retype, redate, flip, confirm, reject, restore, log, undo, apply");
    }
}
