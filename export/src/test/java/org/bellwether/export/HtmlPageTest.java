package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, read with jsoup. */
class HtmlPageTest {
    @TempDir
    Path temp;

    private Document page = Document.createShell("");

    @BeforeEach
    void export() throws IOException {
        SampleCase.make(temp.resolve("case"));
        export(false);
    }

    private void export(boolean withText) throws IOException {
        SampleCase.export(temp.resolve("case"), Form.HTML, temp, withText);
        page = Jsoup.parse(temp.resolve("case.html"), "UTF-8");
    }

    @Test
    void nothingIsRunAndNothingFetched() {
        assertThat(page.select("script, iframe, img, link, object, [src], [onclick], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.attr("href")).startsWith("#"));
        assertThat(page.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none'");
    }

    @Test
    void theArticlesWordsAreNoMarkup() {
        assertThat(page.select("#claims mark").text()).isEqualTo("we did <b>not</b> & never <script>alert(1)</script>");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(page.select("a[href]"))
                .allSatisfy(a -> assertThat(page.getElementById(a.attr("href").substring(1)))
                        .as(a.attr("href"))
                        .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void anEventShowsItsWordsInTheirContext() {
        Element attack = page.select("#timeline details:contains(2022-03-02)").getFirst();
        assertThat(attack.select("summary time").text()).isEqualTo("2022-03-02");
        assertThat(attack.select("blockquote")).hasSize(3);
        assertThat(attack.select("blockquote").eachText())
                .anyMatch(t ->
                        t.startsWith("𝔸 grey morning. Rovia attacked Mirau on 2022-03-02. Rovia visited Lestan."));
        assertThat(attack.select("mark").eachText()).containsOnly("Rovia attacked Mirau on 2022-03-02");
    }

    @Test
    void whatIsNotAFactSaysWhoSaysSo() {
        assertThat(page.select("#timeline .status").eachText())
                .containsExactlyInAnyOrder("claim: a spokesman", "planned: a spokesman", "denial: a spokesman");
    }

    @Test
    void theTimelineStandsInOrderWithWhatHasNoDateLast() {
        assertThat(page.select("#timeline h3").eachText()).containsExactly("2022", "Without a date");
        assertThat(page.select("#timeline time").eachText()).containsExactly("2022-03-02", "2022-03-04", "2022-03-07");
    }

    @Test
    void whatDrivesWhatHasItsQuotes() {
        assertThat(page.select("#drives summary").eachText())
                .containsExactlyInAnyOrder(
                        "Rovia: aid raises Lestan: order 1 source", "=Mirau: trade lowers Lestan: order 1 source");
        assertThat(page.select("#drives mark")).isNotEmpty();
    }

    @Test
    void theWholeTextIsThereOnlyWhereItIsAskedFor() throws IOException {
        assertThat(page.select("pre")).isEmpty();
        export(true);
        assertThat(page.select("pre").eachText())
                .contains(SampleCase.HERALD.text().string());
    }
}
