package org.bellwether.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.bellwether.model.When;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    /** One line of type: where, how large, what. */
    private record Set(float x, float y, float size, String text) {}

    @BeforeAll
    static void withoutTheFontsOfThisMachine() {
        BundledFonts.use();
    }

    private static void page(PDDocument document, List<Set> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Set line : lines) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), line.size());
                content.newLineAtOffset(line.x(), 842 - line.y());
                content.showText(line.text());
                content.endText();
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    private static byte[] pages(List<List<Set>> pages) throws IOException {
        PDDocument document = new PDDocument();
        for (List<Set> lines : pages) {
            page(document, lines);
        }
        return bytes(document);
    }

    @Test
    void columnsAreReadOneAfterTheOtherUnderTheirHeadline() throws IOException {
        Article article = Reads.article(
                "paper.pdf",
                pages(List.of(List.of(
                        new Set(60, 80, 22, "Norland closes its border"),
                        new Set(60, 120, 10, "The government of Norland closed the"),
                        new Set(310, 120, 10, "Trucks stood in a line of ten kilo-"),
                        new Set(60, 132, 10, "border on Monday after a week of protests"),
                        new Set(310, 132, 10, "metres by the evening, the police said."),
                        new Set(60, 144, 10, "in the capital. The minister spoke of an"),
                        new Set(310, 144, 10, "Nobody was hurt. The talks with Southland"),
                        new Set(60, 156, 10, "emergency that would last until spring."),
                        new Set(310, 156, 10, "will go on in the spring of next year.")))));
        assertThat(Reads.blocks(article).getFirst()).isEqualTo("HEADLINE Norland closes its border");
        assertThat(article.text().string())
                .contains("closed the border on Monday after a week of protests in the capital.")
                .contains("a line of ten kilometres by the evening")
                .containsSubsequence("until spring.", "Trucks stood");
    }

    @Test
    void columnsThatABrowserPrintedCloseToEachOtherAreReadOneAfterTheOther() throws IOException {
        List<String> left = List.of(
                "The government of Norland closed the",
                "border on Monday after a long week of",
                "protests in the capital. The minister",
                "told reporters of an emergency which is",
                "to last until spring, and perhaps for",
                "longer than that.");
        List<String> right = List.of(
                "Trucks stood in a line of ten whole kilo-",
                "metres by the evening, the police said.",
                "Nobody was hurt. The talks with Southland",
                "will go on in the spring of next year, and",
                "no day has been set for it by the two of",
                "them so far.");
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        float ends = 0;
        for (String line : left) {
            ends = Math.max(ends, 80 + font.getStringWidth(line) / 1000 * 16);
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            // Type of 16 at three quarters of its size, the columns as far apart as the type is high.
            content.transform(Matrix.getScaleInstance(0.75f, 0.75f));
            for (int i = 0; i < left.size(); i++) {
                for (boolean first : List.of(true, false)) {
                    content.beginText();
                    content.setFont(font, 16);
                    content.newLineAtOffset(first ? 80 : ends + 16, 900 - 18 * i);
                    content.showText((first ? left : right).get(i));
                    content.endText();
                }
            }
        }
        assertThat(Reads.article("paper.pdf", bytes(document)).text().string())
                .contains("closed the border on Monday after a long week of protests in the capital.")
                .contains("a line of ten whole kilometres by the evening")
                .containsSubsequence("longer than that.", "Trucks stood");
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOutAndASentenceGoesOnOverThePage() throws IOException {
        String head = "The Norland Gazette, Weekly Review";
        Article article = Reads.article(
                "review.pdf",
                pages(List.of(
                        List.of(
                                new Set(60, 40, 8, head),
                                new Set(
                                        60,
                                        120,
                                        11,
                                        "The government of Norland closed the border on Monday after a week of"),
                                new Set(
                                        60,
                                        134,
                                        11,
                                        "protests in the capital, and the ministers of the neighbouring countries met"),
                                new Set(290, 815, 8, "Page 1")),
                        List.of(
                                new Set(60, 40, 8, head),
                                new Set(
                                        60,
                                        120,
                                        11,
                                        "without a result on the same evening in the port town of Sund, officials said."),
                                new Set(
                                        60,
                                        134,
                                        11,
                                        "The talks will go on in the spring of next year, the foreign minister told them."),
                                new Set(290, 815, 8, "Page 2")))));
        assertThat(article.text().string())
                .contains("the neighbouring countries met without a result on the same evening")
                .doesNotContain("Gazette")
                .doesNotContain("Page");
    }

    @Test
    void aWordWithAHyphenOfItsOwnKeepsItAtALinesEnd() throws IOException {
        Article article = Reads.article(
                "hyphen.pdf",
                pages(List.of(List.of(
                        new Set(
                                60,
                                120,
                                11,
                                "The well-known minister of Norland closed the border after a week of pro-"),
                        new Set(60, 134, 11, "tests in the capital, and an official who is as well-"),
                        new Set(
                                60,
                                148,
                                11,
                                "known as he said that the state would not give way to anybody in the streets.")))));
        assertThat(article.text().string()).contains("a week of protests in").contains("as well-known as he");
    }

    @Test
    void propertiesGiveAuthorAndDayWhereTheTextDoesNot() throws IOException {
        PDDocument document = new PDDocument();
        page(
                document,
                List.of(new Set(60, 120, 11, "The government of Norland closed the border after a week of protests.")));
        document.getDocumentInformation().setTitle("Microsoft Word - final3.doc");
        document.getDocumentInformation().setAuthor("Jane Roe; John Doe");
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+02:00"));
        made.set(2022, Calendar.MARCH, 2, 0, 30, 0);
        document.getDocumentInformation().setCreationDate(made);
        Article article = Reads.article("made.pdf", bytes(document));
        assertThat(article.title()).isNull();
        assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
        assertThat(article.published())
                .isEqualTo(When.day(java.time.LocalDate.of(2022, 3, 2), When.Method.METADATA, "2022-03-02"));
    }

    @Test
    void aLockedPdfAndOneWithoutTextAreSkippedWithAReason() throws IOException {
        PDDocument locked = new PDDocument();
        page(locked, List.of(new Set(60, 120, 11, "Secret.")));
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        locked.protect(policy);
        assertThat(Reads.reason("locked.pdf", bytes(locked)))
                .isEqualTo("is a PDF locked with a password; unlock it first");
        assertThat(Reads.reason("scan.pdf", pages(List.of(List.of()))))
                .isEqualTo("is a PDF of pictures without text; have the text recognised first");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void aPdfThatWasCutShortIsSkippedWhateverOfItCanBeOpened(double part) throws IOException {
        byte[] whole = pages(List.of(
                List.of(new Set(60, 120, 11, "The government of Norland closed the border.")),
                List.of(new Set(60, 120, 11, "A court in Sund freed three men on Friday."))));
        assertThat(Reads.reason("cut.pdf", Arrays.copyOf(whole, (int) (whole.length * part))))
                .isEqualTo("is a PDF that was cut short, its end is missing; get a whole copy");
    }

    @Test
    void aLoopInThePageTreeDoesNoHarm() throws IOException {
        PDDocument document = new PDDocument();
        page(
                document,
                List.of(new Set(60, 120, 11, "The government of Norland closed the border after a week of protests.")));
        COSDictionary tree = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        kids.add(tree);
        tree.setInt(COSName.COUNT, 1_000);
        assertThat(Reads.all("loop.pdf", bytes(document))).hasSize(1);
    }

    @Test
    void brokenPdfsDoNoHarm() throws IOException {
        byte[] whole = pages(List.of(List.of(new Set(60, 120, 11, "The government of Norland closed the border."))));
        Random random = new Random(52);
        for (int round = 0; round < 150; round++) {
            byte[] broken = round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length - 6) + 5) : whole.clone();
            for (int i = 0; i < 6; i++) {
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt(256);
            }
            assertThat(Reads.all("broken.pdf", broken))
                    .as("round %d of seed 52", round)
                    .hasSize(1);
        }
    }
}
