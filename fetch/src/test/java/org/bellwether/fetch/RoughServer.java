package org.bellwether.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback address that answers byte by byte as it is told, rightly or not; the tests of {@code cli} use it, too. */
public final class RoughServer implements AutoCloseable {
    /** What a path answers. */
    public interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came: its first line and headers. */
    public record Request(String path, List<String> headers) {
        public String header(String name) {
            return headers.stream()
                    .filter(h -> h.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(h -> h.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket socket;
    private final Map<String, Answering> paths = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public RoughServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The address of a path under some name of the host. */
    public WebAddress at(String host, String path) {
        return WebAddress.parse("http://" + host + ":" + port() + path);
    }

    public WebAddress at(String path) {
        return at("127.0.0.1", path);
    }

    /** All requests so far but those for robots.txt and reservations. */
    public List<Request> requests() {
        return requests.stream()
                .filter(r -> !r.path().equals("/robots.txt") && !r.path().equals("/.well-known/tdmrep.json"))
                .toList();
    }

    public long asked(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).count();
    }

    public RoughServer on(String path, Answering answering) {
        paths.put(path, answering);
        return this;
    }

    /** Answers rightly. */
    public RoughServer page(String path, String body, String... headers) {
        return on(path, 200, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public RoughServer on(String path, int status, byte[] body, String... headers) {
        return on(path, out -> {
            write(out, "HTTP/1.1 " + status + " Told\r\n");
            for (String header : headers) {
                write(out, header + "\r\n");
            }
            write(out, "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
            out.write(body);
        });
    }

    public RoughServer redirect(String path, String to) {
        return on(path, 302, new byte[0], "Location: " + to);
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String first = in.readLine();
            if (first == null) {
                return;
            }
            List<String> headers = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.add(line);
            }
            String path = first.split(" ")[1];
            requests.add(new Request(path, headers));
            OutputStream out = connection.getOutputStream();
            Answering answering = paths.get(path);
            if (answering == null) {
                write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            } else {
                answering.answer(out);
            }
            out.flush();
        } catch (SocketException hungUp) {
            // what a client does that has had enough
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
