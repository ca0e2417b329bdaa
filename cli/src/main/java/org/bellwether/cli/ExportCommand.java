package org.bellwether.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.bellwether.export.Exports;
import org.bellwether.export.Form;
import org.bellwether.export.Written;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a case into files. */
@Command(name = "export", description = "Writes the case into a folder, one file for each kind of record.")
final class ExportCommand extends CaseCommand {
    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder to write into.")
    @Nullable
    Path to;

    @Option(names = "--as", paramLabel = "FORM", description = "One of ${COMPLETION-CANDIDATES} (default: jsonl).")
    Form form = Form.JSONL;

    @Option(names = "--with-text", description = "Give documents their whole text, in the forms that can hold it.")
    boolean withText;

    ExportCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(to, "required");
        return ask(open -> open.asked(q -> {
            try {
                Written written = Exports.write(q, form, target, withText);
                written.counts().forEach((file, count) -> console.out().println(file + "\t" + count));
                written.remarks().forEach(console::say);
                return Exit.DONE;
            } catch (IOException failed) {
                throw new CommandFault(
                        Exit.MISSING,
                        "the export cannot be written to %s (%s); check its permissions and its disk"
                                .formatted(target, FileFault.why(failed)));
            }
        }));
    }
}
