package org.bellwether.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.bellwether.ask.Dates;
import org.bellwether.model.When;
import org.bellwether.store.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all lists share: filters and formats. */
abstract class ListCommand extends FormattedCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--actor",
            paramLabel = "ID|NAME",
            description = "Only what this actor takes part in; part of a name is enough.")
    @Nullable
    String actor;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "Only this PLOVER type of event, kind of actor or claim, relation of a conflict or sign of an influence.")
    @Nullable
    String type;

    @Option(names = "--from", paramLabel = "DATE", description = "Only from this day, month or year on.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only up to this day, month or year.")
    @Nullable
    String to;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "Only events that are fact, claim, planned, hypothetical or denial; only influences that are asserted,"
                            + " hedged, hypothetical or counterfactual; rejected: what analysts have taken out, of which"
                            + " nothing else can be asked.")
    @Nullable
    String status;

    @Option(
            names = "--source",
            paramLabel = "ID|PUBLISHER",
            description = "Only what this article or publisher tells; part of a publisher's name is enough.")
    @Nullable
    String source;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    @Nullable
    Integer limit;

    ListCommand(Console console, Stages stages) {
        super(console, stages, Format.JSONL);
    }

    /** Whether what analysts have rejected is asked for. */
    boolean isOfRejected() {
        boolean rejected = "rejected".equalsIgnoreCase(status);
        if (rejected && Stream.of(actor, type, from, to, source, limit).anyMatch(Objects::nonNull)) {
            throw wrong("--status rejected lists all that is rejected; it goes with no other filter");
        }
        return rejected;
    }

    /**
     * The filter that the options make.
     *
     * @param types what {@code --type} may be; empty where the list has none
     * @param statuses what {@code --status} may be; empty where the list has none
     */
    Filter filter(List<? extends Enum<?>> types, List<? extends Enum<?>> statuses) {
        if (limit != null && limit < 1) {
            throw wrong("--limit must be at least 1, got " + limit);
        }
        return new Filter(
                actor,
                oneOf("--type", type, types),
                first(from),
                last(to),
                oneOf("--status", status, statuses),
                source,
                limit);
    }

    private @Nullable String oneOf(String option, @Nullable String given, List<? extends Enum<?>> known) {
        if (given == null) {
            return null;
        }
        if (known.isEmpty()) {
            throw wrong(option + " does not apply to this list");
        }
        String name = given.toUpperCase(Locale.ROOT);
        if (known.stream().noneMatch(k -> k.name().equals(name))) {
            throw wrong("%s has no '%s'; it may be one of %s"
                    .formatted(option, given, known.toString().toLowerCase(Locale.ROOT)));
        }
        return name;
    }

    static <E extends Enum<E>> List<E> values(Class<E> type) {
        return Arrays.asList(Objects.requireNonNull(type.getEnumConstants()));
    }

    private @Nullable LocalDate first(@Nullable String date) {
        return date == null ? null : date("--from", date).start();
    }

    private @Nullable LocalDate last(@Nullable String date) {
        return date == null ? null : date("--to", date).end();
    }

    private When date(String option, String given) {
        try {
            return Dates.parse(given);
        } catch (DateTimeException bad) {
            throw wrong("%s '%s' is no date; write 2022, 2022-03 or 2022-03-02".formatted(option, given));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(), message);
    }
}
