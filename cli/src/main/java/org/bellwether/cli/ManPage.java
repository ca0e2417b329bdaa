package org.bellwether.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in roff with the macros of man(7), made of the same descriptions as {@code --help}. */
final class ManPage {
    private static final List<String> COMMON = List.of("--help", "--version", "--case", "--debug");

    private ManPage() {}

    static String of(CommandSpec root) {
        StringBuilder out = new StringBuilder();
        out.append(".TH BELLWETHER 1 \"\" \"Bellwether ").append(Main.VERSION).append("\" \"User Commands\"\n");
        out.append(".SH NAME\nbellwether \\- ").append(text(summary(root))).append('\n');
        out.append(".SH SYNOPSIS\n.B bellwether\n.I COMMAND\n[\\fIOPTIONS\\fR]\n");
        out.append(".SH DESCRIPTION\n").append(text(summary(root))).append('\n');
        out.append(".SH COMMANDS\n");
        for (Map.Entry<String, picocli.CommandLine> command : root.subcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                command(out, spec);
            }
        }
        out.append(".SH COMMON OPTIONS\n");
        CommandSpec any = root.subcommands().values().iterator().next().getCommandSpec();
        any.options().stream().filter(ManPage::isCommon).forEach(o -> option(out, o));
        out.append(".SH EXIT STATUS\n")
                .append(text(String.join(" ", root.usageMessage().footer()).strip()))
                .append('\n');
        out.append(".SH FILES\n.TP\n\\&./bellwether\\-case\nThe case, where no other is named.\n");
        return out.toString();
    }

    private static void command(StringBuilder out, CommandSpec spec) {
        out.append(".SS ").append(text(spec.name()));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            out.append(" \\fI").append(text(parameter.paramLabel())).append("\\fR");
        }
        out.append('\n').append(text(summary(spec))).append('\n');
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.description().length > 0) {
                out.append(".TP\n\\fI").append(text(parameter.paramLabel())).append("\\fR\n");
                out.append(text(description(parameter))).append('\n');
            }
        }
        spec.options().stream().filter(o -> !o.hidden() && !isCommon(o)).forEach(o -> option(out, o));
        spec.subcommands().values().stream()
                .map(picocli.CommandLine::getCommandSpec)
                .filter(s -> !s.usageMessage().hidden())
                .forEach(s -> out.append(
                        ".TP\n\\fB%s %s\\fR\n%s\n".formatted(text(spec.name()), text(s.name()), text(summary(s)))));
    }

    private static boolean isCommon(OptionSpec option) {
        return !Collections.disjoint(Arrays.asList(option.names()), COMMON);
    }

    private static void option(StringBuilder out, OptionSpec option) {
        out.append(".TP\n")
                .append(Arrays.stream(option.names())
                        .map(name -> "\\fB" + text(name) + "\\fR")
                        .collect(Collectors.joining(", ")));
        if (option.arity().max() > 0) {
            out.append(" \\fI").append(text(option.paramLabel())).append("\\fR");
        }
        out.append('\n').append(text(description(option))).append('\n');
    }

    private static String summary(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    /** The description with its variables filled in. */
    private static String description(ArgSpec arg) {
        return Arrays.stream(arg.description())
                .map(line -> Ansi.OFF.new Text(line, Help.defaultColorScheme(Ansi.OFF)).toString())
                .collect(Collectors.joining(" "));
    }

    /** Text that roff takes for nothing else. */
    private static String text(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
