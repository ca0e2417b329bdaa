package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.model.ActorKind;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Sector;
import org.bellwether.model.When;
import org.bellwether.tables.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnTablesTest {
    private static final Knowledge BUNDLED = Knowledge.load();

    private static OwnTable actors(String text) {
        return new OwnTable(OwnTable.Kind.ACTORS, "valley.tsv", lines(text));
    }

    private static OwnTable agents(String text) {
        return new OwnTable(OwnTable.Kind.AGENTS, "nouns.tsv", lines(text));
    }

    /** One line a slash, one cell a semicolon. */
    private static String lines(String text) {
        return text.replace(" / ", "\n").replace(";", "\t");
    }

    private static OwnActor only(Knowledge knowledge, String name) {
        return knowledge
                .ownNameAt(List.of(name), 0, When.unknown())
                .orElseThrow()
                .actor();
    }

    private static String idOf(Knowledge knowledge, String name, When published) {
        return knowledge
                .ownNameAt(List.of(name), 0, published)
                .map(m -> m.actor().id().value())
                .orElse("nobody");
    }

    @Test
    void aRowBecomesAnActorOfItsOwnNamespace() {
        Knowledge knowledge = BUNDLED.with(
                List.of(actors("code;name;names;kind;country;sectors / KENREBSRB;Saddle Rock Brigade;SRB|Saddle"
                        + " Rockers;group;KEN;REB,CRM")));
        OwnActor actor = only(knowledge, "SRB");
        assertThat(actor.id().value()).isEqualTo("own.KENREBSRB");
        assertThat(actor.name()).isEqualTo("Saddle Rock Brigade");
        assertThat(actor.kind()).isEqualTo(ActorKind.GROUP);
        assertThat(actor.country()).isEqualTo("KEN");
        assertThat(actor.sectors()).containsExactly(Sector.REB, Sector.CRM);
    }

    @Test
    void aNameIsEnoughAndGivesTheCode() {
        Knowledge knowledge = BUNDLED.with(List.of(actors("name / Jeunesse d'Éloka")));
        OwnActor actor = only(knowledge, "Jeunesse d'Éloka");
        assertThat(actor.id().value()).isEqualTo("own.jeunesse-d-eloka");
        assertThat(actor.kind()).isEqualTo(ActorKind.ORGANIZATION);
        assertThat(actor.country()).isNull();
    }

    @Test
    void marksCommentsSpacesAndMissingLastCellsDoNoHarm() {
        Knowledge knowledge = BUNDLED.with(List.of(new OwnTable(
                OwnTable.Kind.ACTORS,
                "a.tsv",
                "\uFEFF# mine\r\nnames\tname\tcountry\r\n\r\n A | B\t Old Mill Union \r\n")));
        assertThat(only(knowledge, "Old Mill Union").names()).containsExactly("Old Mill Union", "A", "B");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-01, own.OLD",
        "2019-12-31, own.OLD",
        "2020-01-01, own.NEW",
        "2009-12-31, nobody",
    })
    void oneNameMayMeanOneActorAfterAnother(LocalDate day, String id) {
        Knowledge knowledge = BUNDLED.with(
                List.of(actors("code;name;from;to / OLD;River Front;2010;2019 / NEW;River Front;2020-01;")));
        When published = When.day(day, When.Method.METADATA, null);
        assertThat(idOf(knowledge, "River Front", published)).isEqualTo(id);
        assertThat(idOf(knowledge, "River Front", When.unknown())).isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEN", "KEN.gov", "org.nato", "group.west", "person.alexander-lukashenko"})
    void furtherNamesOfABundledActorKeepItsId(String id) {
        Knowledge knowledge = BUNDLED.with(List.of(actors("name;same / Old Harbour;" + id)));
        assertThat(only(knowledge, "Old Harbour").id().value()).isEqualTo(id);
    }

    @Test
    void nounsHaveTheKindAndNumberThatTheTableSays() {
        Knowledge knowledge = BUNDLED.with(
                List.of(agents("noun;plural;sectors;number;kind / River Bailiff;;CRM / askari;askari;REB;mass / wise"
                        + " council;;;;body")));
        assertThat(knowledge.ownAgents())
                .containsExactly(
                        new OwnAgent(
                                "river bailiff", "", List.of(Sector.CRM), OwnAgent.Count.PLURAL, OwnAgent.Kind.PERSON),
                        new OwnAgent("askari", "askari", List.of(Sector.REB), OwnAgent.Count.MASS, OwnAgent.Kind.CROWD),
                        new OwnAgent("wise council", "", List.of(), OwnAgent.Count.PLURAL, OwnAgent.Kind.BODY));
    }

    @Test
    void theBundledKnowledgeStaysAsItIs() {
        BUNDLED.with(List.of(actors("name / Saddle Rock Brigade")));
        assertThat(BUNDLED.ownNameAt(List.of("Saddle Rock Brigade"), 0, When.unknown()))
                .isEmpty();
        assertThat(BUNDLED.with(List.of(actors("name / X"))).exactly("Kenya")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# nothing ~ valley.tsv:1: no line of column names; the first line names the columns",
                "code;titel / A;B ~ valley.tsv:1: there is no column 'titel'",
                "code;country / A;KEN ~ valley.tsv:1: the column 'name' is missing",
                "name;name / A;B ~ valley.tsv:1: the column 'name' stands there twice",
                "code;name / A; ~ valley.tsv:2: column 'name' is empty",
                "name / A;B ~ valley.tsv:2: 'B' stands in no column",
                "name;kind / A;tribe ~ valley.tsv:2: column 'kind' has 'tribe', expected one of country, person,"
                        + " organization, group",
                "name;country / A;KE ~ valley.tsv:2: column 'country' has 'KE', expected an ISO 3166 code of three"
                        + " letters",
                "name;sectors / A;REBEL ~ valley.tsv:2: column 'sectors' has 'REBEL', expected one of [COP, GOV,",
                "name;from / A;May 2020 ~ valley.tsv:2: column 'from': 'May 2020' is no date, expected 1994-07-20,"
                        + " 1994-07 or 1994",
                "name;from;to / A;2020;2019 ~ valley.tsv:2: it ends (2019) before it begins (2020)",
                "name;names / A;B|A ~ valley.tsv:2: the name 'A' stands there twice",
                "name;names / A;B||C ~ valley.tsv:2: column 'names' has the part ''",
                "code;name / A B;C ~ valley.tsv:2: the code 'A B' should be made of letters",
                "name / Ђак ~ valley.tsv:2: the name 'Ђак' gives no code; write one in the column 'code'",
                "code;name / -;- ~ valley.tsv:2: the code '-' should be made of letters",
                "code;name / A;B / A;C ~ valley.tsv:3: the code 'A' stands in valley.tsv:2 already; give each actor a"
                        + " code of its own (A.2",
                "code;name / A;B / C;B ~ valley.tsv:3: the name 'B' stands in valley.tsv:2 already",
                "name;same / A;KEN.castle ~ valley.tsv:2: column 'same' has 'KEN.castle', which is no actor that the"
                        + " program brings",
                "name;same;kind / A;KEN;group ~ valley.tsv:2: column 'kind' has 'group', but with 'same' the row gives"
                        + " only names",
            })
    void whatCannotStandThereIsRefusedWithItsPlace(String table, String message) {
        assertThatThrownBy(() -> BUNDLED.with(List.of(actors(table))))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "noun / a|b ~ nouns.tsv:2: column 'noun' has 'a|b', expected one noun, in the singular",
                "noun;number / bailiff;two ~ nouns.tsv:2: column 'number' has 'two', expected one of plural, mass,"
                        + " owned, only-plural, only-owned",
                "noun;kind / bailiff;man ~ nouns.tsv:2: column 'kind' has 'man', expected one of person, body, crowd",
                "noun / bailiff / Bailiff ~ nouns.tsv:3: the noun 'bailiff' stands in nouns.tsv:2 already",
            })
    void aNounThatCannotStandThereIsRefusedWithItsPlace(String table, String message) {
        assertThatThrownBy(() -> BUNDLED.with(List.of(agents(table))))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aNameInTwoTablesIsRefusedWithBothPlaces() {
        OwnTable first = new OwnTable(OwnTable.Kind.ACTORS, "a.tsv", "code\tname\nA\tRiver Front\n");
        OwnTable second = new OwnTable(OwnTable.Kind.ACTORS, "b.tsv", "code\tname\nB\tRiver Front\n");
        assertThatThrownBy(() -> BUNDLED.with(List.of(second, first)))
                .hasMessageStartingWith("b.tsv:2: the name 'River Front' stands in a.tsv:2 already");
    }
}
