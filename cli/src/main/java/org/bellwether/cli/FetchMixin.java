package org.bellwether.cli;

import java.time.Duration;
import org.bellwether.fetch.FetchOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that fetch addresses. */
final class FetchMixin {
    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "A mail or web address at which you can be reached; servers are told it (default: none).")
    @Nullable
    String contact;

    @Option(
            names = "--allow-local",
            description = "Fetch from this machine and its network too, which is refused otherwise.")
    boolean allowLocal;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "The least time between two requests to one host (default: 1); robots.txt may ask for more.")
    @Nullable
    Double pause;

    FetchOptions options() {
        if (pause != null && !(pause >= 0 && pause <= 3600)) {
            throw new CommandFault(Exit.WRONG_USE, "--pause %s must be from 0 to 3600 seconds".formatted(pause));
        }
        FetchOptions usual = FetchOptions.of(Main.VERSION).withAllowLocal(allowLocal);
        try {
            return usual.withContact(contact)
                    .withPause(pause == null ? usual.pause() : Duration.ofMillis(Math.round(pause * 1000)));
        } catch (IllegalArgumentException bad) {
            throw new CommandFault(Exit.WRONG_USE, "--" + bad.getMessage());
        }
    }
}
