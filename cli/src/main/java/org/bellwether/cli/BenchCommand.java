package org.bellwether.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.OwnTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the program against gold data; the last line printed is one JSON object. */
@Command(name = "bench", description = "Measures against public gold data; tasks and formats: docs/benchmarks.md.")
final class BenchCommand implements Callable<Integer> {
    private final Console console;
    private final Supplier<Iterable<Measure>> measures;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", description = "What to measure; an unknown name lists them.")
    @Nullable
    String task;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The task's gold data.")
    @Nullable
    Path folder;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Write each miss and false find, one JSON object a line.")
    @Nullable
    Path errors;

    @Mixin
    TableOptions own = new TableOptions();

    BenchCommand(Console console) {
        this(console, () -> ServiceLoader.load(Measure.class));
    }

    BenchCommand(Console console, Supplier<Iterable<Measure>> measures) {
        this.console = console;
        this.measures = measures;
    }

    @Override
    public Integer call() {
        Measure measure = chosen(Objects.requireNonNull(task, "required"));
        Path gold = Objects.requireNonNull(folder, "required");
        Supplier<LanguageEngine> engine = () -> ProgramStages.engine(console::say);
        List<OwnTable> tables = own.tables();
        if (!tables.isEmpty() && !measure.takesTables()) {
            throw new CommandFault(
                    Exit.WRONG_USE, "%s takes no tables; leave --actors and --agents out".formatted(measure.task()));
        }
        Function<Consumer<Miss>, Map<String, Number>> run = tables.isEmpty()
                ? misses -> measure.run(gold, engine, misses)
                : misses -> measure.run(gold, engine, TableOptions.knowledge(tables), misses);
        long start = System.nanoTime();
        Map<String, Number> figures;
        try {
            figures = errors == null ? run.apply(_ -> {}) : listing(run, errors);
        } catch (GoldException unusable) {
            throw new CommandFault(Exit.NO_INPUT, String.valueOf(unusable.getMessage()));
        }
        List<Object> line = new ArrayList<>();
        figures.forEach((name, figure) -> {
            line.add(name);
            line.add(figure);
        });
        line.add("seconds");
        line.add(Math.rint((System.nanoTime() - start) / 1e8) / 10);
        console.out().println(Json.object(line.toArray()));
        return Exit.DONE;
    }

    private Measure chosen(String name) {
        Map<String, Measure> known = new TreeMap<>();
        measures.get().forEach(m -> known.put(m.task(), m));
        Measure found = known.get(name);
        if (found == null) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    "there is no task '%s'; there are %s".formatted(name, String.join(", ", known.keySet())));
        }
        return found;
    }

    private static Map<String, Number> listing(Function<Consumer<Miss>, Map<String, Number>> run, Path errors) {
        try (BufferedWriter out = Files.newBufferedWriter(errors, StandardCharsets.UTF_8)) {
            return run.apply(miss -> write(miss, out));
        } catch (IOException | UncheckedIOException failed) {
            throw new CommandFault(
                    Exit.MISSING, "the errors cannot be written to %s (%s)".formatted(errors, failed.getMessage()));
        }
    }

    private static void write(Miss miss, BufferedWriter out) {
        try {
            out.write(Json.object(
                    "kind",
                    miss.kind(),
                    "id",
                    miss.id(),
                    "gold",
                    miss.gold(),
                    "found",
                    miss.found(),
                    "text",
                    miss.text()));
            out.newLine();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
