package org.bellwether.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.ingest.Reads.utf8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class WordProcessorTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String LONG =
            "The government of Norland closed the border on Monday after a week of protests in the capital.";

    private static byte[] docx(String body, String core) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", utf8("<Types/>"));
        files.put("word/document.xml", utf8("<w:document " + W + "><w:body>" + body + "</w:body></w:document>"));
        files.put(
                "word/styles.xml",
                utf8("<w:styles " + W
                        + "><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
                        + "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"));
        files.put("docProps/core.xml", utf8(core));
        return Reads.zip(files);
    }

    private static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    private static byte[] odt(String body, String meta) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        files.put(
                "content.xml",
                utf8("<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\">"
                        + "<office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                        + "</office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>"));
        files.put("meta.xml", utf8(meta));
        return Reads.zip(files);
    }

    @Test
    void aWordDocumentsStylesTellHeadlineHeadingAndList() {
        Article article = Reads.article(
                "release.docx",
                docx(
                        p("Titel", "Norland closes its border")
                                + p("", LONG)
                                + p("berschrift1", "What comes next")
                                + p("", LONG.replace("Monday", "Tuesday"))
                                + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>The army stays in its barracks.</w:t></w:r></w:p>",
                        "<cp xmlns:dc=\"d\" xmlns:dcterms=\"e\"><dc:title>Document1</dc:title><dc:creator>Jane Roe</dc:creator>"
                                + "<dcterms:created>2022-03-02T23:30:00Z</dcterms:created></cp>"));
        assertThat(Reads.blocks(article))
                .containsExactly(
                        "HEADLINE Norland closes its border",
                        "PARAGRAPH " + LONG,
                        "SUBHEADING What comes next",
                        "PARAGRAPH " + LONG.replace("Monday", "Tuesday"),
                        "LIST_ITEM The army stays in its barracks.");
        assertThat(article.title()).isEqualTo("Norland closes its border");
        assertThat(article.authors()).containsExactly("Jane Roe");
        assertThat(article.published().start()).hasToString("2022-03-02");
        assertThat(article.published().method()).isEqualTo(When.Method.METADATA);
    }

    @Test
    void aDateInTheTextComesBeforeTheDayTheFileWasMade() {
        Article article = Reads.article(
                "release.docx",
                docx(
                        p("Titel", "Norland closes its border") + p("", "Published 5 April 2021") + p("", LONG),
                        "<cp xmlns:dcterms=\"e\"><dcterms:created>2022-03-02T23:30:00Z</dcterms:created></cp>"));
        assertThat(article.published().start()).hasToString("2021-04-05");
        assertThat(article.published().method()).isEqualTo(When.Method.EXPLICIT);
    }

    @Test
    void deletedTextFieldRecipesAndSecondVersionsAreLeftOut() {
        Article article = Reads.article(
                "review.docx",
                docx(
                        "<w:p><w:r><w:t>The government of Norland </w:t></w:r><w:del><w:r><w:t>never ever </w:t></w:r></w:del>"
                                + "<w:ins><w:r><w:t>closed the border on Monday after a week of protests.</w:t></w:r></w:ins>"
                                + "<w:r><w:instrText>PAGE 1</w:instrText></w:r></w:p>"
                                + "<w:p><mc:AlternateContent><mc:Choice><w:t>The talks will go on in the spring of the year.</w:t></mc:Choice>"
                                + "<mc:Fallback><w:t>The talks will go on in the spring of the year.</w:t></mc:Fallback></mc:AlternateContent></w:p>",
                        "<cp/>"));
        assertThat(Reads.blocks(article))
                .containsExactly(
                        "PARAGRAPH The government of Norland closed the border on Monday after a week of protests.",
                        "PARAGRAPH The talks will go on in the spring of the year.");
    }

    @Test
    void anOpenDocumentsStylesTellTheSame() {
        Article article = Reads.article(
                "release.odt",
                odt(
                        "<text:p text:style-name=\"P1\">Norland closes its border</text:p><text:p>" + LONG
                                + "<text:note><text:p>See the law.</text:p></text:note></text:p>"
                                + "<text:h>What comes next</text:h><text:p>" + LONG.replace("Monday", "Tuesday")
                                + "</text:p>"
                                + "<text:list><text:list-item><text:p>The army<text:s/>stays in its barracks.</text:p></text:list-item></text:list>",
                        "<m xmlns:dc=\"d\" xmlns:meta=\"e\"><meta:initial-creator>Jane Roe</meta:initial-creator>"
                                + "<meta:creation-date>2022-03-02T10:00:00</meta:creation-date></m>"));
        assertThat(Reads.blocks(article))
                .containsExactly(
                        "HEADLINE Norland closes its border",
                        "PARAGRAPH " + LONG,
                        "SUBHEADING What comes next",
                        "PARAGRAPH " + LONG.replace("Monday", "Tuesday"),
                        "LIST_ITEM The army stays in its barracks.");
        assertThat(article.authors()).containsExactly("Jane Roe");
        assertThat(article.published().start()).hasToString("2022-03-02");
    }

    @Test
    void entitiesThatGrowAreRefused() {
        String bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("word/document.xml", utf8(bomb + "<w:document " + W + "><w:p><w:t>&b;</w:t></w:p></w:document>"));
        assertThat(Reads.reason("bomb.docx", Reads.zip(files))).startsWith("is a damaged Word document (");
    }

    @Test
    void aHundredThousandNestedElementsAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("word/document.xml", utf8("<w:p " + W + ">".repeat(1) + "<w:p>".repeat(100_000)));
        assertThat(Reads.reason("deep.docx", Reads.zip(files)))
                .isEqualTo("its elements are nested more than 500 deep; save its text alone");
    }

    @Test
    void spreadsheetsAndPresentationsAreRefusedWithAWayOut() {
        assertThat(Reads.reason("t.xlsx", Reads.zip(Map.of("xl/workbook.xml", utf8("<w/>")))))
                .isEqualTo("is a spreadsheet; save it as CSV and name its columns with --field");
        assertThat(Reads.reason("t.pptx", Reads.zip(Map.of("ppt/presentation.xml", utf8("<w/>")))))
                .isEqualTo("is a presentation; save it as PDF");
    }
}
