package org.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static final String SAVED_PAGE = """
            © 2032 KXYZ

            12 Harbor Road
            Springfield, IL 62701

            Next Up:
            0:00 0:00
            Play Live Radio
            Available On Air Stations

            Why the harbor talks between the two countries failed

            The foreign ministers of Norland (L) and Sudland meet at the harbor on May 4, 2031. (Photo by Jane Roe / Example Pictures)

            The talks on the harbor ended on Friday without a deal, and both countries blamed each other for the failure.

            "We will not give up the harbor," the minister of Norland told reporters after the talks, which took five hours.

            What happens next?

            Both countries will meet again, a diplomat said. No date has been set for it.

            Read more:
            Five things to know about the harbor

            "Nobody wants a war over a harbor," the diplomat said. Copyright 2031 Example Radio. To see more, visit https://www.example.org.

            Comments are closed.

            on Twitter, 'LIKE' us on Facebook
            """;

    private static Article read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), IngestOptions.NONE);
    }

    private static Article read(byte[] bytes, IngestOptions options) {
        return switch (new ArticleIngest(options).read("file:///article.txt", bytes)) {
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
    void theHeadlineIsFoundBelowTheFurniture() {
        assertThat(read(SAVED_PAGE).title()).isEqualTo("Why the harbor talks between the two countries failed");
        assertThat(read(SAVED_PAGE).text().string()).startsWith("Why the harbor talks");
    }

    @Test
    void theAgencyOfADatelineStandsBesideTheAuthorsOfAnotherPublishersArticle() {
        String text = """
                Norland closes its border

                By Jane Roe

                BREST, May 5 (Reuters) - The government of Norland closed the border on Monday after a week of protests, it said.
                """;
        IngestOptions gazette = new IngestOptions("Gazette", null, null, Limits.DEFAULT);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), gazette).authors())
                .containsExactly("Jane Roe", "Reuters");
        assertThat(read(text).publisher()).isEqualTo("Reuters");
        assertThat(read(text).authors()).containsExactly("Jane Roe");
    }

    @Test
    void furnitureIsLeftOut() {
        assertThat(read(SAVED_PAGE).text().string())
                .doesNotContain(
                        "Play Live",
                        "Harbor Road",
                        "62701",
                        "Facebook",
                        "Comments",
                        "Read more",
                        "Five things",
                        "0:00");
    }

    @Test
    void everyParagraphIsKept() {
        assertThat(blocks(read(SAVED_PAGE), Block.Kind.PARAGRAPH))
                .extracting(text -> text.substring(0, 12))
                .containsExactly("The talks on", "\"We will not", "Both countri", "\"Nobody want");
    }

    @Test
    void headingsCaptionsAndNoticesAreToldApart() {
        Article article = read(SAVED_PAGE);
        assertThat(blocks(article, Block.Kind.SUBHEADING)).containsExactly("What happens next?");
        assertThat(blocks(article, Block.Kind.CAPTION))
                .containsExactly("The foreign ministers of Norland (L) and Sudland meet at the harbor on May 4, 2031.");
        assertThat(blocks(article, Block.Kind.BOILERPLATE))
                .containsExactly(
                        "(Photo by Jane Roe / Example Pictures)",
                        "Copyright 2031 Example Radio. To see more, visit https://www.example.org.");
    }

    @Test
    void theNoticeUnderTheTextNamesThePublisher() {
        assertThat(read(SAVED_PAGE).publisher()).isEqualTo("Example Radio");
    }

    @Test
    void aCopyrightYearOnlyEndsTheRangeThatThePastDatesBegin() {
        When published = read(SAVED_PAGE).published();
        assertThat(published.method()).isEqualTo(When.Method.INFERRED);
        assertThat(published.start()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(published.end()).isEqualTo(LocalDate.of(2031, 12, 31));
    }

    @Test
    void theShortLastLineOfAShortTextBelongsToIt() {
        Article article = read("""
                Norland closes its border with Sudland.
                Nobody was hurt, the police said on Monday.
                It rained.
                """);
        assertThat(article.text().string()).endsWith("It rained.");
    }

    @Test
    void aTextThatBeginsWithItsBodyHasNoTitle() {
        Article article = read("""
                Norland could soon close its border with Sudland.
                The government said on Monday that it was weighing the step after a week of protests.
                """);
        assertThat(article.title()).isNull();
        assertThat(article.blocks()).extracting(Block::kind).containsOnly(Block.Kind.PARAGRAPH);
    }

    @Test
    void aShortReportKeepsItsLines() {
        Article article = read("Norland closes border\n\nNorland closed its border on Monday.");
        assertThat(article.title()).isEqualTo("Norland closes border");
        assertThat(blocks(article, Block.Kind.PARAGRAPH)).containsExactly("Norland closed its border on Monday.");
    }

    @Test
    void bylineAndDateLineAreRead() {
        Article article = read("""
                Norland closes its border

                By Jane Roe and John Doe
                Published March 10, 2031 at 4:15 PM

                The government of Norland closed the border with its neighbour on Monday after a week of protests.
                """);
        assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
        assertThat(article.published())
                .isEqualTo(When.day(LocalDate.of(2031, 3, 10), When.Method.EXPLICIT, "March 10, 2031"));
        assertThat(blocks(article, Block.Kind.BYLINE)).hasSize(2);
    }

    @Test
    void linesBrokenAtAFixedWidthAreJoined() {
        Article article = read("""
                Norland closes its border

                The government of Norland closed the border with its neighbour
                on Monday after a week of protests that began in the capital and
                spread to every town of the south.

                Nobody was hurt, the ministry said, although shots were heard in
                two places near the river that night.
                """);
        assertThat(blocks(article, Block.Kind.PARAGRAPH)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R", "ISO-8859-5"})
    void cyrillicIsReadInAnyEncoding(String charset) {
        String text = "Границу закрыли в понедельник, сообщило правительство. "
                + "Войска страны вышли к реке после недели протестов, которые начались в столице.";
        Article article = read(text.getBytes(Charset.forName(charset)), IngestOptions.NONE);
        assertThat(article.text().string()).isEqualTo(text);
        assertThat(article.language()).isEqualTo("ru");
    }

    @Test
    void typographicQuotesOfWindows1252AreRead() {
        String text =
                "“We will not go,” the café’s owner said on Friday – and he stayed where he was for the whole night.";
        assertThat(read(text.getBytes(Charset.forName("windows-1252")), IngestOptions.NONE)
                        .text()
                        .string())
                .isEqualTo(text);
    }

    @Test
    void controlCharactersAreDroppedAndMarkupStaysText() {
        Article article =
                read("The minister said \u001b[31m<script>alert(1)</script>\u0007 on Monday, and left the capital.");
        assertThat(article.text().string())
                .isEqualTo("The minister said [31m<script>alert(1)</script> on Monday, and left the capital.");
    }

    @Test
    void whatIsGivenWins() {
        var options = new IngestOptions(
                "Given Post",
                When.day(LocalDate.of(2031, 6, 1), When.Method.EXPLICIT, null),
                "A given title",
                Limits.DEFAULT);
        Article article = read(SAVED_PAGE.getBytes(StandardCharsets.UTF_8), options);
        assertThat(article.publisher()).isEqualTo("Given Post");
        assertThat(article.title()).isEqualTo("A given title");
        assertThat(article.published().method()).isEqualTo(When.Method.GIVEN);
        assertThat(article.text().string()).startsWith("A given title\n\n");
    }

    @Test
    void theIdDependsOnTextAndPublisherAlone() {
        byte[] bytes = SAVED_PAGE.getBytes(StandardCharsets.UTF_8);
        var ingest = new ArticleIngest(IngestOptions.NONE);
        assertThat(ingest.read("file:///a.txt", bytes))
                .extracting(found -> ((Ingested.Found) found).article().id())
                .isEqualTo(((Ingested.Found) ingest.read("file:///b/c.txt", bytes))
                        .article()
                        .id());
        Article other = read(bytes, new IngestOptions("Other Post", null, null, Limits.DEFAULT));
        assertThat(other.id()).isNotEqualTo(read(SAVED_PAGE).id());
        assertThat(other.sha256()).isEqualTo(read(SAVED_PAGE).sha256());
    }

    @Test
    void betweenBlocksStandsWhiteSpaceAlone() {
        Article article = read(SAVED_PAGE);
        int last = 0;
        for (Block block : article.blocks()) {
            assertThat(article.text().string().substring(last, block.start())).isBlank();
            last = block.end();
        }
        assertThat(last).isEqualTo(article.text().string().length());
    }
}
