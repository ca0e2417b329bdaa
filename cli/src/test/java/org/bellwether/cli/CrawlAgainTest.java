package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlAgainTest {
    @TempDir
    Path temp = Path.of("");

    private static String record(String address, String second, String attacked) {
        String page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>%1$s is attacked</title></head>"
                                .formatted(attacked)
                        + "<body><h1>%1$s is attacked</h1><p>Rovia attacked %1$s on 2021-05-03, the government of the port of Sund said on Tuesday.</p></body></html>"
                                .formatted(attacked);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2022-03-02T10:11:%sZ\r\n"
                        .formatted(UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)), second)
                + "WARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
                        .formatted(address, page.length(), page);
    }

    private List<String> read(String... records) throws IOException {
        Path crawl = Files.writeString(temp.resolve("crawl.warc"), String.join("", records));
        Stages stages = new ToyStages() {
            @Override
            public Inputs inputs(List<String> names, Given given, InputStream standardInput) {
                return new ProgramStages().inputs(names, given, standardInput);
            }
        };
        return Ran.of(false, stages, Ran.inCase(temp.resolve("case"), "read", crawl.toString()))
                .lines();
    }

    @Test
    void aCrawlOfWhichAPartIsInTheCaseGoesOnBehindIt() throws IOException {
        String first = record("https://paper.example/1", "12", "Lestan");
        String second = record("https://paper.example/2", "13", "Mirau");
        // cut in the middle of a record, as by a kill
        assertThat(read(first, second.substring(0, 400)))
                .singleElement()
                .asString()
                .startsWith("read\t");

        assertThat(read(first, second))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("unchanged\t") && line.endsWith("\thttps://paper.example/1"))
                .anyMatch(line -> line.startsWith("read\t") && line.endsWith("\thttps://paper.example/2"));
    }

    @Test
    void aPageOfTheSameAddressAndTimeIsNotLookedAtAgain() throws IOException {
        read(record("https://paper.example/1", "12", "Lestan"));

        assertThat(read(record("https://paper.example/1", "12", "Mirau")))
                .singleElement()
                .asString()
                .startsWith("unchanged\t");
    }

    @Test
    void aLaterCopyOfAPageIsRead() throws IOException {
        read(record("https://paper.example/1", "12", "Lestan"));

        assertThat(read(record("https://paper.example/1", "13", "Mirau")))
                .singleElement()
                .asString()
                .startsWith("read\t");
    }
}
