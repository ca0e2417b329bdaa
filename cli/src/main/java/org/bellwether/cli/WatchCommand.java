package org.bellwether.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.fetch.BackOff;
import org.bellwether.fetch.FetchOptions;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.Waiting;
import org.bellwether.fetch.WebAddress;
import org.bellwether.fetch.Webhook;
import org.bellwether.fetch.feed.FeedException;
import org.bellwether.fetch.feed.Opml;
import org.bellwether.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a case up to date. */
@Command(
        name = "watch",
        description =
                "Keeps a case up to date: looks at feeds and folders again and again, reads what is new, and tells what it changes:"
                        + " new events, conflicts, claims reversed, influences, actors, each with its sources. What was seen is kept in the"
                        + " case, so a watch that was stopped goes on where it was. Ends with Ctrl-C.")
final class WatchCommand extends CaseCommand {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(s|m|h|d)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** When another process has the case. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    @Parameters(
            arity = "1..*",
            paramLabel = "FEED|OPML|FOLDER",
            description = "Addresses of feeds or of lists of feeds, OPML files, folders or files.")
    List<String> names = List.of();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How often to look: 90s, 15m, 2h, 1d (default: 15m).",
            defaultValue = "15m")
    String every = "15m";

    @Option(names = "--once", description = "Look once at all of them, due or not, and end.")
    boolean once;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Send each brief of changes there, as JSON by POST; what cannot be sent is tried again.")
    @Nullable
    String webhook;

    @Option(names = "--feed", paramLabel = "FILE", description = "Keep the latest changes in an Atom feed.")
    @Nullable
    Path feed;

    @Option(names = "--seed", hidden = true, defaultValue = "1", description = "Of the times of back-off.")
    long seed;

    @Mixin
    FetchMixin fetching = new FetchMixin();

    WatchCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        Duration pause = time(every);
        FetchOptions options = fetching.options();
        Waiting waiting = stages.waiting();
        List<String> sources = sources();
        Webhook hook = webhook == null ? null : new Webhook(address("--webhook", webhook), options, waiting);
        BackOff backOff = new BackOff(pause, Duration.ofDays(1), Duration.ofDays(8), seed);
        int worst = Exit.DONE;
        try (Fetcher fetcher = stages.fetcher(options)) {
            WatchRound round = new WatchRound(folder(), console, new KeptReader(stages), fetcher, backOff, hook, feed);
            while (true) {
                Instant now = waiting.instant();
                List<String> due = once
                        ? sources
                        : sources.stream().filter(s -> round.isDue(s, now)).toList();
                try {
                    if (!due.isEmpty()) {
                        worst = Math.max(worst, round.look(due, now.plus(pause)));
                    }
                } catch (CaseException busy) {
                    if (once || busy.kind() != CaseException.Kind.IN_USE) {
                        throw busy;
                    }
                    console.say("%s; looking again in a minute".formatted(busy.getMessage()));
                    waiting.until(waiting.instant().plus(BUSY));
                    continue;
                }
                if (once) {
                    return worst;
                }
                waiting.until(round.next(sources));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return worst;
        }
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration time = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0) {
                return time;
            }
        }
        throw new CommandFault(
                Exit.WRONG_USE, "--every '%s' must be from 10s to 7d, as 90s, 15m, 2h or 1d".formatted(text));
    }

    private static WebAddress address(String option, String text) {
        try {
            return WebAddress.parse(text);
        } catch (IllegalArgumentException bad) {
            throw new CommandFault(Exit.WRONG_USE, "%s '%s' %s".formatted(option, text, bad.getMessage()));
        }
    }

    /** Addresses and paths; an OPML file stands for the feeds in it. */
    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            if (WebAddress.looksLike(name)) {
                sources.add(address("the address", name).toString());
                continue;
            }
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new CommandFault(
                        Exit.NO_INPUT,
                        "%s does not exist; name a feed's address, an OPML file or a folder".formatted(name));
            }
            sources.addAll(Files.isRegularFile(path) ? feeds(path) : List.of(name));
        }
        return sources.stream().distinct().toList();
    }

    private static List<String> feeds(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Opml.isOpml(bytes)
                    ? Opml.feeds(bytes, null).stream().map(WebAddress::toString).toList()
                    : List.of(file.toString());
        } catch (FeedException bad) {
            throw new CommandFault(Exit.NO_INPUT, "%s %s".formatted(file, bad.reason()));
        } catch (IOException failed) {
            throw new CommandFault(Exit.NO_INPUT, "%s cannot be read (%s)".formatted(file, FileFault.why(failed)));
        }
    }
}
