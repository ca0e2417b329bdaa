package org.bellwether.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of robots, as RFC 9309 has it: a file that is not there forbids nothing, one that cannot be had forbids all.
 */
final class Robots {
    static final String TOKEN = "bellwether";

    /** RFC 9309, 2.5: at least 500 KiB have to be read. */
    private static final int MOST = 512 << 10;

    /** RFC 9309, 2.4. */
    private static final Duration FRESH = Duration.ofHours(24);

    /** One that could not be had is asked for again sooner. */
    private static final Duration UNREACHED = Duration.ofMinutes(10);

    /** RFC 9309, 2.3.1.2. */
    private static final int REDIRECTS = 5;

    private record Known(Instant until, @Nullable SimpleRobotRules rules, String why) {}

    private final Transport transport;
    private final Gate gate;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    Robots(Transport transport, Gate gate, InstantSource clock) {
        this.transport = transport;
        this.gate = gate;
        this.clock = clock;
    }

    /** The least time between two requests; nothing where the site names none. */
    Optional<Duration> check(WebAddress address) throws Unfetched {
        Known site = of(address);
        SimpleRobotRules rules = site.rules();
        if (rules == null) {
            throw new Unfetched(
                    "the site's robots.txt cannot be had (%s), which forbids all; try again later"
                            .formatted(site.why()),
                    true,
                    null);
        }
        if (!rules.isAllowed(address.toString())) {
            throw new Unfetched("the site's robots.txt forbids it to robots such as this program");
        }
        return pause(rules);
    }

    /** What the rules ask for between two requests; nothing where they name nothing, or less than nothing ("Crawl-delay: -5"). */
    static Optional<Duration> pause(SimpleRobotRules rules) {
        return rules.getCrawlDelay() > 0 ? Optional.of(Duration.ofMillis(rules.getCrawlDelay())) : Optional.empty();
    }

    private Known of(WebAddress address) {
        Known there = known.get(address.origin());
        if (there == null || clock.instant().isAfter(there.until())) {
            there = fetched(WebAddress.parse(address.origin() + "/robots.txt"));
            known.put(address.origin(), there);
        }
        return there;
    }

    private Known fetched(WebAddress file) {
        try {
            WebAddress at = file;
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                gate.check(at);
                Answer answer = transport.beginning(at, MOST);
                Optional<WebAddress> next =
                        answer.isRedirect() ? answer.header("Location").flatMap(at::resolve) : Optional.empty();
                if (next.isPresent()) {
                    at = next.get();
                    continue;
                }
                if (answer.status() == 200) {
                    return until(FRESH, parsed(file, answer.bytes()));
                }
                if (answer.status() == 429 || answer.status() >= 500) {
                    return new Known(clock.instant().plus(UNREACHED), null, "status " + answer.status());
                }
                break;
            }
            return until(FRESH, parser().failedFetch(404));
        } catch (Unfetched why) {
            return new Known(clock.instant().plus(UNREACHED), null, why.reason());
        }
    }

    private Known until(Duration fresh, SimpleRobotRules rules) {
        return new Known(clock.instant().plus(fresh), rules, "");
    }

    static SimpleRobotRules parsed(WebAddress file, byte[] answer) {
        // A page in place of the file (a "not found" that says 200) holds no rule, and so forbids nothing.
        return parser().parseContent(file.toString(), answer, "text/plain", List.of(TOKEN));
    }

    /** Not thread-safe, hence a new one each time; delays are judged here, not there. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }
}
