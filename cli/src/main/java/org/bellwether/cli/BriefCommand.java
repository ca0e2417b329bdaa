package org.bellwether.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bellwether.ask.Plain;
import org.bellwether.ask.brief.Brief;
import org.bellwether.ask.brief.BriefMaker;
import org.bellwether.ask.brief.Markdown;
import org.bellwether.ask.brief.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the situation on a page or two. */
@Command(
        name = "brief",
        description =
                "The situation on a page or two: who, what happened when, who says what; each line with its sources.")
final class BriefCommand extends CaseCommand {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write one self-contained HTML page instead of Markdown.")
    @Nullable
    Path html;

    BriefCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        return write(folder());
    }

    /** Prints the brief of a case. */
    int write(Path folder) {
        Brief brief = ask(folder, open -> open.asked(BriefMaker::make));
        if (html == null) {
            // A line of Markdown may hold no control characters either: it may well end on a terminal.
            Markdown.of(brief).lines().forEach(l -> console.out().println(shown(l)));
            return Exit.DONE;
        }
        try {
            Files.writeString(html, Page.of(brief), StandardCharsets.UTF_8);
            return Exit.DONE;
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the page cannot be written to %s (%s); check its folder and permissions"
                            .formatted(html, FileFault.why(failed)));
        }
    }

    private static String shown(String line) {
        return line.isBlank() ? "" : Plain.line(line);
    }
}
