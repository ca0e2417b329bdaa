package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellwether.fetch.FakeWaiting;
import org.bellwether.fetch.RoughServer;
import org.bellwether.fetch.VisitLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAddressesTest {
    private static final String STORY = "<html><body><p>Rovia attacked Lestan on 2021-05-03.</p></body></html>";

    private final RoughServer server = new RoughServer();
    private final FakeWaiting waiting = new FakeWaiting();

    @TempDir
    Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    private Ran run(String... args) {
        return Ran.of(temp.resolve("case"), waiting, args);
    }

    private Ran read(String... names) {
        List<String> args = new ArrayList<>(List.of("read", "--allow-local", "--publisher=Herald"));
        args.addAll(List.of(names));
        return run(args.toArray(String[]::new));
    }

    private String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Herald</title><link>x</link><description>d</description>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String path) {
        return "<item><link>%s</link><pubDate>Wed, 02 Mar 2022 10:00:00 GMT</pubDate></item>".formatted(path);
    }

    private List<String> documents() {
        return run("documents", "--format=jsonl").out().lines().toList();
    }

    @Test
    void aPageIsReadAndRememberedWithItsRedirects() {
        server.redirect("/old", "/new").page("/new", STORY, "ETag: \"1\"");

        Ran result = read(server.at("/old").toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).matches("read\ta[0-9a-f]{12}\t\\S+\n");
        assertThat(documents()).singleElement().asString().contains("\"retrieved\":\"2022-03-02T12:00:01Z\"");
        assertThat(VisitLog.of(temp.resolve("case"))
                        .last(server.at("/old").toString())
                        .orElseThrow()
                        .hops())
                .singleElement()
                .extracting(hop -> hop.status())
                .isEqualTo(302);
    }

    @Test
    void aPageThatHasNotChangedIsUnchanged() {
        server.page("/a", STORY, "ETag: \"1\"");
        String id = read(server.at("/a").toString()).out().split("\t")[1];
        server.on("/a", 304, new byte[0]);

        Ran again = read(server.at("/a").toString());

        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEqualTo("unchanged\t%s\t%s\n".formatted(id, server.at("/a")));
        assertThat(again.err()).contains("0 read, 0 duplicate, 1 unchanged, 0 skipped");
        assertThat(server.requests().getLast().header("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void aPageThatWasTakenOutOfTheCaseIsFetchedAnew() {
        server.page("/a", STORY, "ETag: \"1\"");
        String id = read(server.at("/a").toString()).out().split("\t")[1];
        run("remove", id);

        assertThat(read(server.at("/a").toString()).out()).startsWith("read\t" + id);
        assertThat(server.requests().getLast().header("If-None-Match")).isEmpty();
    }

    @Test
    void theArticlesOfAFeedAreReadAndNotAskedForAgain() {
        server.page("/feed", feed(item("/a"), item("/b")))
                .page("/a", STORY)
                .page("/b", "<p>Lestan visited Mirau on 2021-05-30.</p>");
        Ran first = read(server.at("/feed").toString());
        assertThat(first.out().lines()).hasSize(2).allMatch(line -> line.startsWith("read\t"));

        Ran second = read(server.at("/feed").toString());

        assertThat(second.out().lines()).hasSize(2).allMatch(line -> line.startsWith("unchanged\t"));
        assertThat(server.asked("/a")).isEqualTo(1);
    }

    @Test
    void anItemThatTheFeedCallsChangedIsAskedForAgain() {
        String entry =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Herald</title><id>f</id><updated>2022-03-02T00:00:00Z</updated>"
                        + "<entry><id>1</id><title>t</title><link href='/a'/><updated>%s</updated></entry></feed>";
        server.page("/feed", entry.formatted("2022-03-02T10:00:00Z")).page("/a", STORY);
        read(server.at("/feed").toString());
        server.page("/feed", entry.formatted("2022-03-02T11:00:00Z")).page("/a", STORY.replace("Rovia", "Mirau"));

        assertThat(read(server.at("/feed").toString()).out()).startsWith("read\t");
    }

    @Test
    void aFeedOfWhichAPageCouldNotBeHadIsNotTakenForSeen() {
        server.page("/feed", feed(item("/a"), item("/b")), "ETag: \"1\"")
                .page("/a", STORY)
                .on("/b", 500, new byte[0]);

        Ran result = read(server.at("/feed").toString());

        assertThat(result.exit()).isEqualTo(Exit.SKIPPED);
        assertThat(result.err())
                .contains("skipped " + server.at("/b") + ": the server of 127.0.0.1 answers with status 500");
        read(server.at("/feed").toString());
        assertThat(server.requests())
                .filteredOn(r -> r.path().equals("/feed"))
                .hasSize(2)
                .allMatch(r -> r.header("If-None-Match").isEmpty());
    }

    @Test
    void aFeedThatHoldsTheWholeTextIsReadWithoutItsPages() {
        String text = "Rovia attacked Lestan on 2021-05-03. ".repeat(40);
        server.page(
                "/feed",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Herald\",\"items\":[{\"id\":\"1\",\"url\":\"/a\",\"content_text\":\"%s\"}]}"
                        .formatted(text.strip()));

        assertThat(read(server.at("/feed").toString()).out()).startsWith("read\t");
        assertThat(server.asked("/a")).isZero();
    }

    @Test
    void theFeedsOfAnOpmlFileAreRead() {
        server.page(
                        "/list",
                        "<opml version='2.0'><body><outline xmlUrl='%s'/></body></opml>".formatted(server.at("/feed")))
                .page("/feed", feed(item("/a")))
                .page("/a", STORY);

        assertThat(read(server.at("/list").toString()).out()).startsWith("read\t");
    }

    @Test
    void thisMachineIsNotAskedUnlessAllowed() {
        Ran result = run("read", server.at("/a").toString());

        assertThat(result.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(result.err()).contains("127.0.0.1 is an address of this machine, its network or no public one");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatIsReservedOrForbiddenIsSkippedWithItsReason() {
        server.page("/robots.txt", "User-agent: *\nDisallow: /a\n").page("/b", STORY, "tdm-reservation: 1");

        Ran result = read(server.at("/a").toString(), server.at("/b").toString());

        assertThat(result.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(result.err())
                .contains("skipped " + server.at("/a") + ": the site's robots.txt forbids it")
                .contains("skipped " + server.at("/b") + ": its publisher reserves text and data mining");
    }

    @Test
    void filesAndAddressesAreReadInOneGo() throws IOException {
        server.page("/a", STORY);
        Path file = Files.writeString(temp.resolve("Post.txt"), "Lestan visited Mirau on 2021-05-30.");

        Ran result = read(file.toString(), server.at("/a").toString(), "ftp://paper.example/");

        assertThat(result.out().lines()).hasSize(2);
        assertThat(result.exit()).isEqualTo(Exit.SKIPPED);
    }

    private Ran list(String list, String... more) {
        List<String> args = new ArrayList<>(List.of("read", "--allow-local", "--publisher=Herald", "--list=" + list));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String siteMap(String element, String... paths) {
        StringBuilder all = new StringBuilder("<?xml version=\"1.0\"?><%s>".formatted(element));
        for (String path : paths) {
            all.append("<url><loc>").append(server.at(path)).append("</loc></url>");
        }
        return all.append("</").append(element).append('>').toString();
    }

    @Test
    void whatAFileListsIsFetched() throws IOException {
        server.page("/a", STORY).page("/b", "<p>Lestan visited Mirau on 2021-05-30.</p>");
        Path file = Files.writeString(
                temp.resolve("list.txt"), "# today\n%s\n%s\n".formatted(server.at("/a"), server.at("/b")));

        Ran result = list(file.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.startsWith("read\t"));
        assertThat(result.err()).contains(file + ": 2 addresses, 0 of them read before, 2 are fetched now");
    }

    @Test
    void aSiteMapOfNewsTellsTheTitleThatAPageLacks() {
        server.page("/map", """
                        <urlset xmlns:n="x"><url><loc>%s</loc><n:news><n:publication><n:name>Lestan Post</n:name></n:publication>
                        <n:publication_date>2021-05-04T08:00:00Z</n:publication_date><n:title>Attack on Lestan</n:title></n:news></url></urlset>""".formatted(server.at("/a"))).page("/a", STORY);

        run("read", "--allow-local", "--list=" + server.at("/map"));

        assertThat(documents()).singleElement().asString().contains("\"title\":\"Attack on Lestan\"");
    }

    @Test
    void theSiteMapsOfAnIndexAreFollowed() {
        server.page("/index", siteMap("sitemapindex", "/map1", "/map2"))
                .page("/map1", siteMap("urlset", "/a"))
                .page("/map2", siteMap("urlset", "/b", "/a"))
                .page("/a", STORY)
                .page("/b", "<p>Lestan visited Mirau on 2021-05-30.</p>");

        Ran result = list(server.at("/index").toString());

        assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.startsWith("read\t"));
        assertThat(server.asked("/a")).isEqualTo(1);
    }

    @Test
    void aPackedTableOfGdeltIsAList() throws IOException {
        server.page("/a", STORY);
        Path file = temp.resolve("20220302.export.CSV.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("20220302.export.CSV"));
            zip.write(("1\t".repeat(60) + server.at("/a") + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(list(file.toString()).out()).startsWith("read\t");
    }

    @Test
    void aListIsWorkedOffRunByRun() {
        server.page("/map", siteMap("urlset", "/gone", "/a", "/b"))
                .page("/a", STORY)
                .page("/b", "<p>Lestan visited Mirau on 2021-05-30.</p>");
        String map = server.at("/map").toString();

        assertThat(list(map, "--at-most=2").err()).contains("2 are fetched now; 1 are left for the next time");
        assertThat(server.asked("/b")).isZero();

        Ran second = list(map, "--at-most=1");
        assertThat(second.err()).contains("3 addresses, 1 of them read before, 1 are fetched now; 1 are left");
        assertThat(server.asked("/a")).isEqualTo(1);
        assertThat(server.asked("/b")).isEqualTo(1);
        assertThat(server.asked("/gone")).isEqualTo(1);
    }

    @Test
    void siteMapsThatNameThemselvesEnd() {
        server.page("/index", siteMap("sitemapindex", "/index", "/index?2"))
                .page("/index?2", siteMap("sitemapindex", "/index?3"))
                .page("/index?3", siteMap("sitemapindex", "/index?4"))
                .page("/index?4", siteMap("sitemapindex", "/index?5"));

        Ran result = list(server.at("/index").toString());

        assertThat(result.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(result.err()).contains("lies in 3 lists within one another; name the inner ones");
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("story.txt"), "Rovia attacked Lestan on 2021-05-03.");

        assertThat(list(file.toString()).err())
                .contains("skipped " + file + ": is no list of addresses (line 1 has none); give one address a line");
        assertThat(list(temp.resolve("none").toString()).err()).contains("does not exist; give a file or an address");
        assertThat(run("read").exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(list(file.toString(), "--at-most=0").exit()).isEqualTo(Exit.WRONG_USE);
    }
}
