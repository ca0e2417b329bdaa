package org.bellwether.ingest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bellwether.ingest.Reads.told;
import static org.bellwether.ingest.Reads.utf8;

import java.util.List;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Reads;
import org.bellwether.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    private static final String PROSE =
            "The government of Norland closed the border on Monday after a week of protests.";

    private static List<Ingested> read(String name, String text, String... fields) {
        return Reads.all(name, utf8(text), IngestOptions.NONE.withFields(FieldNames.parse(List.of(fields))));
    }

    private static Article first(List<Ingested> outcomes) {
        return ((Ingested.Found) outcomes.getFirst()).article();
    }

    @Test
    void aLineOfJsonIsAnArticleByTheNamesThatAreUsual() {
        Article article = first(
                read(
                        "news.jsonl",
                        "{\"headline\":\"Norland closes its border\",\"body\":\"" + PROSE
                                + "\",\"source\":{\"id\":7,\"name\":\"Gazette\"},\"date\":\"2022-03-02T23:00:00Z\","
                                + "\"authors\":[\"Jane Roe\",\"John Doe\"],\"url\":\"https://example.org/a\",\"lang\":\"en-GB\"}\n"));
        assertThat(article.title()).isEqualTo("Norland closes its border");
        assertThat(article.publisher()).isEqualTo("Gazette");
        assertThat(article.authors()).containsExactly("Jane Roe", "John Doe");
        assertThat(article.published().start()).hasToString("2022-03-02");
        assertThat(article.uri()).isEqualTo("https://example.org/a");
        assertThat(Reads.blocks(article)).containsExactly("HEADLINE Norland closes its border", "PARAGRAPH " + PROSE);
    }

    @Test
    void givenFieldsWinAndGoIntoObjects() {
        Article article = first(read(
                "news.jsonl",
                "{\"text\":\"A teaser of it.\",\"story\":{\"full\":\"" + PROSE + "\"},\"when\":1646222400}",
                "text=story.full",
                "published=when"));
        assertThat(article.text().string()).isEqualTo(PROSE);
        assertThat(article.published().start()).hasToString("2022-03-02");
    }

    @Test
    void aBadLineCostsNoOther() {
        String good = "{\"text\":\"" + PROSE + "\"}";
        assertThat(told(read(
                        "news.jsonl",
                        good + "\n{\"text\":\n\n[1]\n{\"a\":1,\"b\":2}\n" + good.replace("Monday", "Friday"))))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("file:///news.jsonl#1"),
                        two -> assertThat(two)
                                .startsWith("skipped news.jsonl#2: is JSON that ends in the middle, at line 2"),
                        four -> assertThat(four)
                                .isEqualTo("skipped news.jsonl#4: is no JSON object; each line needs one"),
                        five -> assertThat(five)
                                .isEqualTo("skipped news.jsonl#5: has no text under a usual name;"
                                        + " say which of its fields holds it with --field text=NAME (it has a, b)"),
                        six -> assertThat(six).isEqualTo("file:///news.jsonl#6"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "[{\"text\":\"%s\"},{\"text\":\"%s So.\"}] -> 2",
                "{\"status\":\"ok\",\"articles\":[{\"content\":\"%s\"},{\"content\":\"%s So.\"}]} -> 2",
                "{\"body\":\"%s\"} -> 1"
            })
    void arraysListsInsideObjectsAndSingleObjectsAreRead(String json, int articles) {
        assertThat(read("news.json", json.replace("%s", PROSE)))
                .hasSize(articles)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Ingested.Found.class));
    }

    @Test
    void aDamagedArrayIsReadAsFarAsItGoes() {
        assertThat(told(read("news.json", "[{\"text\":\"" + PROSE + "\"},\n{\"text\": oops}]")))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("file:///news.json#1"),
                        two -> assertThat(two).startsWith("skipped news.json: is damaged JSON at line 2 ("));
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertThat(told(read("deep.json", "[{\"a\":" + "[".repeat(200_000))))
                .singleElement()
                .asString()
                .startsWith("skipped deep.json: is damaged JSON at line 1 (");
        assertThat(told(read("deep.jsonl", "{\"a\":" + "[".repeat(200_000) + "}")))
                .singleElement()
                .asString()
                .startsWith("skipped deep.jsonl");
    }

    @Test
    void markupInAFieldIsReadAsMarkup() {
        assertThat(Reads.blocks(first(read(
                        "news.jsonl",
                        "{\"content\":\"<p>" + PROSE + "</p><h2>What next</h2><p>" + PROSE.replace("Monday", "Friday")
                                + "</p>\"}"))))
                .containsExactly(
                        "PARAGRAPH " + PROSE, "SUBHEADING What next", "PARAGRAPH " + PROSE.replace("Monday", "Friday"));
    }

    @ParameterizedTest
    @CsvSource({"',', news.csv", "';', news.csv", "'\t', news.tsv"})
    void aTablesRowsAreArticles(String delimiter, String name) {
        String table = "id,title,date,body\n1,Norland closes its border,2022-03-02,\"" + PROSE.replace(".", "")
                + ", \"\"at last\"\".\nNobody was hurt in it.\"\n" + "2,Empty,2022-03-03,\n";
        List<Ingested> outcomes = read(name, ",".equals(delimiter) ? table : table.replace(",", delimiter));
        assertThat(first(outcomes).title()).isEqualTo("Norland closes its border");
        assertThat(first(outcomes).text().string()).contains("\"at last\".").contains("Nobody was hurt");
        assertThat(told(outcomes).get(1)).contains("#4: has no text under a usual name");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThat(told(read("news.csv", "a,b\n1,2\n", "text=body")))
                .containsExactly("skipped news.csv#2: has no text under 'body'; it has a, b");
    }

    @Test
    void aQuotationThatNeverEndsIsStopped() {
        assertThat(told(read("open.csv", "title,body\nA,\"" + "The border was closed. ".repeat(1_600_000))))
                .last()
                .asString()
                .contains("is a quotation mark missing?");
    }

    @ParameterizedTest
    @CsvSource({
        "body, "
                + "'''body'' names no field; write NAME=COLUMN with a name of text, title, published, publisher, authors, language, uri'",
        "text=, '''text='' lacks a column; write text=COLUMN'"
    })
    void fieldsWrittenOtherwiseAreRefused(String given, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldNames.parse(List.of(given)))
                .withMessage(message);
    }

    @Test
    void fieldsGivenTwiceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldNames.parse(List.of("text=a", "text=b")))
                .withMessage("'text' is given twice");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedByItsLine() {
        String head = "title,date,body\nA,2022-03-02,\"The border was closed on Monday.\"\n";
        assertThat(told(read("open.csv", head + "B,2022-03-03,\"Three men were freed.\n")))
                .containsExactly(
                        "file:///open.csv#2",
                        "skipped open.csv: has a quotation mark in line 3 that is never closed; what stands before it was read, close it to have the rest");
    }

    @Test
    void aRowThatSwallowedTheNextIsNoArticle() {
        String head = "title,date,body\nA,2022-03-02,\"The border was closed on Monday.\"\n";
        assertThat(
                        told(
                                read(
                                        "open.csv",
                                        head
                                                + "B,2022-03-03,\"Three men were freed.\nC,2022-03-04,\"Troops left on Saturday, he said.\"\n")))
                .containsExactly(
                        "file:///open.csv#2",
                        "skipped open.csv#4: reaches from line 3 to line 4 and has 4 cells where the table has 3 columns; is a quotation mark missing or one too many?");
    }

    @Test
    void whichNumberIsTheMonthTheOtherRowsTell() {
        String rows = "title,date,body\nA,02/04/2022,The border was closed on Monday.\n";
        assertThat(days(rows)).containsExactly("2022-02-04 to 2022-04-02 inferred");
        assertThat(days(rows + "B,13/04/2022,Three men were freed.\n"))
                .containsExactly("2022-04-02 to 2022-04-02 metadata", "2022-04-13 to 2022-04-13 metadata");
        assertThat(days("title,date,body\nA,31/02/2022,The border was closed on Monday.\n"))
                .containsExactly("null to null unknown");
    }

    private static List<String> days(String table) {
        return read("news.csv", table).stream()
                .map(outcome -> ((Ingested.Found) outcome).article().published())
                .map(when -> when.startIso() + " to " + when.endIso() + " "
                        + when.method().code())
                .toList();
    }
}
