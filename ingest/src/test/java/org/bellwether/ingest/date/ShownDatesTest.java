package org.bellwether.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.model.When;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDatesTest {
    private static final String TEXT =
            "The government of Norland closed its border on Monday, after a week of protests in all towns of the south.";

    private static When published(String head, String body) {
        return PageDates.published(
                        Jsoup.parse("<html><head><title>Norland closes its border | Post</title>" + head
                                + "</head><body>" + body + "</body></html>"),
                        "https://post.example/border")
                .orElse(When.unknown());
    }

    private static String start(String head, String body) {
        return String.valueOf(published(head, body).startIso());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (05.05.2031)
            5.5.2031 -
            Sund, 5 May 2031 –
            Sund (05.05.2031)
            Sund am See, den 05.05.2031.
            """)
    void aTextThatOpensWithItsDayTellsIt(String opening) {
        assertThat(start("", "<h1>Norland closes its border</h1><p>" + opening + " " + TEXT + "</p>"))
                .isEqualTo("2031-05-05");
    }

    @Test
    void ofSeveralTextsThatOpenWithDaysNoneTellsThePages() {
        assertThat(published("", "<p>(05.05.2031) " + TEXT + "</p><p>(07.05.2031) " + TEXT + "</p>"))
                .isEqualTo(When.unknown());
    }

    @Test
    void aSentenceSaysWhenItWasPosted() {
        assertThat(start(
                        "",
                        "<p>" + TEXT
                                + "</p><small>This entry by the desk for foreign affairs was posted on Monday, 5 May 2031 at half past"
                                + " ten under <a href='/p'>Politics</a></small>"))
                .isEqualTo("2031-05-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <span>Published on:</span><h2>05.05.2031</h2>
            <b>Erschienen am</b><span>5. Mai 2031</span>
            <div itemprop="datePublished" content="2031-05-05"></div>
            <header><time datetime="2031-05-05">Monday</time></header>
            """)
    void whatSaysItMeansThePublicationGoesBeforeADateOfNoKind(String body) {
        assertThat(start("<meta name='date' content='2031-06-30'>", body + "<p>" + TEXT + "</p>"))
                .isEqualTo("2031-05-05");
    }

    @Test
    void theLineUnderTheHeadingGoesBeforeADateOfNoKind() {
        String body = "<h1>Norland closes its border</h1><p>5 May 2031</p><p>" + TEXT + "</p>";
        assertThat(start("<meta name='dc.date' content='2031-06-30'>", body)).isEqualTo("2031-05-05");
        assertThat(start("<meta name='article:published_time' content='2031-06-30'>", body))
                .isEqualTo("2031-06-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-05-04T23:00Z         | 5 May 2031 | 2031-05-05
            2031-05-06T02:30:00+00:00 | 5 May 2031 | 2031-05-05
            2031-05-04T08:00:00Z      | 5 May 2031 | 2031-05-04
            2031-05-06T15:00:00Z      | 5 May 2031 | 2031-05-06
            2031-05-04T23:00:00+02:00 | 5 May 2031 | 2031-05-04
            """)
    void anInstantInUniversalTimeGivesWayToTheDayShownWhereAClockCanShowIt(
            String instant, String shown, String expected) {
        assertThat(start(
                        "<meta property='article:published_time' content='" + instant + "'>",
                        "<h1>Norland closes its border</h1><p>" + shown + "</p><p>" + TEXT + "</p>"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div id="sidebar"><h1>Norland closes its border</h1><time datetime="2031-05-05" pubdate>Monday</time></div>
            <div class="Date HeadComment_publishDate"><b>Monday,</b> 5 May 2031</div>
            <div class="author">Jane Roe, 5 May 2031 <ul><li>Rate this article, which took our reporter a whole week to write, with stars</li></ul></div>
            <blockquote><time datetime="2030-01-01">1 January</time></blockquote><div class="date">5 May 2031</div>
            """)
    void namesOfPlacesDoNotHideTheDayOfTheArticle(String body) {
        assertThat(start("", body + "<p>" + TEXT + "</p>")).isEqualTo("2031-05-05");
    }

    @Test
    void theDaysOfTeasersAreOthersAndThatOfOneIsThePages() {
        String teaser = "<div class='teaser'><h3>Another story</h3><em class='teaser__date'>0%d.05.2031</em></div>";
        assertThat(published("", teaser.formatted(5) + teaser.formatted(6) + teaser.formatted(7)))
                .isEqualTo(When.unknown());
        assertThat(start("", teaser.formatted(5) + "<p>" + TEXT + "</p>")).isEqualTo("2031-05-05");
    }

    @Test
    void ofSeveralHeadingsThePagesTitleIsTheOneItsDayStandsBy() {
        String others = "<h1>Weather</h1><p>1 January 2030</p>" + "<p><i>-</i></p>".repeat(12);
        assertThat(start("", others + "<h1>Norland closes its border</h1><p>5 May 2031</p><p>" + TEXT + "</p>"))
                .isEqualTo("2031-05-05");
    }

    @Test
    void whichOfTwoDaysIsMeantTheSameDayInWordsTells() {
        When published = published(
                "<meta name='date' content='04/02/2031 10:00'>", "<p>" + TEXT + "</p><p>As of: 02.04.2031</p>");
        assertThat(published.startIso()).isEqualTo("2031-04-02");
    }
}
