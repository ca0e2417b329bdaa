package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.fetch.FakeWaiting;
import org.bellwether.fetch.FetchOptions;
import org.bellwether.fetch.RoughServer;
import org.bellwether.fetch.Waiting;
import org.bellwether.web.Changes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseChangesTest {
    private static final String STORY = "<html><body><p>Rovia attacked Lestan on 2021-05-03.</p></body></html>";

    private final RoughServer server = new RoughServer();

    @TempDir
    Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    /** Adds an address, and gives what was told: outcome, name and reason, a line each. */
    private List<String> added(boolean allowLocal, String address) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
        Stages stages = new ToyStages() {
            @Override
            public Waiting waiting() {
                return new FakeWaiting();
            }
        };
        List<String> told = new ArrayList<>();
        new CaseChanges(console, stages, FetchOptions.of("1").withAllowLocal(allowLocal))
                .add(temp.resolve("case"), List.of(new Changes.Address(address)), new Changes.Listener() {
                    @Override
                    public void progress(int done, int total, String current) {
                        assertThat(done).isLessThanOrEqualTo(total);
                    }

                    @Override
                    public void article(String outcome, @Nullable String id, String name, @Nullable String reason) {
                        told.add(outcome + " " + name + (reason == null ? "" : " " + reason));
                    }
                });
        return told;
    }

    @Test
    void anAddressIsFetchedAndReadOnce() {
        server.page("/a", STORY, "ETag: \"1\"");
        String address = server.at("/a").toString();

        assertThat(added(true, address)).singleElement().asString().startsWith("read ");
        server.on("/a", 304, new byte[0]);
        assertThat(added(true, address))
                .containsExactly("unchanged " + address + " the server says that it has not changed");
    }

    @Test
    void eachItemOfAFeedIsRead() {
        server.page(
                "/feed",
                "<rss version=\"2.0\"><channel><title>Herald</title><link>x</link><description>d</description>"
                        + "<item><link>/a</link></item><item><link>/b</link></item><item><link>/gone</link></item>"
                        + "</channel></rss>");
        server.page("/a", STORY);
        server.page("/b", STORY.replace("attacked", "visited"));

        assertThat(added(true, server.at("/feed").toString()))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder("read", "read", "skipped");
    }

    @Test
    void thisMachineIsNotFetchedFromUnlessAllowed() {
        server.page("/a", STORY);

        assertThat(added(false, server.at("/a").toString()))
                .singleElement()
                .asString()
                .startsWith("skipped " + server.at("/a"))
                .contains("--allow-local");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSkippedWithTheReason() {
        assertThat(added(true, "file:///etc/passwd"))
                .containsExactly("skipped file:///etc/passwd only http and https addresses are fetched");
    }
}
