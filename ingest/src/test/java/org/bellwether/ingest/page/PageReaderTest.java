package org.bellwether.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String BODY = """
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Norland closes its border</h1>
            <figure><img src="x.jpg"><figcaption>The border post at dawn on Monday, before it closed.</figcaption></figure>
            <p>The government of Norland closed the border with its neighbour on Monday, after a week of protests in the south, the ministry said.</p>
            <p>Nobody was hurt, officials added, although shots were heard in two places near the river that night, and people fled.</p>
            <h2>What happens next</h2>
            <p>Both countries will meet again, a diplomat said, and no date has been set for it, because the ministers disagree.</p>
            <ul><li>The bridge stays closed for lorries and cars alike.</li><li>Trains stop at the last town before the river.</li></ul>
            <p>The opposition called the closure a mistake, and asked the president to open the border before the winter comes.</p>
            </article>
            <div class="share">Share this article</div>
            <footer>© 2032 Example Media</footer>
            """;

    private static Article read(String head) {
        return read(
                "page.html",
                ("<html><head>" + head + "</head><body>" + BODY + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static Article read(String name, byte[] bytes) {
        return switch (new ArticleIngest(IngestOptions.NONE).read(name, bytes)) {
            case Ingested.Found(Article article) -> article;
            case Ingested.Known known -> throw new AssertionError(known);
            case Ingested.Skipped(String input, String reason) -> throw new AssertionError(input + ": " + reason);
        };
    }

    private static List<String> blocks(Article article, Block.Kind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> article.text().string().substring(block.start(), block.end()))
                .toList();
    }

    @Test
    void headingsAndListsKeepTheirKinds() {
        Article article = read("<title>Norland closes its border - Example Post</title>");
        assertThat(article.title()).isEqualTo("Norland closes its border");
        assertThat(blocks(article, Block.Kind.HEADLINE)).containsExactly("Norland closes its border");
        assertThat(blocks(article, Block.Kind.SUBHEADING)).containsExactly("What happens next");
        assertThat(blocks(article, Block.Kind.LIST_ITEM)).hasSize(2);
        assertThat(blocks(article, Block.Kind.PARAGRAPH)).hasSize(4);
        assertThat(article.text().string()).doesNotContain("Home", "Share", "2032");
    }

    private static Article readBody(String body) {
        return read(
                "page.html",
                ("<html><head><title>Norland closes its border</title></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void captionsBylinesAndNoticesAreNoTextOfAPageButCorrectionsAre() {
        Article article = readBody(BODY.replace("<h2>", """
                <p>By Jane Roe</p><p>Photo: Jane Roe/AFP</p>
                <p>Correction: an earlier version of this article named another river.</p><h2>"""));
        assertThat(article.text().string())
                .doesNotContain("border post at dawn", "Jane Roe")
                .contains("Correction: an earlier version");
        assertThat(article.authors()).containsExactly("Jane Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='c-video c-videoPlay'><span class='c-video__data'>1:30 Ships leave the port of Aven in the night</span></div>",
                "<div class='leadRegion video'><p>Watch</p><h3>Ships leave the port of Aven in the night</h3></div>",
                "<p class='videoTitle'>Ships leave the port of Aven in the night</p>",
                "<p class='media__caption'>Ships leave the port of Aven in the night</p>"
            })
    void whatAFilmOrAPictureShowsIsNoText(String film) {
        assertThat(readBody(BODY.replace("<h2>", film + "<h2>")).text().string())
                .doesNotContain("port of Aven")
                .contains("What happens next", "shots were heard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='video-container'><blockquote><p>Ships leave the port of Aven tonight, and all who want to go must be there by ten.</p></blockquote></div>",
                "<table class='video'><tr><td>Film</td><td>Ships of Aven</td></tr><tr><td>Place</td><td>The port of Aven</td></tr></table>"
            })
    void whatIsQuotedAndListedOfFilmsIsText(String quoted) {
        assertThat(readBody(BODY.replace("<h2>", quoted + "<h2>")).text().string())
                .contains("port of Aven");
    }

    @Test
    void aPageThatStandsInAFormIsRead() {
        assertThat(readBody("<form id='page' action='/'>" + BODY + "</form>")
                        .text()
                        .string())
                .contains("shots were heard");
    }

    @Test
    void namesThatStandForEverythingOnAPageHideNothing() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append("<div class='story-share-wrapper'><p>In district ")
                    .append(i)
                    .append(", the ministry said, the border stays closed for everyone until the talks end.</p></div>");
        }
        assertThat(readBody(page.toString()).text().string()).contains("district 0", "district 7");
    }

    @Test
    void aPictureStoryIsItsCaptions() {
        String figure =
                "<figure><img src='x.jpg'><figcaption>%s walked to the border of Norland in the snow on Monday, with all that they had.</figcaption></figure>";
        Article article =
                readBody("<article><h1>Norland closes its border</h1><p>Pictures of a winter day at the river.</p>"
                        + figure.formatted("Families") + figure.formatted("Soldiers") + "</article>");
        assertThat(blocks(article, Block.Kind.CAPTION)).isNotEmpty();
    }

    @Test
    void aRowOfATableIsALine() {
        Article article = readBody(BODY.replace("<h2>", """
                <table><tr><th>Place</th><th>Lorries</th></tr><tr><td>Sund</td><td>1,200</td></tr><tr><td>Aven</td><td>90</td></tr></table><h2>"""));
        assertThat(blocks(article, Block.Kind.LIST_ITEM)).startsWith("Place Lorries", "Sund 1,200", "Aven 90");
    }

    @Test
    void aTableThatOnlyLaysOutThePageIsReadAsText() {
        Article article = readBody(
                "<table><tr><td>Menu</td><td>%s</td></tr><tr><td>Home</td><td>News</td></tr></table>".formatted(BODY));
        assertThat(blocks(article, Block.Kind.PARAGRAPH)).hasSize(4);
    }

    @Test
    void cardsThatLeadToOtherArticlesOfTheSiteAreNoText() {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            cards.append("""
                    <div class='tile tile-%d'><a href='/other/%d'><img src='x.jpg'></a>
                    <p>In the port of Aven the ships wait for the winter, and nobody knows how long it will last.</p></div>""".formatted(i, i));
        }
        Article article = readBody(BODY.replace("</article>", cards + "</article>"));
        assertThat(article.text().string()).doesNotContain("port of Aven").contains("before the winter comes");
    }

    @Test
    void whatAReviewTestsAndLinksElsewhereIsText() {
        StringBuilder tested = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tested.append(
                    "<div class='tested'><h3><a href='https://shop.example/%d'>Lamp %d</a></h3><p>In the test of lamps number %d burned for many hours, and went out at last in the night.</p></div>"
                            .formatted(i, i, i));
        }
        Article article = read(
                "https://paper.example/lamps",
                ("<html><head><title>Norland closes its border</title></head><body>"
                                + BODY.replace("</article>", tested + "</article>") + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(article.text().string()).contains("test of lamps number 0", "test of lamps number 3");
    }

    @Test
    void linkedDataTellsPublisherAuthorsAndDay() {
        Article article = read("""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Norland closes its border",
                "datePublished":"2031-05-05T23:30:00-05:00","dateModified":"2031-06-01","author":[{"@type":"Person","name":"Jane Roe"},{"name":"John Doe"}],
                "publisher":{"@type":"Organization","name":"Example Post"}}</script>""");
        assertThat(article.publisher()).isEqualTo("Example Post");
        assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
        assertThat(article.published())
                .isEqualTo(When.day(LocalDate.of(2031, 5, 5), When.Method.JSON_LD, "2031-05-05T23:30:00-05:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta property="article:published_time" content="2031-05-05T10:00:00Z"> | META
            <meta name="dc.date" content="5 May 2031"> | META
            <meta name="parsely-pub-date" content="20310505"> | META
            <link rel="canonical" href="https://example.org/2031/05/05/border"> | URL
            """)
    void theHeadTellsTheDay(String head, When.Method method) {
        When published = read(head).published();
        assertThat(published.start()).isEqualTo(LocalDate.of(2031, 5, 5));
        assertThat(published.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <time datetime="2031-05-05">today</time> | TIME
            <span itemprop="datePublished">May 5, 2031</span> | MICRODATA
            <p class="dateline">Published 5 May 2031</p> | EXPLICIT
            <div class="entry-date">5. Mai 2031</div> | EXPLICIT
            <div class="data">5 мая 2031</div> | EXPLICIT
            <div class="news-footer"><time datetime="2031-05-05">today</time></div> | TIME
            <aside><dl><dt>Datum</dt><dd>05.05.2031</dd></dl></aside> | EXPLICIT
            <div class="date">Politics, 05.05.31</div> | EXPLICIT
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"A "quoted" one","datePublished":"2031-05-05T10:00:00"}</script> | JSON_LD
            <script>window.page = {"story":{"published_at":"2031-05-05T10:00:00"}}</script> | METADATA
            """)
    void theBodyTellsTheDay(String line, When.Method method) {
        When published = read(
                        "page.html", ("<html><body>" + line + BODY + "</body></html>").getBytes(StandardCharsets.UTF_8))
                .published();
        assertThat(published.start()).isEqualTo(LocalDate.of(2031, 5, 5));
        assertThat(published.end()).isEqualTo(LocalDate.of(2031, 5, 5));
        assertThat(published.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -     | -                                                    | 2031-02-04 | 2031-04-02 | range   | inferred
            en    | -                                                    | 2031-02-04 | 2031-04-02 | range   | inferred
            en-GB | -                                                    | 2031-04-02 | 2031-04-02 | day     | meta
            de    | -                                                    | 2031-04-02 | 2031-04-02 | day     | meta
            en-US | -                                                    | 2031-02-04 | 2031-02-04 | day     | meta
            en-US | <p class="rate">Rates of 13/03/2031</p>              | 2031-04-02 | 2031-04-02 | day     | meta
            -     | <p class="rate">Rates of 03/13/2031</p>              | 2031-02-04 | 2031-02-04 | day     | meta
            en    | <link rel="canonical" href="https://paper.co.uk/a">  | 2031-04-02 | 2031-04-02 | day     | meta
            en    | <link rel="canonical" href="https://paper.example/2031/02/04/a"> | 2031-02-04 | 2031-02-04 | day | url
            en    | <meta property="og:updated_time" content="2031-02-05"> | 2031-02-04 | 2031-02-04 | day   | inferred
            """)
    void whichNumberIsTheMonthThePageTellsElseBothDaysAreARange(
            String lang, String more, String start, String end, String precision, String method) {
        String page = "<html" + (lang == null ? "" : " lang=\"" + lang + "\"")
                + "><head><meta property=\"article:published_time\" content=\"02/04/2031\">"
                + (more == null ? "" : more)
                + "</head><body>" + BODY + "</body></html>";
        When published =
                read("page.html", page.getBytes(StandardCharsets.UTF_8)).published();
        assertThat(published.startIso()).isEqualTo(start);
        assertThat(published.endIso()).isEqualTo(end);
        assertThat(published.precision().name()).isEqualToIgnoringCase(precision);
        assertThat(published.method().code()).isEqualTo(method);
        assertThat(published.text()).isEqualTo("02/04/2031");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://portal.example/7  | <link rel="canonical" href="https://post.example/border">    | https://post.example/border
            https://portal.example/7  | <link rel="canonical" href="https://portal.example/7"><meta property="og:url" content="https://post.example/border"> | https://post.example/border
            https://portal.example/7? | <link rel="canonical" href="https://www.portal.example/7">   | -
            https://portal.example/7  | <link rel="canonical" href="/7">                             | -
            https://portal.example/7  | <link rel="canonical" href="https://post.example/">          | -
            https://portal.example/7  | <link rel="canonical" href="javascript:alert(1)">            | -
            page.html                 | <link rel="canonical" href="https://post.example/border"><meta property="og:url" content="https://portal.example/7"> | https://post.example/border
            page.html                 | -                                                            | -
            """)
    void anAddressAtAnotherSiteThatThePageNamesAsItsOwnIsKept(
            String uri, @Nullable String head, @Nullable String kept) {
        String page = "<html><head>" + (head == null ? "" : head) + "</head><body>" + BODY + "</body></html>";
        assertThat(read(uri, page.getBytes(StandardCharsets.UTF_8)).canonical()).isEqualTo(kept);
    }

    @Test
    void whatIsNoDayOfTheCalendarIsKeptAsTheWordsOfAnUnknownDay() {
        assertThat(read("<meta property=\"article:published_time\" content=\"31/02/2031\">")
                        .published())
                .isEqualTo(When.unknown().withText("31/02/2031"));
        assertThat(read("""
                <meta property="article:published_time" content="2031-02-31">
                <link rel="canonical" href="https://example.org/2031/05/05/border">""").published().method()).isEqualTo(When.Method.URL);
    }

    @Test
    void microdataTellHeadlinePublisherAndDay() {
        String page =
                "<html><head><title>Start | Example Post</title></head><body itemscope itemtype='http://schema.org/NewsArticle'>"
                        + "<div itemprop='headline'>Norland shuts the way out</div><span itemprop='publisher' itemscope><b itemprop='name'>Example Post</b></span>"
                        + "<meta itemprop='dateCreated' content='2031-05-05'>"
                        + BODY.replaceFirst("<h1>.*?</h1>", "") + "</body></html>";
        Article article = read("page.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(article.title()).isEqualTo("Norland shuts the way out");
        assertThat(article.publisher()).isEqualTo("Example Post");
        assertThat(article.published().method()).isEqualTo(When.Method.MICRODATA);
    }

    @Test
    void theDayNextToTheHeadingIsThePagesNotOneFurtherUp() {
        String page = "<html><body><div class='date'>Open day: 1 January 2030</div>" + "<p><i>-</i></p>".repeat(10)
                + BODY.replace("</h1>", "</h1><p>5 May 2031</p>") + "</body></html>";
        assertThat(read("page.html", page.getBytes(StandardCharsets.UTF_8))
                        .published()
                        .start())
                .isEqualTo(LocalDate.of(2031, 5, 5));
    }

    @Test
    void anInstantInUniversalTimeGivesWayToTheDayOfTheAddress() {
        When published = read("""
                <link rel="canonical" href="https://example.org/2031/05/04/border">
                <meta property="article:published_time" content="2031-05-05T02:30:00Z">""").published();
        assertThat(published.start()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(published.method()).isEqualTo(When.Method.URL);
    }

    @Test
    void allParagraphsOfTheFullestColumnAreKept() {
        StringBuilder page = new StringBuilder("<html><body><div class='sidebar'><ul>");
        for (int i = 0; i < 30; i++) {
            page.append("<li><h4><a href='/").append(i).append("'>Another report on another border</a></h4></li>");
        }
        page.append("</ul></div><div class='comment-page popup'>");
        for (int i = 0; i < 6; i++) {
            page.append("<p>In district ")
                    .append(i)
                    .append(", the ministry said, the border stays closed for everyone until the talks end.</p>");
        }
        String text = read(
                        "page.html",
                        page.append("</div></body></html>").toString().getBytes(StandardCharsets.UTF_8))
                .text()
                .string();
        assertThat(text).contains("district 0", "district 5").doesNotContain("Another report");
    }

    @Test
    void linesThatAreNothingButALinkAreLeftOut() {
        String page = "<html><body>"
                + BODY.replace("<h2>", "<p><a href='/x'>FIVE THINGS TO KNOW ABOUT THE BORDER</a></p><h2>")
                + "</body></html>";
        assertThat(read("page.html", page.getBytes(StandardCharsets.UTF_8))
                        .text()
                        .string())
                .doesNotContain("FIVE THINGS")
                .contains("What happens next");
    }

    @Test
    void aCopyrightLineIsNoDateOfPublication() {
        assertThat(read("").published().precision()).isNotEqualTo(When.Precision.DAY);
    }

    @Test
    void theDeclaredEncodingIsUsed() {
        String page =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>Границу закрыли в понедельник, сообщило правительство страны.</p></body></html>";
        assertThat(read("page.html", page.getBytes(Charset.forName("windows-1251")))
                        .text()
                        .string())
                .contains("Границу закрыли");
    }

    @Test
    void scriptsInAPageAreNeitherRunNorKept() {
        assertThat(read("<script>document.write('x')</script>").text().string()).doesNotContain("document");
    }

    @Test
    void markdownIsReadWithItsFrontMatter() {
        Article article = read("story.md", """
                ---
                title: "Norland closes its border"
                date: 2031-05-05
                author: Jane Roe
                publisher: Example Post
                ---

                The government of **Norland** closed the [border](https://example.org) on Monday after a week of protests.

                ## What happens next

                - The bridge stays closed.
                - Trains stop at the river.

                Both countries will meet again, a diplomat said.
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(article.title()).isEqualTo("Norland closes its border");
        assertThat(article.authors()).containsExactly("Jane Roe");
        assertThat(article.publisher()).isEqualTo("Example Post");
        assertThat(article.published())
                .isEqualTo(When.day(LocalDate.of(2031, 5, 5), When.Method.METADATA, "2031-05-05"));
        assertThat(blocks(article, Block.Kind.PARAGRAPH))
                .containsExactly(
                        "The government of Norland closed the border on Monday after a week of protests.",
                        "Both countries will meet again, a diplomat said.");
        assertThat(blocks(article, Block.Kind.SUBHEADING)).containsExactly("What happens next");
        assertThat(blocks(article, Block.Kind.LIST_ITEM))
                .containsExactly("The bridge stays closed.", "Trains stop at the river.");
    }

    @Test
    void aFirstHeadingOfMarkdownIsItsHeadline() {
        Article article = read(
                "story.md",
                "# Norland closes its border\n\nThe government closed the border on Monday after a week of protests.\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(article.title()).isEqualTo("Norland closes its border");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br />\n<b>Warning</b>: Access denied in <b>a.php</b> on line 7\n",
                "<!-- made by hand -->\n<style>p {color: red}</style>\n",
                "<script src='a.js'></script>"
            })
    void aPageIsKnownWhateverAServerWroteAboveIt(String above) {
        Article article = org.bellwether.ingest.Reads.article(
                "saved",
                org.bellwether.ingest.Reads.utf8(
                        above
                                + "<html><head><title>Norland closes its border</title><meta property='article:published_time' content='2022-03-02'></head>"
                                + "<body><p>The government of Norland closed the border on Monday after a week of protests.</p></body></html>"));
        assertThat(article.published().start()).hasToString("2022-03-02");
        assertThat(article.text().string()).doesNotContain("<p>");
    }

    @Test
    void whatMarkupCallsSomethingElseAndWhatIsSaidTwiceIsNoBody() {
        String prose =
                "<p>The government of Norland closed the border on Monday after a week of protests in the capital.</p>"
                        + "<p>Trucks stood in a line of ten kilometres by the evening, the police of the port town of Sund said.</p>"
                        + "<p>The talks with Southland will go on in the spring of next year, the foreign minister told reporters.</p>";
        Article article = org.bellwether.ingest.Reads.article(
                "page.html",
                org.bellwether.ingest.Reads.utf8(
                        "<html><head><title>Norland closes its border</title></head><body><article>"
                                + "<h1>Norland closes its border</h1>" + prose
                                + "<div class='story-related-links'><p>Southland opens a bridge to the island, and many people come.</p></div>"
                                + "<div class='photo__credit'>A gate at the border of Norland in winter</div>"
                                + "<h2><a href='/x'>Another story about the bridge</a></h2>"
                                + "<p>The government of Norland closed the border on Monday after a week...</p></article></body></html>"));
        assertThat(org.bellwether.ingest.Reads.blocks(article).stream()
                        .filter(block -> !block.startsWith("CAPTION"))
                        .toList())
                .hasSize(4)
                .first()
                .isEqualTo("HEADLINE Norland closes its border");
        assertThat(article.text().string()).doesNotContain("bridge").doesNotContain("week...");
    }
}
