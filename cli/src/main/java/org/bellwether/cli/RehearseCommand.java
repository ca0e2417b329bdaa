package org.bellwether.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bellwether.model.Reading;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.StoredArticle;
import picocli.CommandLine.Command;

/**
 * Runs the short commands on a small case, showing nothing: the launcher lets the JDK note what they load, so that they
 * start quickly from then on.
 */
@Command(name = "rehearse", hidden = true, description = "Runs the short commands once, for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("documents", "--format=table"),
            List.of("documents", "--format=jsonl"),
            List.of("actors", "--format=table"),
            List.of("events", "--format=table"),
            List.of("claims", "--format=table"),
            List.of("search", "the", "--format=table"),
            List.of("brief"));

    private final Console console;
    private final Stages stages;

    RehearseCommand(Console console, Stages stages) {
        this.console = console;
        this.stages = stages;
    }

    @Override
    public Integer call() throws IOException {
        Path temporary = Files.createTempDirectory("bellwether-rehearsal-");
        try {
            Path folder = temporary.resolve("case");
            Path article = Files.writeString(
                    temporary.resolve("article.txt"),
                    "A headline of some words\n\nBy Ann Lee\n\n3 March 2022\n\nThe first sentence of it. The second one.\n");
            try (Inputs inputs = stages.inputs(List.of(article.toString()), Given.NOTHING, console.in())) {
                fill(folder, inputs);
            }
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Console quiet = new Console(InputStream.nullInputStream(), nowhere, console.err(), true);
            int worst = Exit.DONE;
            for (List<String> command : COMMANDS) {
                List<String> arguments = command.getFirst().startsWith("-")
                        ? command
                        : Stream.concat(command.stream(), Stream.of("--case=" + folder))
                                .toList();
                worst = Math.max(worst, Main.run(arguments, quiet, stages));
            }
            return worst;
        } finally {
            delete(temporary);
        }
    }

    /** With what the articles say left out: reading them would need the language models. */
    private void fill(Path folder, Iterator<Input> inputs) {
        try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "rehearse")) {
            inputs.forEachRemaining(input -> {
                if (input instanceof Input.Found(var article)) {
                    open.add(new StoredArticle(article, Reading.empty(article.id()), true), Main.PROGRAM);
                }
            });
            open.join(stages.nearCopies());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
