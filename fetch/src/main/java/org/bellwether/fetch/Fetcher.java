package org.bellwether.fetch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Fetches addresses one after the other, as {@link org.bellwether.fetch} tells. What is wrong with one address is its outcome and
 * never an exception. Not thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    /** What no reader makes an article of, whatever it may be called. */
    private static final List<String> NO_TEXT = List.of("image/", "audio/", "video/", "font/");

    /** A server that says for how long to wait is asked once more. */
    private static final int ATTEMPTS = 2;

    private final FetchOptions options;
    private final Waiting waiting;
    private final Transport transport;
    private final Gate gate;
    private final Robots robots;
    private final Reservations reservations;
    private final Pace pace;

    public Fetcher(FetchOptions options, Waiting waiting, Names names) {
        this(options, waiting, names, options.allowLocal() ? _ -> false : OwnNetwork::holds);
    }

    Fetcher(FetchOptions options, Waiting waiting, Names names, Predicate<InetAddress> closed) {
        this.options = options;
        this.waiting = waiting;
        transport = new Transport(options);
        gate = new Gate(names, closed);
        robots = new Robots(transport, gate, waiting);
        reservations = new Reservations(transport, gate, waiting);
        pace = new Pace(waiting, options);
    }

    /**
     * Fetches an address, waiting as long as its site wants.
     *
     * @param known of an earlier answer
     */
    public Fetched fetch(WebAddress asked, Validators known) {
        List<Hop> hops = new ArrayList<>();
        try {
            return followed(asked, known, hops);
        } catch (Unfetched why) {
            return new Fetched.Failed(asked, hops, why.reason(), why.isPassing(), why.notBefore());
        }
    }

    private Fetched followed(WebAddress asked, Validators known, List<Hop> hops) throws Unfetched {
        WebAddress at = asked;
        while (true) {
            Answer answer = permitted(at, known);
            if (answer.isRedirect()) {
                hops.add(new Hop(at.toString(), answer.status()));
                at = next(at, answer, hops);
                continue;
            }
            if (answer.status() == 304) {
                if (!known.speakOf(at)) {
                    throw new Unfetched("the server says 'not changed' though nothing was known of it", true, null);
                }
                return new Fetched.Unchanged(asked, hops);
            }
            checkStatus(at, answer);
            checkType(answer);
            reservations.check(at, answer);
            return new Fetched.Page(
                    asked,
                    hops,
                    at,
                    answer.bytes(),
                    answer.header("Content-Type").orElse(null),
                    Validators.of(at, answer.header("ETag"), answer.header("Last-Modified")),
                    waiting.instant());
        }
    }

    private Answer permitted(WebAddress at, Validators known) throws Unfetched {
        gate.check(at);
        Duration delay = robots.check(at).orElse(Duration.ZERO);
        reservations.check(at);
        for (int attempt = 1; ; attempt++) {
            pace.await(at.host(), delay);
            // the wait may have been long; what the name stands for is looked up anew
            gate.check(at);
            Answer answer = transport.get(at, known);
            if (answer.status() != 429 && answer.status() != 503) {
                return answer;
            }
            Optional<Instant> again = answer.header("Retry-After").flatMap(this::instant);
            again.ifPresent(until -> pace.close(at.host(), until));
            boolean soon =
                    again.isPresent() && !again.get().isAfter(waiting.instant().plus(options.patience()));
            if (attempt == ATTEMPTS || !soon) {
                throw new Unfetched(
                        answer.status() == 429
                                ? "the server says that it was asked too often (429); try again later"
                                : "the server is overloaded or under repair (503); try again later",
                        true,
                        again.orElse(null));
            }
        }
    }

    /** Seconds or a date; at most a day, whatever it says. */
    private Optional<Instant> instant(String retryAfter) {
        Instant now = waiting.instant();
        Instant last = now.plus(Duration.ofDays(1));
        String value = retryAfter.strip();
        try {
            Instant when = value.matches("[0-9]{1,18}")
                    ? now.plusSeconds(
                            Math.min(Long.parseLong(value), Duration.ofDays(1).toSeconds()))
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return Optional.of(when.isAfter(last) ? last : when);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private WebAddress next(WebAddress at, Answer answer, List<Hop> hops) throws Unfetched {
        String location = answer.header("Location").orElse("");
        if (location.isBlank()) {
            throw new Unfetched("redirects (%d) without saying where to".formatted(answer.status()));
        }
        // Java reads a header's bytes as Latin 1; addresses beyond ASCII are UTF-8
        String told = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        WebAddress next = at.resolve(told)
                .orElseThrow(() -> new Unfetched("redirects to '%s', which is no address that is fetched"
                        .formatted(location.substring(0, Math.min(location.length(), 200)))));
        if (hops.stream().anyMatch(hop -> hop.from().equals(next.toString()))) {
            throw new Unfetched("redirects in a circle");
        }
        if (hops.size() > options.redirects()) {
            throw new Unfetched("redirects more than %d times".formatted(options.redirects()));
        }
        return next;
    }

    private static void checkStatus(WebAddress at, Answer answer) throws Unfetched {
        int status = answer.status();
        switch (status) {
            case 200, 203 -> {
                if (answer.bytes().length == 0) {
                    throw new Unfetched("the answer is empty", true, null);
                }
            }
            case 204, 205 -> throw new Unfetched("the server has no content for it (%d)".formatted(status));
            case 206 -> throw new Unfetched("the server sends a part only (206), which was not asked for");
            case 401, 407 ->
                throw new Unfetched("wants a password (%d); save the page and give the file".formatted(status));
            case 402 -> throw new Unfetched("wants to be paid (402)");
            case 403 -> throw new Unfetched("the server forbids it (403)");
            case 404 -> throw new Unfetched("does not exist (404); check the address");
            case 410 -> throw new Unfetched("does not exist any more (410)");
            case 451 -> throw new Unfetched("is withheld for legal reasons (451)");
            default ->
                throw new Unfetched(
                        "the server of %s answers with status %d".formatted(at.host(), status), status >= 500, null);
        }
    }

    private static void checkType(Answer answer) throws Unfetched {
        String type = answer.header("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        if (NO_TEXT.stream().anyMatch(type::startsWith)) {
            throw new Unfetched(
                    "is of type %s and holds no text".formatted(type.substring(0, Math.min(60, type.length()))));
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
