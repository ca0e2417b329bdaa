package org.bellwether.ingest.within;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.ingest.Reads.gzip;
import static org.bellwether.ingest.Reads.told;
import static org.bellwether.ingest.Reads.utf8;
import static org.bellwether.ingest.Reads.zip;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.junit.jupiter.api.Test;

class WarcTest {
    private static byte[] record(String type, String target, byte[] block, String contentType) {
        String header =
                "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2022-03-02T10:11:12Z\r\n"
                                .formatted(type, java.util.UUID.nameUUIDFromBytes(utf8(type + target)))
                        + (target.isEmpty() ? "" : "WARC-Target-URI: %s\r\n".formatted(target))
                        + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(contentType, block.length);
        return joined(utf8(header), block, utf8("\r\n\r\n"));
    }

    private static byte[] response(String target, String headers, byte[] body) {
        return record(
                "response",
                target,
                joined(utf8("HTTP/1.1 " + headers + "\r\n\r\n"), body),
                "application/http; msgtype=response");
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] page(String day) {
        return utf8("<html><head><title>Norland on " + day + "</title></head><body><h1>Norland on " + day
                + "</h1><p>The government of Norland closed the border on " + day
                + " after a week of protests in the capital.</p><p>Nobody was hurt, the police of the port of Sund said on "
                + day + " evening.</p></body></html>");
    }

    private static List<byte[]> records() {
        byte[] page = page("Tuesday");
        byte[] chunked = joined(
                utf8(Integer.toHexString(40) + "\r\n"),
                Arrays.copyOf(page, 40),
                utf8("\r\n" + Integer.toHexString(page.length - 40) + "\r\n"),
                Arrays.copyOfRange(page, 40, page.length),
                utf8("\r\n0\r\n\r\n"));
        return List.of(
                record("warcinfo", "", utf8("software: none\r\n"), "application/warc-fields"),
                record(
                        "request",
                        "https://example.org/monday",
                        utf8("GET / HTTP/1.1\r\n\r\n"),
                        "application/http; msgtype=request"),
                response(
                        "https://example.org/monday",
                        "200 OK\r\nContent-Type: text/html; charset=utf-8",
                        page("Monday")),
                response("https://example.org/picture", "200 OK\r\nContent-Type: image/png", new byte[] {1, 2, 3}),
                response("https://example.org/gone", "404 Not Found\r\nContent-Type: text/html", page("Sunday")),
                response(
                        "https://example.org/tuesday",
                        "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                        chunked),
                response(
                        "https://example.org/friday",
                        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                        gzip(page("Friday"))));
    }

    private static byte[] plain() {
        return joined(records().toArray(byte[][]::new));
    }

    private static byte[] packed() {
        return joined(records().stream().map(Reads::gzip).toArray(byte[][]::new));
    }

    @Test
    void thePagesOfACrawlAreReadWithTheirAddressesAndTimes() {
        for (byte[] crawl : List.of(plain(), packed())) {
            List<Ingested> outcomes = Reads.all("crawl.warc.gz", crawl);
            assertThat(told(outcomes))
                    .containsExactly(
                            "https://example.org/monday", "https://example.org/tuesday", "https://example.org/friday");
            Article article = ((Ingested.Found) outcomes.getFirst()).article();
            assertThat(article.retrieved()).isEqualTo("2022-03-02T10:11:12Z");
            assertThat(article.title()).isEqualTo("Norland on Monday");
        }
    }

    @Test
    void aWebArchiveIsReadForItsCrawlsAlone() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("archive/data.warc.gz", packed());
        files.put("indexes/index.cdx.gz", gzip(utf8("org,example)/ 2022 {}")));
        files.put("pages/pages.jsonl", utf8("{\"format\":\"json-pages-1.0\"}\n"));
        files.put("datapackage.json", utf8("{}"));
        assertThat(told(Reads.all("site.wacz", zip(files)))).hasSize(3).allMatch(one -> one.startsWith("https:"));
    }

    @Test
    void aCrawlCutShortIsReadUpToThere() {
        byte[] whole = packed();
        List<String> outcomes = told(Reads.all("crawl.warc.gz", Arrays.copyOf(whole, whole.length - 100)));
        assertThat(outcomes).startsWith("https://example.org/monday", "https://example.org/tuesday");
        assertThat(outcomes.getLast()).contains("crawl.warc.gz").contains("what stands before it was read");
    }

    @Test
    void pagesReadBeforeAreKnownByAddressAndTime() {
        ArticleId before = new ArticleId("a0123456789abcdef");
        IngestOptions options = IngestOptions.NONE.withPagesRead(
                (address, retrieved) -> address.endsWith("/monday") && retrieved.equals("2022-03-02T10:11:12Z")
                        ? Optional.of(before)
                        : Optional.empty());
        assertThat(told(Reads.all("crawl.warc", plain(), options)))
                .containsExactly(
                        "known a0123456789abcdef https://example.org/monday",
                        "https://example.org/tuesday",
                        "https://example.org/friday");
    }

    @Test
    void brokenCrawlsDoNoHarm() {
        Random random = new Random(54);
        for (byte[] whole : List.of(plain(), packed())) {
            for (int round = 0; round < 300; round++) {
                byte[] broken = whole.clone();
                for (int i = 0; i < 5; i++) {
                    broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
                }
                assertThat(Reads.all("crawl", broken))
                        .as("round %d of seed 54", round)
                        .isNotNull();
            }
        }
    }
}
