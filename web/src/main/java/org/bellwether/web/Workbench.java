package org.bellwether.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server of one case, from its start until it is closed. */
public final class Workbench implements AutoCloseable {
    static final String API = "/api/v1";

    /** As many bytes as a request may carry at all. */
    static final int MOST_BYTES = 64 << 20;

    private static final Duration SLOWEST = Duration.ofSeconds(30);

    /** Held, as a logger that nobody holds forgets its level: Helidon tells every start of its features. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    private final Settings settings;
    private final OpenCases cases;
    private final WebServer server;

    private Workbench(Settings settings, OpenCases cases, WebServer server) {
        this.settings = settings;
        this.cases = cases;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @throws RuntimeException with a {@link java.net.BindException} among its causes when the port is taken
     */
    public static Workbench start(Settings settings) {
        HELIDON.setLevel(Level.WARNING);
        OpenCases cases = new OpenCases(settings.folder());
        cases.ask(open -> open.isJoined()); // refuses a case that cannot be asked before anything listens
        Handling handling = new Handling(cases, Routes.of(settings), new Pages());
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(new Guard(settings))
                .any("/*", handling::handle)
                .error(Throwable.class, handling::failed);
        WebServer server = WebServer.builder()
                .bindAddress(new InetSocketAddress(settings.address(), settings.port()))
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .maxPayloadSize(MOST_BYTES)
                .maxTcpConnections(256)
                .maxConcurrentRequests(64)
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .connectionOptions(o -> o.readTimeout(SLOWEST))
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(16 << 10)
                        .maxPrologueLength(8 << 10)
                        .build())
                .routing(routing)
                .build();
        boolean started = false;
        try {
            server.start();
            started = true;
            return new Workbench(settings, cases, server);
        } finally {
            if (!started) {
                cases.close();
            }
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Where a browser finds it. */
    public String address() {
        String host = settings.address().isLoopbackAddress()
                ? "localhost"
                : settings.address().getHostAddress();
        return "http://%s:%d/".formatted(host.indexOf(':') < 0 ? host : "[" + host + "]", port());
    }

    @Override
    public void close() {
        server.stop();
        cases.close();
    }
}
