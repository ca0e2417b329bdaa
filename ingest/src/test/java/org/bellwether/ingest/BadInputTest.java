package org.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String STORY =
            "Norland closes its border\n\nThe government of Norland closed the border on Monday after a week of protests.\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Ingested> read(String... names) {
        List<Ingested> outcomes = new ArrayList<>();
        new ArticleIngest(IngestOptions.NONE, InputStream.nullInputStream())
                .read(Arrays.asList(names))
                .forEachRemaining(outcomes::add);
        return outcomes;
    }

    private static String reason(Path path) {
        return reason(path.toString());
    }

    private static String reason(String name) {
        List<Ingested> outcomes = read(name);
        assertThat(outcomes).hasSize(1);
        return ((Ingested.Skipped) outcomes.getFirst()).reason();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fake.pdf  | The border was closed on Monday. | is called .pdf and holds plain text; get the whole file again, or call it .txt
            fake.DOCX | The border was closed on Monday. | is called .docx and holds plain text; get the whole file again, or call it .txt
            a.json    | [                                | is JSON that ends in the middle, at line 1; get the whole of it; what stands before it was read
            a.txt     | [                                | holds no article text; give a file with at least one paragraph
            a.txt     | 12 34, 56.                       | holds no article text; give a file with at least one paragraph
            a.jsonl   | {"text":"The border               | is JSON that ends in the middle, at line 1; get the whole of it; the other lines are read
            feed.xml  | <rss version="2.0"><channel/></rss> | is a feed or a list of feeds (<rss>); read its address, or watch it
            a.xml     | <?xml version="1.0"?><order><item>The border was closed on Monday.</item></order> | is XML (<order>) of a kind that is not read here; save it as HTML or plain text
            """)
    void whatIsNotWhatItIsCalledIsSkipped(String name, String content, String reason) throws IOException {
        List<Ingested> outcomes = read(file(name, content).toString());
        assertThat(outcomes).singleElement().isInstanceOf(Ingested.Skipped.class);
        assertThat(((Ingested.Skipped) outcomes.getFirst()).reason()).isEqualTo(reason);
    }

    @Test
    void anEmptyFileIsSkipped() throws IOException {
        assertThat(reason(file("empty.txt", ""))).isEqualTo("is empty; nothing to read");
        assertThat(reason(file("blank.txt", " \n\t\n"))).isEqualTo("is empty but for white space; nothing to read");
    }

    @Test
    void aFoldersArticlesAreReadOneAtATime() throws IOException {
        file("many/1.txt", STORY);
        Path second = file("many/2.txt", STORY);
        Iterator<Ingested> outcomes = new ArticleIngest(IngestOptions.NONE, InputStream.nullInputStream())
                .read(List.of(folder.resolve("many").toString()));
        assertThat(outcomes.next()).isInstanceOf(Ingested.Found.class);
        Files.delete(second);
        assertThat(outcomes.next())
                .isEqualTo(new Ingested.Skipped(second.toString(), "does not exist any more; check the name"));
        assertThat(outcomes).isExhausted();
    }

    @Test
    void aMissingFileIsSkipped() {
        assertThat(reason(folder.resolve("no such file.txt"))).isEqualTo("does not exist; check the name");
    }

    @Test
    void anAddressIsRefused() {
        assertThat(reason("https://example.org/a"))
                .isEqualTo("is an address, and only files are read here; save the page and give the file");
    }

    @Test
    void anAddressThatNobodyFetchesIsRefused() {
        assertThat(reason("ftp://example.org/a"))
                .isEqualTo(
                        "is an address of a kind that is not fetched; give one of http or https, or the name of a file");
    }

    @Test
    void binaryFilesAreNamedForWhatTheyAre() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertThat(reason(file("noise.txt", noise)))
                .isEqualTo("is not text in an encoding known here; save it as plain text in UTF-8");
        assertThat(reason(file("few.bin", new byte[] {0, 1, 2, 3, -1, -2})))
                .isEqualTo("is not text in an encoding known here; save it as plain text in UTF-8");
        assertThat(reason(file("picture.txt", "GIF89a ...")))
                .isEqualTo("is a GIF picture, which is not read here; save it as plain text, PDF or HTML");
    }

    @Test
    void aFileWithoutPermissionIsSkipped() throws IOException {
        Path secret = file("secret.txt", STORY);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "a superuser may read everything");
        assertThat(reason(secret)).isEqualTo("may not be read; check its permissions");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedBySize() throws IOException {
        byte[] line = new byte[50 << 20];
        Arrays.fill(line, (byte) 'a');
        assertThat(reason(file("line.txt", line))).isEqualTo("is larger than 33,554,432 bytes; split it into articles");
    }

    @Test
    void aLineOfTwentyMegabytesIsRefusedByLength() throws IOException {
        assertThat(reason(file("line.txt", "The border was closed. ".repeat(900_000))))
                .isEqualTo("its text is longer than 500,000 characters; split it into articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a>", "<p><span>"})
    void aHundredThousandNestedTagsAreNoFault(String tag) throws IOException {
        List<Ingested> outcomes =
                read(file("deep.html", "<html><body>" + tag.repeat(100_000) + "The border was closed.")
                        .toString());
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void nestedTagsAreRefusedByDepth() throws IOException {
        assertThat(reason(file("deep.html", "<html><body>" + "<div>".repeat(100_000) + "The border was closed.")))
                .isEqualTo("its elements are nested more than 500 deep; save its text alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*", "[", "![", "_a "})
    void nestedMarkdownIsNoFault(String mark) throws IOException {
        assertThat(read(file("deep.md", mark.repeat(100_000) + "The border was closed.")
                        .toString()))
                .hasSize(1);
    }

    @Test
    void unreadableAmongReadableLosesNothing() throws IOException {
        file("a.txt", STORY);
        file("b.txt", "");
        file("sub folder/c ünï код.txt", STORY + "Nobody was hurt.");
        file("z.bin", new byte[] {0, 1, 2, 3, 0, 0, 1, 2});
        file(".hidden", STORY);
        List<Ingested> outcomes =
                read(folder.toString(), folder.resolve("missing").toString());
        assertThat(outcomes)
                .extracting(outcome -> switch (outcome) {
                    case Ingested.Found(var article) ->
                        article.uri().substring(article.uri().lastIndexOf('/') + 1);
                    case Ingested.Known known -> "known";
                    case Ingested.Skipped(var input, var reason) ->
                        "skipped " + Path.of(input).getFileName();
                })
                .containsExactly(
                        "a.txt",
                        "skipped b.txt",
                        "c%20%C3%BCn%C3%AF%20%D0%BA%D0%BE%D0%B4.txt",
                        "skipped z.bin",
                        "skipped missing");
    }

    @Test
    void standardInputIsReadByADash() {
        var ingest =
                new ArticleIngest(IngestOptions.NONE, new ByteArrayInputStream(STORY.getBytes(StandardCharsets.UTF_8)));
        var outcome = (Ingested.Found) ingest.read(List.of("-")).next();
        assertThat(outcome.article().uri()).isEqualTo("stdin:");
        assertThat(outcome.article().title()).isEqualTo("Norland closes its border");
    }

    @Test
    void aPageWithoutAnArticleIsSkipped() throws IOException {
        assertThat(reason(file("page.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>")))
                .isEqualTo("holds no article text; give a file with at least one paragraph");
    }

    @Test
    void aReasonIsOneLine() throws IOException {
        assertThat(reason("bad\nname")).doesNotContain("\n");
    }

    @Test
    void randomBytesDoNoHarm() {
        var ingest = new ArticleIngest(IngestOptions.NONE);
        Random random = new Random(20_311);
        String alphabet = "<>/&;\"'=-#*[]()!_ \n\tabcДЖ中\uD83D\uDE00.0123456789:|";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (String name : List.of("x.txt", "x.md", "x.html")) {
                assertThat(ingest.read(name, bytes))
                        .as("round %d of seed 20311", round)
                        .isNotNull();
            }
        }
    }
}
