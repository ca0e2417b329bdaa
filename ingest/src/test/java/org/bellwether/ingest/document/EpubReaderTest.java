package org.bellwether.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.ingest.Reads.told;
import static org.bellwether.ingest.Reads.utf8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.junit.jupiter.api.Test;

class EpubReaderTest {
    private static final String PROSE =
            "<p>The government of Norland closed the border on DAY after a week of protests in the capital.</p>"
                    + "<p>Trucks stood in a line of ten kilometres by the evening, the police said, and nobody was hurt.</p>"
                    + "<p>The talks with Southland will go on in the spring of next year, the foreign minister said.</p>";

    private static Map<String, byte[]> book() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", utf8("application/epub+zip"));
        files.put(
                "META-INF/container.xml",
                utf8("<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"));
        files.put(
                "OEBPS/book.opf",
                utf8("<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata><dc:title>Review 7</dc:title>"
                        + "<dc:creator>Jane Roe</dc:creator><dc:publisher>Norland Review</dc:publisher><dc:language>en</dc:language>"
                        + "<dc:date>2022-03-02</dc:date></metadata><manifest>"
                        + "<item id=\"c\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
                        + "<item id=\"two\" href=\"text/two%20b.xhtml\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"one\" href=\"text/one.xhtml#start\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"lost\" href=\"lost.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                        + "<spine><itemref idref=\"c\"/><itemref idref=\"n\"/><itemref idref=\"one\"/><itemref idref=\"two\"/>"
                        + "<itemref idref=\"lost\"/></spine></package>"));
        files.put("OEBPS/cover.xhtml", utf8("<html><body><img src=\"c.png\"/></body></html>"));
        files.put("OEBPS/nav.xhtml", utf8("<html><body><nav><a href=\"text/one.xhtml\">One</a></nav></body></html>"));
        files.put(
                "OEBPS/text/one.xhtml",
                utf8("<?xml version=\"1.0\"?><html><head><title>One</title></head><body><h1>The closed border</h1>"
                        + PROSE.replace("DAY", "Monday") + "</body></html>"));
        files.put(
                "OEBPS/text/two b.xhtml",
                utf8("<html><body><h1>The talks</h1>" + PROSE.replace("DAY", "Friday") + "</body></html>"));
        return files;
    }

    @Test
    void eachDocumentInReadingOrderIsAnArticleOfTheBooksPublisher() {
        List<Ingested> outcomes = Reads.all("review.epub", Reads.zip(book()));
        assertThat(told(outcomes))
                .containsExactly(
                        "file:///review.epub!/OEBPS/text/one.xhtml",
                        "file:///review.epub!/OEBPS/text/two%20b.xhtml",
                        "skipped review.epub!/OEBPS/lost.xhtml: is in the book's list and not in the book");
        Article article = ((Ingested.Found) outcomes.getFirst()).article();
        assertThat(article.title()).isEqualTo("The closed border");
        assertThat(article.publisher()).isEqualTo("Norland Review");
        assertThat(article.authors()).containsExactly("Jane Roe");
        assertThat(article.published().start()).hasToString("2022-03-02");
        assertThat(Reads.blocks(article)).hasSize(4);
    }

    @Test
    void aChapterOfOneSentenceIsReadAndAnImprintIsNot() {
        Map<String, byte[]> files = book();
        files.put(
                "OEBPS/text/one.xhtml",
                utf8("<html><body><h1>Briefly</h1><p>A court in Sund freed three men on Friday.</p></body></html>"));
        files.put(
                "OEBPS/text/two b.xhtml",
                utf8(
                        "<html xmlns:epub=\"e\"><body><section epub:type=\"copyright-page\"><p>This review was printed in the town of Sund"
                                + " on paper that was made there.</p></section></body></html>"));
        assertThat(told(Reads.all("review.epub", Reads.zip(files))))
                .containsExactly(
                        "file:///review.epub!/OEBPS/text/one.xhtml",
                        "skipped review.epub!/OEBPS/lost.xhtml: is in the book's list and not in the book");
    }

    @Test
    void aBookWithoutItsListIsRefused() {
        Map<String, byte[]> files = book();
        files.remove("OEBPS/book.opf");
        assertThat(Reads.reason("review.epub", Reads.zip(files))).isEqualTo("is a book without a list of its contents");
    }
}
