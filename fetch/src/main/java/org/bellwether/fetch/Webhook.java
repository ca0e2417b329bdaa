package org.bellwether.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Sends JSON to one address that the user named, which may be one of this machine; follows no redirect. */
public final class Webhook {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI address;
    private final String userAgent;
    private final Waiting waiting;

    public Webhook(WebAddress address, FetchOptions options, Waiting waiting) {
        this.address = address.uri();
        this.userAgent = options.userAgent();
        this.waiting = waiting;
    }

    /**
     * Sends, some times over where it fails.
     *
     * @return why it did not arrive; empty when it did
     */
    public Optional<String> post(String json) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", userAgent)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        String why = "";
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            Duration wait = FIRST_WAIT;
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++, wait = wait.multipliedBy(4)) {
                if (attempt > 1) {
                    waiting.until(waiting.instant().plus(wait));
                }
                try {
                    int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status >= 200 && status < 300) {
                        return Optional.empty();
                    }
                    why = "it answers with status " + status;
                } catch (IOException failed) {
                    why = failed.getMessage() == null ? failed.toString() : failed.getMessage();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            why = "called off";
        }
        return Optional.of(why);
    }
}
