package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.api.Test;

class KnowledgeTableTest {
    private static final List<String> BODY_COLUMNS = List.of("key", "kind", "sectors", "template", "terms", "same");
    private static final String BODY_TITLE = "key\tkind\tsectors\ttemplate\tterms\tsame\n";

    private static TableFile table(List<String> columns, String text) {
        return TableFile.parse("some.tsv", text.lines().toList(), columns);
    }

    private static Map<String, Body> bodies(String rows) {
        return Entries.bodies(table(BODY_COLUMNS, "# source: a test\n" + BODY_TITLE + rows));
    }

    @Test
    void rowsAreReadPastTheComments() {
        assertThat(bodies("mfa\tORGANIZATION\tGOV\tMinistry of {country}\tforeign ministry|foreign office\t\n"))
                .containsOnlyKeys("mfa")
                .extractingByKey("mfa")
                .extracting(Body::terms)
                .isEqualTo(List.of("foreign ministry", "foreign office"));
    }

    @Test
    void aRowThatComesTwiceIsRefused() {
        String row = "mfa\tORGANIZATION\tGOV\tMinistry of {country}\tforeign ministry\t\n";
        assertThatThrownBy(() -> bodies(row + row)).hasMessage("some.tsv:4: body 'mfa' stands in the file twice");
    }

    @Test
    void anUnknownSectorIsRefused() {
        assertThatThrownBy(() -> bodies("mfa\tORGANIZATION\tXYZ\tMinistry of {country}\tforeign ministry\t\n"))
                .hasMessageStartingWith("some.tsv:3: column 'sectors' has 'XYZ', expected one of [COP, GOV, ");
    }

    @Test
    void aTemplateWithoutCountryIsRefused() {
        assertThatThrownBy(() -> bodies("mfa\tORGANIZATION\tGOV\tMinistry\tforeign ministry\t\n"))
                .hasMessage("some.tsv:3: body mfa has the template 'Ministry' without {country}");
    }

    @Test
    void aPartThatComesTwiceInACellIsRefused() {
        assertThatThrownBy(() -> bodies("mfa\tORGANIZATION\tGOV\tM of {country}\tministry|ministry\t\n"))
                .hasMessage("some.tsv:3: column 'terms' has 'ministry' twice");
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> terms("BLR\tpresident\tann\t2020-05\t2019\t\t\n"))
                .hasMessage("some.tsv:2: Ann, president of BLR from 2020-05 to 2019");
    }

    @Test
    void anUnknownHolderIsRefused() {
        assertThatThrownBy(() -> terms("BLR\tpresident\tbob\t2020-05\t\t\t\n"))
                .hasMessage("some.tsv:2: unknown person 'bob'");
    }

    @Test
    void anUnknownCountryIsRefused() {
        assertThatThrownBy(() -> terms("XXX\tpresident\tann\t2020-05\t\t\t\n"))
                .hasMessage("some.tsv:2: 'XXX' is no country and no organization");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> terms("BLR\tpresident\tann\t2020-13\t\t\t\n"))
                .hasMessage("some.tsv:2: '2020-13' is no date, expected 1994-07-20, 1994-07 or 1994");
    }

    private static List<OfficeTerm> terms(String rows) {
        Country belarus = Knowledge.load().country("BLR").orElseThrow();
        Person ann = new Person("ann", "Ann", List.of(), List.of("Ann"), null, null);
        OfficePattern president = new OfficePattern(
                "president", List.of("president"), List.of(), List.of(), null, OfficePattern.Head.STATE, true);
        return Entries.terms(
                table(
                        List.of("of", "office", "person", "from", "to", "head", "note"),
                        "of\toffice\tperson\tfrom\tto\thead\tnote\n" + rows),
                Map.of("ann", ann),
                Map.of("BLR", belarus),
                Map.of(),
                List.of(president));
    }
}
