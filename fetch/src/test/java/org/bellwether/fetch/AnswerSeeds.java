package org.bellwether.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small honest answer of each kind, from which the fuzzer starts. */
final class AnswerSeeds {
    /** One answer. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Seed(String name, int kind, byte[] answer) {}

    private AnswerSeeds() {}

    static List<Seed> all() {
        return List.of(
                seed("rss.xml", AnswersFuzz.FEED, """
                        <?xml version="1.0"?>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel><title>The Valley Post</title><item><title>Troops &amp; tanks</title><link>/story?id=1</link><guid>g1</guid>
                        <dc:creator>Ann Lee</dc:creator><pubDate>Wed, 02 Mar 2022 23:30:00 -0500</pubDate>
                        <content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item></channel></rss>"""),
                seed("atom.xml", AnswersFuzz.FEED, """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>f</id><updated>2022-03-05T00:00:00Z</updated>
                        <entry><id>tag:1</id><title type="html">Troops &lt;b&gt;move&lt;/b&gt;</title><link href="https://paper.example/s"/>
                        <published>2022-03-02T10:00:00+01:00</published><author><name>Ann Lee</name></author>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>"""),
                seed("rdf.xml", AnswersFuzz.FEED, """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                        <channel rdf:about="x"><title>Post</title></channel><item rdf:about="y"><title>One</title><link>/y</link></item></rdf:RDF>"""),
                seed("feed.json", AnswersFuzz.FEED, """
                        {"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"/s","title":"Troops",
                        "content_text":"One.\\n\\nTwo.","date_published":"2022-03-02T10:00:00Z","authors":[{"name":"Ann Lee"}]}]}"""),
                seed("feeds.opml", AnswersFuzz.OPML, """
                        <?xml version="1.0"?><opml version="2.0"><body><outline text="Papers"><outline type="rss" text="Post"
                        xmlUrl="https://paper.example/feed"/></outline></body></opml>"""),
                seed("robots.txt", AnswersFuzz.ROBOTS, """
                        User-agent: *
                        Crawl-delay: 5
                        Disallow: /private/*.html$
                        Allow: /
                        User-agent: bellwether
                        Disallow: /archive
                        Sitemap: https://paper.example/map.xml
                        """),
                seed("tdmrep.json", AnswersFuzz.RESERVATION, """
                        [{"location":"/archive/*","tdm-reservation":1,"tdm-policy":"https://paper.example/policy.json"},{"location":"/","tdm-reservation":0}]"""));
    }

    private static Seed seed(String name, int kind, String answer) {
        return new Seed(name, kind, answer.getBytes(UTF_8));
    }

    /**
     * Writes the seeds as the fuzzer takes them, with the byte that picks the kind before each.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Seed seed : all()) {
            byte[] input = new byte[seed.answer().length + 1];
            input[0] = (byte) seed.kind();
            System.arraycopy(seed.answer(), 0, input, 1, seed.answer().length);
            Files.write(folder.resolve(seed.name()), input);
        }
    }
}
