package org.bellwether.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all routes: gives every answer its security headers, refuses requests under a foreign name (a page elsewhere that
 * had its name resolve to this machine) and requests that change something and that a form of another site could have sent.
 */
final class Guard implements Filter {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Frame-Options", "DENY"));

    /** No form of another site can send it, and a script of another site not without asking first. */
    private static final HeaderName OURS = HeaderNames.create("X-Bellwether");

    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;

    Guard(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HEADERS.forEach((name, value) -> response.header(name, value));
        checkHost(request.headers().first(HeaderNames.HOST).orElse(null));
        if (!READS.contains(request.prologue().method().text())) {
            checkChange(request);
        }
        chain.proceed();
    }

    private void checkHost(@Nullable String given) {
        String host = given == null ? "" : given.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
        if (!LOOPBACK.contains(host) && !host.equals(listenedOn())) {
            throw new Problem(
                    421,
                    "Not served under this name",
                    "this workbench answers to localhost%s, not to '%s'"
                            .formatted(settings.address().isLoopbackAddress() ? "" : " and " + listenedOn(), host));
        }
    }

    /** The address as a browser writes it. */
    private String listenedOn() {
        String address = settings.address().getHostAddress().replaceFirst("%.*$", "");
        return address.indexOf(':') < 0 ? address : "[" + address + "]";
    }

    private void checkChange(RoutingRequest request) {
        String site = request.headers().first(SITE).orElse("same-origin");
        String type = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .orElse("")
                .replaceFirst(";.*$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean ours = request.headers().first(OURS).orElse("").equals("1");
        if (site.equals("cross-site") || site.equals("same-site") || !(ours || type.equals("application/json"))) {
            throw new Problem(
                    403,
                    "Not from the workbench",
                    "a request that changes the case needs the content type application/json, or the header X-Bellwether: 1");
        }
        String token = settings.token();
        boolean asks = request.path().absolute().path().equals(Workbench.API + "/whatif");
        if (token != null && !asks) {
            String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
            if (!same(shown, "Bearer " + token)) {
                throw new Problem(
                        401,
                        "A token is needed",
                        "listening beyond this machine, changes need 'Authorization: Bearer' with the token that the"
                                + " workbench printed when it was started");
            }
        }
    }

    /** Takes as long whatever is shown. */
    private static boolean same(String shown, String wanted) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
