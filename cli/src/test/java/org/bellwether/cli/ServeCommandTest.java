package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ToyStages());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exit = run(
                    "serve",
                    "--port",
                    "" + taken.getLocalPort(),
                    "--case",
                    folder.resolve("case").toString());
            assertThat(exit).isEqualTo(Exit.MISSING);
            assertThat(said())
                    .contains("port %d of 127.0.0.1 cannot be listened on".formatted(taken.getLocalPort()))
                    .contains("name another with --port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aPortThatIsNoneIsWrongUse() {
        assertThat(run(
                        "serve",
                        "--port",
                        "70000",
                        "--case",
                        folder.resolve("case").toString()))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(said()).contains("--port lies between 0 and 65535, got 70000");
    }

    @Test
    void anAddressThatIsNotThisMachinesIsNamed() {
        int exit = run(
                "serve",
                "--port=0",
                "--listen=203.0.113.7",
                "--case",
                folder.resolve("case").toString());
        assertThat(exit).isEqualTo(Exit.MISSING);
        assertThat(said()).contains("203.0.113.7 cannot be listened on");
    }

    @Test
    void itServesUntilItIsInterruptedAndReadsWhatIsAdded() throws Exception {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread serving = Thread.ofPlatform()
                .start(() -> exit.complete(run(
                        "serve", "--port=0", "--case", folder.resolve("case").toString())));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String api = "http://localhost:" + port() + "/api/v1";
            assertThat(said()).contains("made an empty case in");
            HttpResponse<String> added = client.send(
                    HttpRequest.newBuilder(URI.create(api + "/documents"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"items\":[{\"text\":\"Rovia attacked"
                                    + " Lestan.\",\"publisher\":\"Herald\",\"name\":\"a.txt\"},{\"text\":\"FAULT\"}]}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(added.body()).isEqualTo("{\"job\":\"j1\"}");
            assertThat(get(client, api + "/jobs/j1/events"))
                    .contains("\"outcome\":\"read\"")
                    .contains("\"outcome\":\"skipped\"", "could not be read through a fault of ours")
                    .contains("event: done");
            assertThat(get(client, api + "/documents")).contains("\"publisher\":\"Herald\"");
        } finally {
            serving.interrupt();
        }
        assertThat(exit.get(20, TimeUnit.SECONDS)).isEqualTo(Exit.DONE);
        assertThat(out.size()).isZero();
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int port() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Matcher address = ADDRESS.matcher(said());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no address was printed: " + said());
    }
}
