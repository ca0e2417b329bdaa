package org.bellwether.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.bellwether.export.Form;
import org.bellwether.store.CaseException;
import org.bellwether.store.CorrectionException;
import org.bellwether.store.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Bellwether's command line. */
@Command(
        name = "bellwether",
        description = "Reads news about a situation and keeps a sourced model of it.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = Main.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false,
        footer = {
            "",
            "Exit codes: 0 done; 1 done, some inputs skipped; 2 wrong use; 65 nothing",
            "could be read; 69 something is missing; 70 a fault of ours; 75 the case is in",
            "use."
        })
public final class Main {
    static final String VERSION = "0.1.0";

    /** Who writes the readings of a case. */
    static final Program PROGRAM = new Program(VERSION, "PLOVER 0.8");

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a fault.")
    private boolean debug;

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Output results = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(results, 1 << 14), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(System.in, out, err, onTerminal());
        int exit = run(List.of(args), console, new ProgramStages());
        out.flush();
        if (results.fault() != null) {
            console.say("not all could be written to standard output (%s)".formatted(results.fault()));
            exit = Math.max(exit, Exit.MISSING);
        }
        System.exit(exit);
    }

    /** Whether a person looks; JDK 25 gives null for a console that is redirected. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err, Stages stages) {
        return run(args, new Console(in, out, err, false), stages);
    }

    static int run(List<String> args, Console console, Stages stages) {
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .addSubcommand(new ReadCommand(console, stages))
                .addSubcommand(new RemoveCommand(console, stages))
                .addSubcommand(new RereadCommand(console, stages))
                .addSubcommand(new BriefCommand(console, stages))
                .addSubcommand(new DocumentsCommand(console, stages))
                .addSubcommand(new ActorsCommand(console, stages))
                .addSubcommand(new EventsCommand(console, stages))
                .addSubcommand(new ClaimsCommand(console, stages))
                .addSubcommand(new ConflictsCommand(console, stages))
                .addSubcommand(new InfluencesCommand(console, stages))
                .addSubcommand(new WhatIfCommand(console, stages))
                .addSubcommand(new QuestionCommand(console, stages))
                .addSubcommand(new ShowCommand(console, stages))
                .addSubcommand(new SearchCommand(console, stages))
                .addSubcommand(new WatchCommand(console, stages))
                .addSubcommand(new ExportCommand(console, stages))
                .addSubcommand(CorrectCommand.with(console, stages, Clock.systemUTC()))
                .addSubcommand(new ServeCommand(console, stages))
                .addSubcommand(new McpCommand(console, stages))
                .addSubcommand(new DemoCommand(console, stages))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new ManCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new RehearseCommand(console, stages));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.registerConverter(Form.class, new Choice<>(Form.class));
        line.registerConverter(Format.class, new Choice<>(Format.class));
        line.registerConverter(CompletionCommand.Shell.class, new Choice<>(CompletionCommand.Shell.class));
        // "@name" is a word like any other: an assistant's question must not have a file read in its place
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((wrong, _) -> {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            console.say("%s; see %s --help".formatted(wrong.getMessage(), command));
            return Exit.WRONG_USE;
        });
        line.setExecutionExceptionHandler((fault, _, _) -> main.explained(fault, console));
        if (args.isEmpty()) {
            line.usage(line.getErr());
            return Exit.WRONG_USE;
        }
        int exit;
        try {
            exit = line.execute(args.toArray(String[]::new));
        } catch (Error fault) { // picocli hands on exceptions only
            exit = main.explained(fault, console);
        }
        console.out().flush();
        return exit;
    }

    private int explained(Throwable fault, Console console) {
        if (debug) {
            fault.printStackTrace(console.err());
        }
        if (fault instanceof CommandFault known) {
            console.say(String.valueOf(known.getMessage()));
            return known.exit();
        }
        if (fault instanceof CaseException unusable) {
            console.say(String.valueOf(unusable.getMessage()));
            return switch (unusable.kind()) {
                case ABSENT, REFUSED -> Exit.NO_INPUT;
                case IN_USE -> Exit.IN_USE;
                case UNWRITABLE -> Exit.MISSING;
            };
        }
        if (fault instanceof CorrectionException refused) {
            console.say(String.valueOf(refused.getMessage()));
            return refused.isAbsent() ? Exit.NO_INPUT : Exit.WRONG_USE;
        }
        if (fault instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            console.say(
                    "%d MB of memory are not enough; what was reported is in the case. Give it more: BELLWETHER_JAVA_OPTS=-Xmx%dm"
                            .formatted(megabytes, Math.max(2048, 2 * megabytes)));
            return Exit.MISSING;
        }
        Throwable what =
                fault instanceof ExceptionInInitializerError && fault.getCause() != null ? fault.getCause() : fault;
        console.say("a fault of ours: %s. Please report it with what you did; --debug shows where it happened"
                .formatted(what));
        return Exit.OUR_FAULT;
    }
}
