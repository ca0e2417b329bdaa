package org.bellwether.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Not too often to one host, and not before it wants to be asked again. */
final class Pace {
    /** A site that wants more time between two requests gets one request a run. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Waiting waiting;
    private final FetchOptions options;
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Instant> closed = new HashMap<>();

    Pace(Waiting waiting, FetchOptions options) {
        this.waiting = waiting;
        this.options = options;
    }

    /** Waits until a host may be asked. */
    void await(String host, Duration crawlDelay) throws Unfetched {
        Instant open = closed.getOrDefault(host, Instant.MIN);
        if (open.isAfter(waiting.instant().plus(options.patience()))) {
            throw new Unfetched(
                    "%s wants not to be asked before %s".formatted(host, open.truncatedTo(ChronoUnit.SECONDS)),
                    true,
                    open);
        }
        Duration pause = crawlDelay.compareTo(options.pause()) > 0 ? crawlDelay : options.pause();
        Instant before = last.get(host);
        Instant next = before == null ? Instant.MIN : before.plus(pause);
        if (before != null && pause.compareTo(LONGEST) > 0 && next.isAfter(waiting.instant())) {
            throw new Unfetched(
                    "robots.txt of %s asks for %,d s between requests".formatted(host, pause.toSeconds()), true, next);
        }
        try {
            waiting.until(open.isAfter(next) ? open : next);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unfetched("was called off", true, null);
        }
        last.put(host, waiting.instant());
    }

    /** Remembers that a host wants to be left alone for a while. */
    void close(String host, Instant until) {
        closed.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
