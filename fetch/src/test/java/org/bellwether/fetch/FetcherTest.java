package org.bellwether.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String PAGE = "<html><body><p>A page of some words.</p></body></html>";

    private static final FetchOptions LOCAL = FetchOptions.of("1.2.3")
            .withAllowLocal(true)
            .withPause(Duration.ZERO)
            .withWhole(Duration.ofMillis(700))
            .withBytes(3 << 20);

    private final RoughServer server = new RoughServer();
    private final FakeWaiting waiting = new FakeWaiting();
    private final Map<String, Deque<List<String>>> names = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        server.close();
    }

    private Fetched fetch(WebAddress address) {
        return fetch(address, Validators.NONE, LOCAL);
    }

    private Fetched fetch(WebAddress address, Validators known, FetchOptions options) {
        try (Fetcher fetcher = new Fetcher(options, waiting, this::lookUp)) {
            return fetcher.fetch(address, known);
        }
    }

    /** As if the server stood somewhere on the internet, and only the rest of this machine and its network were closed. */
    private Fetched fromOutside(WebAddress address) {
        Predicate<InetAddress> closed = a -> !a.getHostAddress().equals("127.0.0.1") && OwnNetwork.holds(a);
        try (Fetcher fetcher = new Fetcher(LOCAL, waiting, this::lookUp, closed)) {
            return fetcher.fetch(address, Validators.NONE);
        }
    }

    /** Answers in turn; the last one stays. */
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        Deque<List<String>> answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        List<String> answer = answers.size() > 1 ? answers.remove() : answers.element();
        return answer.stream().map(InetAddress::ofLiteral).toList();
    }

    private void name(String host, String... answers) {
        names.put(host, new ArrayDeque<>(Arrays.stream(answers).map(List::of).toList()));
    }

    private static String reason(Fetched fetched) {
        return fetched instanceof Fetched.Failed failed ? failed.reason() : "fetched: " + fetched;
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(plain);
        }
        return out.toByteArray();
    }

    // ---- what goes well

    @Test
    void aPageIsFetchedWithItsValidators() {
        server.page(
                "/a", PAGE, "Content-Type: text/html", "ETag: \"v1\"", "Last-Modified: Wed, 02 Mar 2022 10:00:00 GMT");

        Fetched.Page page = page(fetch(server.at("/a")));

        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(page.validators())
                .isEqualTo(new Validators(server.at("/a").toString(), "\"v1\"", "Wed, 02 Mar 2022 10:00:00 GMT"));
        assertThat(page.retrieved()).isEqualTo(FakeWaiting.START);
        assertThat(page.hops()).isEmpty();
    }

    @Test
    void theServerIsToldWhoAsksAndGetsNoCookieBack() {
        server.page("/a", PAGE, "Set-Cookie: track=1; Path=/").page("/b", PAGE);
        try (Fetcher fetcher = new Fetcher(LOCAL.withContact("mailto:desk@paper.example"), waiting, this::lookUp)) {
            fetcher.fetch(server.at("/a"), Validators.NONE);
            fetcher.fetch(server.at("/b"), Validators.NONE);
        }
        assertThat(server.requests())
                .extracting(r -> r.header("User-Agent"))
                .containsOnly("Bellwether/1.2.3 (+mailto:desk@paper.example)");
        assertThat(server.requests()).extracting(r -> r.header("Cookie")).containsOnly("");
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException {
        server.on("/a", 200, gzip(PAGE.getBytes(StandardCharsets.UTF_8)), "Content-Encoding: gzip");

        assertThat(new String(page(fetch(server.at("/a"))).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(PAGE);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        server.on("/a", 304, new byte[0]);
        Validators known = new Validators(server.at("/a").toString(), "\"v1\"", "Wed, 02 Mar 2022 10:00:00 GMT");

        assertThat(fetch(server.at("/a"), known, LOCAL)).isInstanceOf(Fetched.Unchanged.class);
        assertThat(server.requests().getFirst().header("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.requests().getFirst().header("If-Modified-Since")).isEqualTo("Wed, 02 Mar 2022 10:00:00 GMT");
    }

    @Test
    void validatorsOfOneAddressAreNotSentToAnother() {
        server.redirect("/old", "/new").page("/new", PAGE);
        Validators known = new Validators(server.at("/old").toString(), "\"v1\"", null);

        page(fetch(server.at("/old"), known, LOCAL));

        assertThat(server.requests()).extracting(r -> r.header("If-None-Match")).containsExactly("\"v1\"", "");
    }

    @Test
    void theEncodingThatTheServerNamesIsAppliedWhereItHolds() {
        byte[] bytes = "Минск объявил".getBytes(Charset.forName("windows-1251"));
        server.on("/a", 200, bytes, "Content-Type: text/html; charset=windows-1251");

        assertThat(new String(page(fetch(server.at("/a"))).text(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFМинск объявил");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=klingon", "charset=utf-16", "charset=\"\u0001", "charset="})
    void anEncodingThatCannotBeIsLeftToWhoeverLooksAtTheBytes(String charset) {
        byte[] bytes = {(byte) 0xD0, 0x61, (byte) 0xFF, 0x62, 0x63};
        server.on("/a", 200, bytes, "Content-Type: text/html; " + charset);

        assertThat(page(fetch(server.at("/a"))).text()).isEqualTo(bytes);
    }

    // ---- redirects

    @Test
    void redirectsAreFollowedAndKept() {
        server.redirect("/a", "/b?x=1")
                .redirect("/b?x=1", server.at("/c").toString())
                .page("/c", PAGE);

        Fetched.Page page = page(fetch(server.at("/a")));

        assertThat(page.address()).isEqualTo(server.at("/c"));
        assertThat(page.hops())
                .containsExactly(
                        new Hop(server.at("/a").toString(), 302),
                        new Hop(server.at("/b?x=1").toString(), 302));
    }

    @Test
    void aCircleOfRedirectsIsSeen() {
        server.redirect("/a", "/b").redirect("/b", "/a");

        assertThat(reason(fetch(server.at("/a")))).isEqualTo("redirects in a circle");
    }

    @Test
    void redirectsWithoutEndAreGivenUp() {
        for (int i = 0; i < 20; i++) {
            server.redirect("/" + i, "/" + (i + 1));
        }
        assertThat(reason(fetch(server.at("/0")))).isEqualTo("redirects more than 5 times");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd",
        "ftp://paper.example/a",
        "javascript:alert(1)",
        "http://user:secret@paper.example/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "gopher://127.0.0.1:25/"
    })
    void aRedirectToWhatIsNoPlainAddressIsNotFollowed(String to) {
        server.redirect("/a", to);

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("redirects to '" + to + "', which is no address that is fetched");
    }

    @Test
    void aRedirectWithoutAnAddressIsTold() {
        server.on("/a", 301, new byte[0]);

        assertThat(reason(fetch(server.at("/a")))).isEqualTo("redirects (301) without saying where to");
    }

    // ---- this machine and its network

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, 127.0.0.1",
        "http://169.254.169.254/latest/meta-data/, 169.254.169.254",
        "http://[::1]/, 0:0:0:0:0:0:0:1",
        "http://[::ffff:10.0.0.1]/, 10.0.0.1",
        "http://[fe80::1]/, fe80:0:0:0:0:0:0:1",
        "http://[fd00::1]/, fd00:0:0:0:0:0:0:1",
        "http://[64:ff9b::7f00:1]/, 64:ff9b:0:0:0:0:7f00:1",
        "http://[2002:a00:1::]/, 2002:a00:1:0:0:0:0:0",
        "http://0.0.0.0/, 0.0.0.0",
        "http://10.1.2.3/, 10.1.2.3",
        "http://172.31.0.1/, 172.31.0.1",
        "http://192.168.1.1/, 192.168.1.1",
        "http://100.64.0.1/, 100.64.0.1",
        "http://224.0.0.1/, 224.0.0.1",
        "http://255.255.255.255/, 255.255.255.255"
    })
    void anAddressOfThisMachineOrItsNetworkIsRefused(String address, String shown) {
        Fetched fetched = fetch(WebAddress.parse(address), Validators.NONE, LOCAL.withAllowLocal(false));

        assertThat(reason(fetched))
                .contains(shown)
                .endsWith("is an address of this machine, its network or no public one; --allow-local permits it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:8080/",
                "//10.0.0.1/",
                "http://inside.invalid/"
            })
    void noRedirectLeadsInside(String to) {
        name("inside.invalid", "192.168.0.7");
        server.redirect("/a", to);

        Fetched fetched = fromOutside(server.at("/a"));

        assertThat(reason(fetched)).contains("is an address of this machine, its network or no public one");
        assertThat(fetched.hops()).containsExactly(new Hop(server.at("/a").toString(), 302));
    }

    @Test
    void aNameThatLeadsToThisMachineIsRefused() {
        name("paper.example", "127.0.0.1");

        Fetched fetched = fetch(server.at("paper.example", "/a"), Validators.NONE, LOCAL.withAllowLocal(false));

        assertThat(reason(fetched))
                .isEqualTo("paper.example leads to 127.0.0.1, which is an address of this machine, its network or no"
                        + " public one; --allow-local permits it");
        assertThat(server.asked("/robots.txt")).isZero();
    }

    @Test
    void aNameWithOneGoodAndOneLocalAddressIsRefused() {
        names.put("paper.example", new ArrayDeque<>(List.of(List.of("93.184.216.34", "192.168.0.7"))));

        Fetched fetched = fetch(server.at("paper.example", "/a"), Validators.NONE, LOCAL.withAllowLocal(false));

        assertThat(reason(fetched)).contains("leads to 192.168.0.7");
    }

    @Test
    void whatWasCheckedIsWhatIsConnectedTo() {
        // no system knows this name: the request arrives because it goes to the address that was looked up here
        name("checked.invalid", "127.0.0.1");
        server.page("/a", PAGE);

        page(fetch(server.at("checked.invalid", "/a")));

        assertThat(server.requests().getFirst().header("Host")).isEqualTo("checked.invalid:" + server.port());
    }

    @Test
    void aNameThatIsAnsweredOtherwiseAfterTheCheckIsCheckedAgain() {
        // 192.0.2.1 is nobody's, so nothing is connected to; what counts is that the second answer is judged too
        name("rebound.invalid", "8.8.8.8", "127.0.0.1");
        try (Fetcher fetcher =
                new Fetcher(LOCAL.withAllowLocal(false).withWhole(Duration.ofMillis(50)), waiting, this::lookUp)) {
            fetcher.fetch(server.at("rebound.invalid", "/a"), Validators.NONE);
            assertThat(reason(fetcher.fetch(server.at("rebound.invalid", "/b"), Validators.NONE)))
                    .contains("rebound.invalid leads to 127.0.0.1");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        assertThat(reason(fetch(WebAddress.parse("http://nobody.invalid/"))))
                .isEqualTo("no machine is known by the name nobody.invalid; check it, or the connection");
    }

    // ---- robots.txt

    @Test
    void whatRobotsTxtForbidsIsNotFetched() {
        server.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
                .page("/private/a", PAGE)
                .page("/a", PAGE);

        assertThat(reason(fetch(server.at("/private/a"))))
                .isEqualTo("the site's robots.txt forbids it to robots such as this program");
        assertThat(server.requests()).isEmpty();
        page(fetch(server.at("/a")));
    }

    @Test
    void rulesForThisProgramGoBeforeThoseForAll() {
        server.page("/robots.txt", "User-agent: bellwether\nAllow: /\n\nUser-agent: *\nDisallow: /\n")
                .page("/a", PAGE);

        page(fetch(server.at("/a")));
    }

    @Test
    void theCrawlDelayIsKept() {
        server.page("/robots.txt", "User-agent: *\nCrawl-delay: 20\n")
                .page("/a", PAGE)
                .page("/b", PAGE);
        try (Fetcher fetcher = new Fetcher(LOCAL, waiting, this::lookUp)) {
            fetcher.fetch(server.at("/a"), Validators.NONE);
            fetcher.fetch(server.at("/b"), Validators.NONE);
        }
        assertThat(waiting.waits()).containsExactly(Duration.ofSeconds(20));
        assertThat(server.asked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void aSiteThatWantsHoursBetweenRequestsIsAskedOnce() {
        server.page("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n")
                .page("/a", PAGE)
                .page("/b", PAGE);
        try (Fetcher fetcher = new Fetcher(LOCAL, waiting, this::lookUp)) {
            page(fetcher.fetch(server.at("/a"), Validators.NONE));
            assertThat(reason(fetcher.fetch(server.at("/b"), Validators.NONE)))
                    .isEqualTo("robots.txt of 127.0.0.1 asks for 86,400 s between requests");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aRobotsTxtThatCannotBeHadForbidsAll(int status) {
        server.on("/robots.txt", status, new byte[0]).page("/a", PAGE);

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("the site's robots.txt cannot be had (status " + status
                        + "), which forbids all; try again later");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aRobotsTxtThatIsNotThereForbidsNothing(int status) {
        server.on("/robots.txt", status, new byte[0]).page("/a", PAGE);

        page(fetch(server.at("/a")));
    }

    @Test
    void ofAHugeRobotsTxtTheBeginningCounts() {
        String rules = "User-agent: *\nDisallow: /private\n" + "# more of nothing\n".repeat(400_000);
        server.page("/robots.txt", rules).page("/a", PAGE);

        page(fetch(server.at("/a")));
        assertThat(reason(fetch(server.at("/private")))).contains("forbids it");
    }

    @Test
    void aRobotsTxtThatLeadsToThisNetworkForbidsAll() {
        server.redirect("/robots.txt", "http://169.254.169.254/").page("/a", PAGE);

        assertThat(reason(fromOutside(server.at("/a"))))
                .startsWith("the site's robots.txt cannot be had (169.254.169.254 is an address of this machine");
    }

    // ---- reservations

    @Test
    void aReservationInAHeaderIsObeyed() {
        server.page("/a", PAGE, "tdm-reservation: 1", "tdm-policy: https://paper.example/terms");

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo(
                        "its publisher reserves text and data mining (the header tdm-reservation says so); its terms:"
                                + " https://paper.example/terms");
    }

    @Test
    void aReservationInThePageIsObeyed() {
        server.page(
                "/a",
                "<html><head><META NAME='tdm-reservation' content=' 1 '></head></html>",
                "Content-Type: text/html");

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("its publisher reserves text and data mining (the page says so); ask the publisher");
    }

    @Test
    void aPageThatSpeaksOfReservationsReservesNothing() {
        server.page("/a", "<html><body><p>The meta tdm-reservation is 1.</p></body></html>", "Content-Type: text/html");

        page(fetch(server.at("/a")));
    }

    @Test
    void theFirstRuleOfTheSitesFileCounts() {
        server.page("/.well-known/tdmrep.json", """
                [{"location": "/free/*.html$", "tdm-reservation": 0},
                 {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://paper.example/terms"}]""").page("/free/a.html", PAGE).page("/a.html", PAGE);

        page(fetch(server.at("/free/a.html")));
        assertThat(reason(fetch(server.at("/a.html"))))
                .isEqualTo("its publisher reserves text and data mining (/.well-known/tdmrep.json says so); its terms:"
                        + " https://paper.example/terms");
        assertThat(server.asked("/a.html")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "17", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]", "<html>", "[{\"location\": 3}]"})
    void aFileOfReservationsThatCannotBeReadReservesNothing(String file) {
        server.page("/.well-known/tdmrep.json", file).page("/a", PAGE);

        page(fetch(server.at("/a")));
    }

    // ---- pace and patience

    @Test
    void aHostIsNotAskedTooOften() {
        server.page("/a", PAGE).page("/b", PAGE);
        try (Fetcher fetcher = new Fetcher(LOCAL.withPause(Duration.ofSeconds(2)), waiting, this::lookUp)) {
            fetcher.fetch(server.at("/a"), Validators.NONE);
            fetcher.fetch(server.at("/b"), Validators.NONE);
        }
        assertThat(waiting.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aServerThatWantsAShortWaitIsAskedOnceMore() {
        int[] asked = {0};
        server.on(
                "/a",
                out -> RoughServer.write(
                        out,
                        asked[0]++ == 0
                                ? "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));

        page(fetch(server.at("/a")));

        assertThat(waiting.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 3600 | 2022-03-02T13:00:00Z | the server says that it was asked too often (429); try again later",
                "503 | Wed, 02 Mar 2022 14:00:00 GMT | 2022-03-02T14:00:00Z | the server is overloaded or under repair (503); try again later",
                "503 | 99999999999999999 | 2022-03-03T12:00:00Z | the server is overloaded or under repair (503); try again later"
            })
    void aServerThatWantsALongWaitIsLeftAlone(int status, String retryAfter, Instant until, String reason) {
        server.on("/a", status, new byte[0], "Retry-After: " + retryAfter).page("/b", PAGE);
        try (Fetcher fetcher = new Fetcher(LOCAL, waiting, this::lookUp)) {
            Fetched.Failed failed = (Fetched.Failed) fetcher.fetch(server.at("/a"), Validators.NONE);
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.passing()).isTrue();
            assertThat(failed.notBefore()).isEqualTo(until);
            assertThat(reason(fetcher.fetch(server.at("/b"), Validators.NONE)))
                    .isEqualTo("127.0.0.1 wants not to be asked before " + until);
        }
        assertThat(server.requests()).hasSize(1);
    }

    // ---- servers that misbehave

    @Test
    void aBodyWithoutEndIsCutOff() {
        server.on("/a", out -> {
            RoughServer.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            endless(out);
        });
        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("is larger than 3,145,728 bytes; save the part that matters");
    }

    @Test
    void chunksWithoutEndAreCutOff() {
        server.on("/a", out -> {
            RoughServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 1000; i++) {
                RoughServer.write(out, chunk);
            }
        });
        assertThat(reason(fetch(server.at("/a")))).startsWith("is larger than");
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < 10_000; i++) {
            out.write(block);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: te", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"})
    void aServerThatDripsIsGivenUp(String start) {
        server.on("/a", out -> {
            RoughServer.write(out, start);
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(30);
            }
        });
        assertThat(reason(fetch(server.at("/a"), Validators.NONE, LOCAL.withWhole(Duration.ofMillis(250)))))
                .isEqualTo("took longer than 250 ms to answer; try again later");
    }

    @Test
    void headersWithoutEndAreCutOff() {
        server.on("/a", out -> {
            RoughServer.write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100_000; i++) {
                RoughServer.write(out, "X-" + i + ": " + "y".repeat(500) + "\r\n");
            }
        });
        assertThat(fetch(server.at("/a"))).isInstanceOf(Fetched.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\ntoo short",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a number\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: twelve\r\n\r\nab",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "\0\0\0\0\0\0\0\0",
                ""
            })
    void anAnswerThatIsNoneIsAReason(String answer) {
        server.on("/a", out -> RoughServer.write(out, answer));

        assertThat(fetch(server.at("/a"))).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void moreThanTheLengthThatWasToldIsNotRead() {
        server.on("/a", out -> RoughServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcdefgh"));

        assertThat(new String(page(fetch(server.at("/a"))).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("abcd");
    }

    @Test
    void whatUnpacksToFarMoreIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[2 << 20]);
        server.on("/a", 200, bomb, "Content-Encoding: gzip");

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("unpacks from %,d to more than 1,048,576 bytes; no honest page does".formatted(bomb.length));
    }

    @Test
    void whatIsLargerThanTheLimitIsRefusedPackedToo() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        server.on("/a", 200, gzip(noise), "Content-Encoding: gzip");

        assertThat(reason(fetch(server.at("/a"), Validators.NONE, LOCAL.withBytes(400_000))))
                .startsWith("fetched");
        assertThat(reason(fetch(server.at("/a"), Validators.NONE, LOCAL.withBytes(299_999))))
                .isEqualTo("is larger than 299,999 bytes; save the part that matters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | calls itself gzip and is not",
                "br | is packed as 'br', which was not asked for",
                "gzip, gzip | is packed as 'gzip, gzip', which was not asked for"
            })
    void whatIsPackedOtherwiseThanItSaysIsRefused(String packing, String reason) {
        server.page("/a", PAGE, "Content-Encoding: " + packing);

        assertThat(reason(fetch(server.at("/a")))).isEqualTo(reason);
    }

    @Test
    void whatIsPackedAndBrokenOffIsRefused() throws IOException {
        byte[] packed = gzip(PAGE.repeat(50).getBytes(StandardCharsets.UTF_8));
        server.on("/a", 200, Arrays.copyOf(packed, packed.length / 2), "Content-Encoding: gzip");

        assertThat(reason(fetch(server.at("/a")))).isEqualTo("the answer was broken off; try again later");
    }

    @Test
    void notChangedWithoutHavingBeenAskedIsTold() {
        server.on("/a", 304, new byte[0]);

        assertThat(reason(fetch(server.at("/a"))))
                .isEqualTo("the server says 'not changed' though nothing was known of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "204 | the server has no content for it (204)",
                "206 | the server sends a part only (206), which was not asked for",
                "401 | wants a password (401); save the page and give the file",
                "403 | the server forbids it (403)",
                "404 | does not exist (404); check the address",
                "410 | does not exist any more (410)",
                "451 | is withheld for legal reasons (451)",
                "418 | the server of 127.0.0.1 answers with status 418",
                "500 | the server of 127.0.0.1 answers with status 500"
            })
    void aStatusIsTold(int status, String reason) {
        server.on("/a", status, new byte[0]);

        assertThat(reason(fetch(server.at("/a")))).isEqualTo(reason);
    }

    @Test
    void anEmptyAnswerIsTold() {
        server.page("/a", "");

        assertThat(reason(fetch(server.at("/a")))).isEqualTo("the answer is empty");
    }

    @Test
    void picturesAndSoundAreNotTaken() {
        server.page("/a", "x", "Content-Type: IMAGE/png");

        assertThat(reason(fetch(server.at("/a")))).isEqualTo("is of type image/png and holds no text");
    }

    @Test
    void anETagThatCouldBreakARequestIsForgotten() {
        server.page("/a", PAGE, "ETag: \"" + "x".repeat(2000) + "\"", "Last-Modified: \u00e9");

        assertThat(page(fetch(server.at("/a"))).validators())
                .isEqualTo(new Validators(server.at("/a").toString(), null, null));
    }

    @Test
    void aPortWhereNobodyListensIsTold() {
        int port = server.port();
        server.close();

        assertThat(reason(fetch(WebAddress.parse("http://127.0.0.1:" + port + "/"))))
                .startsWith("the site's robots.txt cannot be had (the server refuses the connection");
    }
}
