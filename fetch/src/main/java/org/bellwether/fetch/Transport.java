package org.bellwether.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, within the limits; follows no redirect and keeps no cookie. */
final class Transport implements AutoCloseable {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,"
            + "application/feed+json,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5";

    /** Small answers may unpack to anything: a page of blanks is no bomb. */
    private static final int SMALL = 1 << 20;

    private final FetchOptions options;
    private final HttpClient client;

    Transport(FetchOptions options) {
        this.options = options;
        // A proxy would look names up itself, unchecked.
        this.client = HttpClient.newBuilder()
                .connectTimeout(options.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /**
     * Asks for all of an address.
     *
     * @throws Unfetched also when the answer is too large
     */
    Answer get(WebAddress address, Validators known) throws Unfetched {
        Answer answer = get(address, known, options.bytes());
        if (!answer.whole()) {
            throw new Unfetched(String.format(
                    Locale.ROOT, "is larger than %,d bytes; save the part that matters", options.bytes()));
        }
        return unpacked(answer);
    }

    /** Asks for the beginning of an address. */
    Answer beginning(WebAddress address, int bytes) throws Unfetched {
        Answer answer = get(address, Validators.NONE, bytes);
        return answer.whole() ? unpacked(answer) : answer;
    }

    private Answer get(WebAddress address, Validators known, int bytes) throws Unfetched {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                .header("User-Agent", options.userAgent())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip")
                // over plain http the library would offer an upgrade that some servers choke on
                .version(
                        "https".equals(address.uri().getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .timeout(options.whole());
        if (known.speakOf(address)) {
            if (known.etag() != null) {
                request.header("If-None-Match", known.etag());
            }
            if (known.lastModified() != null) {
                request.header("If-Modified-Since", known.lastModified());
            }
        }
        CompletableFuture<HttpResponse<CappedBody.Taken>> asked =
                client.sendAsync(request.GET().build(), _ -> new CappedBody(bytes));
        try {
            HttpResponse<CappedBody.Taken> answer = asked.get(options.whole().toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(
                    answer.statusCode(),
                    answer.headers(),
                    answer.body().bytes(),
                    answer.body().whole());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw passing("took longer than %s to answer; try again later".formatted(seconds(options)));
        } catch (InterruptedException stop) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw passing("was called off");
        } catch (ExecutionException failed) {
            throw explained(failed.getCause());
        }
    }

    private static String seconds(FetchOptions options) {
        return options.whole().toMillis() < 1000
                ? options.whole().toMillis() + " ms"
                : options.whole().toSeconds() + " s";
    }

    private Unfetched explained(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> passing("the server cannot be reached in time; try again later");
            case java.net.http.HttpTimeoutException _ ->
                passing("took longer than %s to answer; try again later".formatted(seconds(options)));
            case ConnectException _ ->
                passing("the server refuses the connection; check the address or try again later");
            case SSLException bad ->
                new Unfetched("no safe connection (%s); the server's certificate must be valid".formatted(told(bad)));
            case ProtocolException bad -> new Unfetched("does not answer as HTTP has it (%s)".formatted(told(bad)));
            case EOFException _ -> passing("the answer was broken off; try again later");
            case IOException bad -> passing("the answer was broken off (%s); try again later".formatted(told(bad)));
            case null -> new Unfetched("could not be asked for");
            default -> new Unfetched("could not be asked for (%s)".formatted(told(cause)));
        };
    }

    private static String told(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static Unfetched passing(String reason) {
        return new Unfetched(reason, true, null);
    }

    private Answer unpacked(Answer answer) throws Unfetched {
        String packing = answer.packing();
        if (packing.isEmpty() || packing.equals("identity") || answer.bytes().length == 0) {
            return answer;
        }
        if (!packing.equals("gzip") && !packing.equals("x-gzip")) {
            throw new Unfetched("is packed as '%s', which was not asked for".formatted(packing));
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            long most = Math.min(options.bytes(), Math.max(SMALL, (long) answer.bytes().length * options.ratio()));
            byte[] bytes = in.readNBytes(Math.toIntExact(most));
            if (in.read() >= 0) {
                throw new Unfetched(String.format(
                        Locale.ROOT,
                        "unpacks from %,d to more than %,d bytes; no honest page does",
                        answer.bytes().length,
                        most));
            }
            return new Answer(answer.status(), answer.headers(), bytes, true);
        } catch (EOFException broken) {
            throw passing("the answer was broken off; try again later");
        } catch (ZipException lie) {
            throw new Unfetched("calls itself gzip and is not");
        } catch (IOException impossible) {
            throw new Unfetched("cannot be unpacked (%s)".formatted(told(impossible)));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
