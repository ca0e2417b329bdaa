package org.bellwether.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bellwether.fetch.WebAddress;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final WebAddress BASE = WebAddress.parse("https://paper.example/feeds/all.xml");

    private static final String RSS = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Valley Post</title><link>https://paper.example/</link><description>News</description>
            %s
            </channel></rss>""";

    private static Feed read(String feed) throws FeedException {
        return FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), null, BASE);
    }

    private static FeedItem only(String feed) throws FeedException {
        List<FeedItem> items = read(feed).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void anItemOfRssIsRead() throws FeedException {
        FeedItem item = only(RSS.formatted("""
                <item><title>Troops &amp; tanks</title><link>/story?id=1&amp;x=2</link><guid>g1</guid>
                <dc:creator>Ann Lee</dc:creator><pubDate>Wed, 02 Mar 2022 23:30:00 -0500</pubDate>
                <description>Short.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item>"""));

        assertThat(item)
                .isEqualTo(new FeedItem(
                        "g1",
                        WebAddress.parse("https://paper.example/story?id=1&x=2"),
                        "Troops & tanks",
                        List.of("Ann Lee"),
                        When.day(LocalDate.of(2022, 3, 2), When.Method.FEED, "Wed, 02 Mar 2022 23:30:00 -0500"),
                        null,
                        "<p>All of it.</p>"));
    }

    @Test
    void anEntryOfAtomIsRead() throws FeedException {
        FeedItem item = only("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>f</id><updated>2022-03-05T00:00:00Z</updated>
                <entry><id>tag:1</id><title type="html">Troops &lt;b&gt;move&lt;/b&gt;</title><link href="https://paper.example/s"/>
                <author><name>Ann Lee</name></author><published>2022-03-02T10:00:00+03:00</published>
                <updated>2022-03-04T00:00:00Z</updated><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>""");

        assertThat(item.key()).isEqualTo("tag:1");
        assertThat(item.title()).isEqualTo("Troops move");
        assertThat(item.authors()).containsExactly("Ann Lee");
        assertThat(item.published().start()).isEqualTo(LocalDate.of(2022, 3, 2));
        assertThat(item.changed()).isEqualTo("2022-03-04T00:00:00Z");
        assertThat(item.content()).isEqualTo("<p>Text</p>");
    }

    @Test
    void anItemOfRdfIsRead() throws FeedException {
        FeedItem item = only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Post</title><link>x</link>
                <description>d</description></channel>
                <item rdf:about="https://paper.example/s"><title>Move</title><link>https://paper.example/s</link>
                <dc:date>2022-03-02</dc:date></item></rdf:RDF>""");

        assertThat(item.address()).isEqualTo(WebAddress.parse("https://paper.example/s"));
        assertThat(item.published().start()).isEqualTo(LocalDate.of(2022, 3, 2));
    }

    @Test
    void anItemOfAJsonFeedIsRead() throws FeedException {
        FeedItem item = only("""
                {"title": "Post", "version": "https://jsonfeed.org/version/1.1", "items": [
                 {"id": "7", "url": "/s", "title": "Move", "content_text": "One <two>.\\n\\nThree.",
                  "authors": [{"name": "Ann Lee"}], "date_published": "2022-03-02T23:30:00-05:00"}]}""");

        assertThat(item)
                .isEqualTo(new FeedItem(
                        "7",
                        WebAddress.parse("https://paper.example/s"),
                        "Move",
                        List.of("Ann Lee"),
                        When.day(LocalDate.of(2022, 3, 2), When.Method.FEED, "2022-03-02T23:30:00-05:00"),
                        null,
                        "<p>One &lt;two&gt;.</p>\n<p>Three.</p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 02 Mar 2022 23:30:00 -0500 | 2022-03-02",
                "2 March 2022 | 2022-03-02",
                "Wednesday, 2 Mar 22 10:00 EST | 2022-03-02",
                "2022-03-02T00:10:00+09:00 | 2022-03-02",
                "2022-02-30 |",
                "yesterday |",
                "03/02/2022 |"
            })
    void theDayOfAFeedIsTheOneThatIsWritten(String written, String day) throws FeedException {
        FeedItem item = only(RSS.formatted("<item><link>/s</link><pubDate>" + written + "</pubDate></item>"));

        assertThat(item.published().startIso()).isEqualTo(day);
    }

    @Test
    void itemsThatComeTwiceOrLeadNowhereAreLeftOut() throws FeedException {
        assertThat(read(RSS.formatted("""
                <item><link>/s</link></item><item><link>/s</link></item><item><title>No link</title></item>
                <item><link>mailto:a@b.example</link></item>""")).items())
                .extracting(FeedItem::key)
                .containsExactly("https://paper.example/s");
    }

    @Test
    void entitiesOfHtmlThatNobodyDeclaredAreRead() throws FeedException {
        assertThat(only(RSS.formatted("<item><title>Tea&nbsp;&eacute;</title><link>/s</link></item>"))
                        .title())
                .isEqualTo("Tea é");
    }

    @Test
    void theEncodingThatTheFeedDeclaresIsApplied() throws FeedException {
        byte[] bytes = RSS.replace("version=\"1.0\"?", "version=\"1.0\" encoding=\"windows-1251\"?")
                .formatted("<item><title>Минск</title><link>/s</link></item>")
                .getBytes(Charset.forName("windows-1251"));

        assertThat(FeedReader.read(bytes, "application/rss+xml", BASE)
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Минск");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss version=\"2.0\"><channel><title>x</title></channel></rss>"
            })
    void aFeedWithADocumentTypeIsRefused(String feed) {
        assertThatThrownBy(() -> read(feed))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("DOCTYPE is disallowed");
    }

    @Test
    void aFeedThatIsNestedWithoutEndIsRefused() {
        String feed = RSS.formatted("<item>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</item>");

        assertThatThrownBy(() -> read(feed)).hasMessageContaining("has a depth of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version=\"2.0\"><channel><item>",
                "<rss version=\"2.0\"/>",
                "<feed xmlns=\"urn:other\"><entry/></feed>",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><rss version=\"2.0\"><channel/></rss>",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void aBrokenFeedIsAReason(String feed) {
        assertThatThrownBy(() -> read(feed)).isInstanceOf(FeedException.class);
    }

    @Test
    void randomDamageDoesNoHarm() {
        byte[] whole = RSS.formatted(
                        "<item><title>Move</title><link>/s</link><pubDate>Wed, 02 Mar 2022 10:00 GMT</pubDate></item>")
                .getBytes(StandardCharsets.UTF_8);
        long seed = 20220302;
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = whole.clone();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(FeedReader.read(damaged, null, BASE).items().size())
                        .as("seed %d, round %d", seed, i)
                        .isLessThan(3);
            } catch (FeedException reason) {
                assertThat(reason.reason()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='2.0'> | true",
                "<?xml version='1.0'?><!-- made by hand --><feed xmlns='x'> | true",
                "<rdf:RDF> | true",
                "{\"version\":\"https://jsonfeed.org/version/1\" | true",
                "<!DOCTYPE html><html><body><rss> | false",
                "<feedback> | false",
                "{\"a\": 1} | false",
                "The <rss> element | false"
            })
    void aFeedIsKnownByItsBytes(String start, boolean feed) {
        assertThat(FeedReader.isFeed(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(feed);
        assertThat(FeedReader.isFeed(start.getBytes(StandardCharsets.UTF_16))).isEqualTo(feed);
    }

    @Test
    void theFeedsOfAnOpmlFileAreListedOnceInOrder() throws FeedException {
        byte[] opml = """
                <opml version="2.0"><body><outline text="World"><outline type="rss" xmlUrl="https://b.example/f"/>
                <outline type="rss" xmlUrl="https://a.example/f"/></outline><outline xmlUrl="https://b.example/f"/></body></opml>""".getBytes(StandardCharsets.UTF_8);

        assertThat(Opml.isOpml(opml)).isTrue();
        assertThat(Opml.feeds(opml, null))
                .containsExactly(WebAddress.parse("https://b.example/f"), WebAddress.parse("https://a.example/f"));
    }
}
