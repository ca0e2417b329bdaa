package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bellwether.fetch.RoughServer;
import org.bellwether.fetch.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchCommandTest {
    private static final Instant NOON = Instant.parse("2022-03-02T12:00:00Z");

    /** A clock that is set forward by waiting, on which things happen, and after a while somebody stops the program. */
    private static final class Simulated implements Waiting {
        private final TreeMap<Instant, Runnable> happens = new TreeMap<>();
        private Instant now = NOON;
        private Instant end = Instant.MAX;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void until(Instant when) throws InterruptedException {
            while (!happens.isEmpty() && !happens.firstKey().isAfter(when)) {
                happens.pollFirstEntry().getValue().run();
            }
            if (when.isAfter(end)) {
                now = end;
                throw new InterruptedException();
            }
            now = when.isAfter(now) ? when : now;
        }

        void at(int minute, Runnable happening) {
            happens.put(NOON.plus(Duration.ofMinutes(minute)), happening);
        }

        void stopAt(int minute) {
            end = NOON.plus(Duration.ofMinutes(minute));
        }
    }

    private final RoughServer server = new RoughServer();
    private final Simulated clock = new Simulated();

    @TempDir
    Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    private Ran run(String... args) {
        Ran ran = Ran.of(temp.resolve("case"), clock, args);
        Thread.interrupted(); // whoever stopped the watch did it so
        return ran;
    }

    private Ran watch(String... more) {
        List<String> args = new ArrayList<>(List.of("watch", "--allow-local", "--pause=0"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private void feed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><link>%s</link></item>".formatted(path));
        }
        server.page(
                "/feed",
                "<rss version=\"2.0\"><channel><title>Herald</title><link>x</link><description>d</description>" + items
                        + "</channel></rss>");
    }

    private void story(String path, String text) {
        server.page(path, "<html><body><p>" + text + "</p></body></html>");
    }

    @Test
    void anHourWithARestartTellsEachThingOnce() {
        story("/a", "Rovia attacked Lestan on 2021-05-03.");
        story("/b", "Mirau visited Lestan on 2021-05-10.");
        story("/c", "Rovia attacked Mirau on 2021-05-20. Mirau's aid strengthens Lestan's order.");
        feed("/a");
        clock.at(20, () -> feed("/a", "/b"));
        clock.stopAt(35);

        Ran first = watch(server.at("/feed").toString());

        assertThat(first.out().split("# What is new")).hasSize(3);
        assertThat(first.out())
                .contains("Rovia: ", "“Rovia attacked Lestan on 2021-05-03", "“Mirau visited Lestan on 2021-05-10");
        assertThat(server.asked("/feed")).isEqualTo(3); // at 0, 15 and 30 minutes

        clock.at(50, () -> feed("/a", "/b", "/c"));
        clock.stopAt(61);
        Ran second = watch(server.at("/feed").toString());

        assertThat(server.asked("/feed")).isEqualTo(5); // at 45 and 60 minutes: the restart at 35 asks for nothing
        assertThat(second.out().split("# What is new")).hasSize(2);
        assertThat(second.out())
                .contains("“Rovia attacked Mirau on 2021-05-20", "What drives what: new", "[1] ")
                .doesNotContain("Lestan on 2021");
        assertThat(server.asked("/a")).isEqualTo(1);
        assertThat(server.asked("/b")).isEqualTo(1);
        assertThat(run("documents").out().lines()).hasSize(3);
    }

    @Test
    void aFeedThatFailsIsLeftAloneLongerAndLonger() {
        server.on("/feed", 500, new byte[0]);
        clock.stopAt(240);

        Ran result = watch(server.at("/feed").toString());

        // looked at every 15 minutes; asked at 0 and after some 15, 30, 60 and 120 more
        assertThat(server.asked("/feed")).isBetween(4L, 6L);
        assertThat(result.err()).contains("answers with status 500");
    }

    @Test
    void aServerThatNamesATimeIsNotAskedBefore() {
        server.on("/feed", 503, new byte[0], "Retry-After: 7200");
        clock.stopAt(119);

        watch(server.at("/feed").toString());
        assertThat(server.asked("/feed")).isEqualTo(1);

        clock.stopAt(150);
        watch(server.at("/feed").toString());
        assertThat(server.asked("/feed")).isEqualTo(2);
    }

    @Test
    void anItemThatWasNotToBeHadComesWhenItIs() {
        feed("/a");
        server.on("/a", 503, new byte[0]);
        clock.at(20, () -> story("/a", "Rovia attacked Lestan on 2021-05-03."));
        clock.stopAt(60);

        assertThat(watch(server.at("/feed").toString()).out()).contains("“Rovia attacked Lestan");
    }

    @Test
    void whatTheCaseHeldBeforeIsNotNew() throws IOException {
        Path article = Files.writeString(temp.resolve("Post.txt"), "Rovia attacked Lestan on 2021-05-03.");
        run("read", article.toString());
        story("/a", "Mirau visited Lestan on 2021-05-10.");
        feed("/a");

        assertThat(watch("--once", server.at("/feed").toString()).out())
                .contains("“Mirau visited Lestan")
                .contains("**Mirau**")
                .doesNotContain("attacked", "**Lestan**");
    }

    @Test
    void aSecondReportOfAnEventIsNoNewEvent() {
        story("/a", "Rovia attacked Lestan on 2021-05-03.");
        feed("/a");
        watch("--once", server.at("/feed").toString());
        // some of these get smaller ids than the first report: the event is known under another id then
        for (int i = 0; i < 5; i++) {
            story("/again" + i, "At %d o'clock Rovia attacked Lestan on 2021-05-03.".formatted(i));
        }
        feed("/again0", "/again1", "/again2", "/again3", "/again4");

        assertThat(watch("--once", server.at("/feed").toString()).out()).doesNotContain("New events");
    }

    @Test
    void anInfluenceThatMoreSourcesStateIsStronger() {
        story("/a", "Mirau's aid strengthens Lestan's order.");
        feed("/a");
        assertThat(watch("--once", server.at("/feed").toString()).out()).contains("What drives what: new");
        story("/b", "All agree that Mirau's aid strengthens Lestan's order.");
        feed("/b");

        assertThat(watch("--once", server.at("/feed").toString()).out())
                .contains("What drives what: stronger", "(2 sources); before: 1")
                .doesNotContain("What drives what: new");
    }

    @Test
    void foldersAreWatchedToo() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("in"));
        Files.writeString(folder.resolve("Post.txt"), "Rovia attacked Lestan on 2021-05-03.");
        clock.at(20, () -> write(folder.resolve("Gazette.txt"), "Mirau visited Lestan on 2021-05-10."));
        clock.stopAt(40);

        Ran result = watch(folder.toString());

        assertThat(result.out().split("# What is new")).hasSize(3);
        assertThat(result.out()).contains("“Rovia attacked Lestan", "“Mirau visited Lestan");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void theFeedsOfAnOpmlFileAreWatched() throws IOException {
        story("/a", "Rovia attacked Lestan on 2021-05-03.");
        feed("/a");
        Path opml = Files.writeString(
                temp.resolve("feeds.opml"),
                "<opml version='2.0'><body><outline xmlUrl='%s'/></body></opml>".formatted(server.at("/feed")));

        assertThat(watch("--once", opml.toString()).out()).contains("“Rovia attacked Lestan");
    }

    @Test
    void changesAreKeptInAFeedThatOthersCanRead() throws Exception {
        story("/a", "Rovia attacked Lestan on 2021-05-03.");
        story("/b", "Mirau visited Lestan on 2021-05-10 &amp; left\u0007.");
        Path file = temp.resolve("changes.xml");
        feed("/a");
        watch("--once", "--feed=" + file, server.at("/feed").toString());
        feed("/a", "/b");
        watch("--once", "--feed=" + file, server.at("/feed").toString());

        var read = org.bellwether.fetch.feed.FeedReader.read(
                Files.readAllBytes(file), null, org.bellwether.fetch.WebAddress.parse("https://paper.example/"));

        assertThat(read.items())
                .extracting(i -> i.title())
                .anyMatch(t -> t.contains("Mirau"))
                .anyMatch(t -> t.contains("Rovia"));
        assertThat(read.items())
                .extracting(i -> i.key())
                .doesNotHaveDuplicates()
                .allMatch(k -> k.startsWith("urn:bellwether:change:"));
        assertThat(read.items().getFirst().title()).contains("Mirau");
    }

    @Test
    void whatTheWebhookDidNotTakeIsSentLater() {
        story("/a", "Rovia attacked Lestan on 2021-05-03.");
        feed("/a");
        server.on("/hook", 500, new byte[0]);
        String hook = "--webhook=" + server.at("/hook");

        Ran failed = watch("--once", hook, server.at("/feed").toString());
        assertThat(failed.err())
                .contains("the webhook cannot be reached (it answers with status 500); 1 briefs wait to be sent");
        assertThat(server.asked("/hook")).isEqualTo(3);
        server.on("/hook", 204, new byte[0]);

        watch("--once", hook, server.at("/feed").toString());
        assertThat(server.asked("/hook")).isEqualTo(4);
        watch("--once", hook, server.at("/feed").toString());
        assertThat(server.asked("/hook")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--every=5s", "--every=soon", "--every=30d", "--webhook=mailto:x@y.example", "--contact=a b"})
    void wrongOptionsAreRefused(String option) {
        assertThat(watch(option, server.at("/feed").toString()).exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(server.requests()).isEmpty();
    }
}
