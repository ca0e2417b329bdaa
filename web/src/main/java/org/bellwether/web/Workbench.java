package org.bellwether.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.logging.Level;
import org.bellwether.ask.Searching;
import org.bellwether.store.CaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of one case, from its start until it is closed. */
public final class Workbench implements AutoCloseable {
    static final String API = "/api/v1";

    /** As many bytes as a request may carry at all. */
    static final int MOST_BYTES = 64 << 20;

    private static final Duration SLOWEST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    /** Held, as a logger that nobody holds forgets its level: Helidon tells every start of its features. */
    private static final java.util.logging.Logger HELIDON = java.util.logging.Logger.getLogger("io.helidon");

    /** It tells of a port that is taken with a stack trace; whoever starts the workbench hears of it by the exception. */
    private static final java.util.logging.Logger STARTING =
            java.util.logging.Logger.getLogger("io.helidon.webserver.LoomServer");

    private final Settings settings;
    private final OpenCases cases;
    private final Searching searching;
    private final Jobs jobs;
    private final WebServer server;

    private Workbench(Settings settings, OpenCases cases, Searching searching, Jobs jobs, WebServer server) {
        this.settings = settings;
        this.cases = cases;
        this.searching = searching;
        this.jobs = jobs;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param changes changes the case
     * @throws RuntimeException with a {@link java.net.BindException} among its causes when the port is taken
     */
    public static Workbench start(Settings settings, Changes changes) {
        HELIDON.setLevel(Level.WARNING);
        STARTING.setLevel(Level.OFF);
        OpenCases cases = new OpenCases(settings.folder());
        cases.ask(open -> open.isJoined()); // refuses a case that cannot be asked before anything listens
        Searching searching = new Searching();
        Jobs jobs = new Jobs(settings.folder(), changes);
        cases.whenStale(jobs::join);
        Handling handling = new Handling(cases, Routes.of(settings, searching, jobs), new Pages());
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
            refuseWhatIsTaken(settings);
            server.start();
            if (!server.isRunning() || server.port() < 0) {
                throw new UncheckedIOException(new BindException("it was taken meanwhile"));
            }
            started = true;
            Thread.ofVirtual().name("warming").start(() -> warm(cases, searching));
            return new Workbench(settings, cases, searching, jobs, server);
        } finally {
            if (!started) {
                jobs.close();
                cases.close();
            }
        }
    }

    /** The server itself starts without a listener where it cannot have one, and only logs that. */
    private static void refuseWhatIsTaken(Settings settings) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** The first one who looks need not wait for the index to be opened and brought up to the texts. */
    private static void warm(OpenCases cases, Searching searching) {
        try {
            cases.ask(open -> searching.found(open, "a", 1));
        } catch (CaseException | Problem later) {
            LOG.debug("not warmed up; whoever asks will hear why", later);
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
        jobs.close();
        server.stop();
        searching.close();
        cases.close();
    }
}
