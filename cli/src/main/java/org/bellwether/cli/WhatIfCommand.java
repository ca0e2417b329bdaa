package org.bellwether.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bellwether.ask.Intervention;
import org.bellwether.ask.UnclearException;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.WhatIf;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the influence model under an intervention. */
@Command(
        name = "whatif",
        description =
                "What follows, in the model of what the articles say, when something in it changes; with the paths"
                        + " that carry it and the articles' words.")
final class WhatIfCommand extends FormattedCommand {
    private static final List<String> KEYS =
            List.of("id", "name", "up", "down", "unchanged", "p10", "p50", "p90", "label", "paths", "deciding");

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "NODE=VALUE",
            description =
                    "Holds a node, by name or id, at a value from -1 (much less of it than the articles tell of) to 1"
                            + " (much more); may be given several times.")
    List<String> sets = new ArrayList<>();

    @Option(names = "--draws", paramLabel = "N", description = "How many models are drawn (default: ${DEFAULT-VALUE}).")
    int draws = WhatIf.DRAWS;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random numbers (default: ${DEFAULT-VALUE}).")
    long seed = WhatIf.SEED;

    WhatIfCommand(Console console, Stages stages) {
        super(console, stages, Format.JSON);
    }

    @Override
    public Integer call() {
        if (draws < 1 || draws > Intervention.MOST_DRAWS) {
            throw wrong("--draws must be from 1 to 1000000, got " + draws);
        }
        return ask(open -> open.asked(this::run));
    }

    private int run(CaseQueries queries) {
        List<Intervention.Hold> holds = new ArrayList<>();
        for (String set : sets) {
            int equals = set.lastIndexOf('=');
            if (equals < 1) {
                throw wrong("--set '%s' gives no value; write \"NODE=-1\"".formatted(set));
            }
            holds.add(new Intervention.Hold(
                    set.substring(0, equals).strip(),
                    value(set.substring(equals + 1).strip(), set)));
        }
        InfluenceGraph graph = queries.influenceGraph();
        Outcome outcome = outcome(queries, graph, holds);
        Format wanted = format();
        switch (wanted) {
            case TABLE -> new WhatIfText(graph, queries, console).print(outcome);
            case JSON, JSONL -> console.out().println(ContractRecords.outcome(outcome));
            case CSV ->
                new Listing<Outcome.NodeOutcome>(List.of(), KEYS, n -> List.of(n.name()), ContractRecords::outcome)
                        .print(outcome.nodes()::forEach, Format.CSV, console);
        }
        return Exit.DONE;
    }

    private Outcome outcome(CaseQueries queries, InfluenceGraph graph, List<Intervention.Hold> holds) {
        try {
            return Intervention.run(queries, graph, holds, draws, seed);
        } catch (UnclearException unclear) {
            throw wrong(String.valueOf(unclear.getMessage()));
        }
    }

    private double value(String given, String set) {
        try {
            double value = Double.parseDouble(given);
            if (value >= -1 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong("--set '%s': '%s' is no number".formatted(set, given));
        }
        throw wrong("--set '%s': a value lies between -1 and 1".formatted(set));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(), message);
    }
}
