package org.bellwether.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command on a case whose answer is a table for people and data for programs. */
abstract class FormattedCommand extends CaseCommand {
    private final Format piped;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table, json, jsonl or csv (default: table on a terminal, else jsonl for lists and json for one answer).")
    @Nullable
    Format format;

    /**
     * Answers.
     *
     * @param piped the format where nobody looks on and none is asked for
     */
    FormattedCommand(Console console, Stages stages, Format piped) {
        super(console, stages);
        this.piped = piped;
    }

    Format format() {
        return format != null ? format : console.terminal() ? Format.TABLE : piped;
    }

    /** Refuses a limit that lets nothing through. */
    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new CommandFault(Exit.WRONG_USE, "--limit must be at least 1, got " + limit);
        }
    }
}
