package org.bellwether.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.Alias;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found with a user's own tables. */
final class OwnActorsTest {
    private static final String ACTORS = """
            code\tname\tnames\tkind\tcountry\tsectors\tsame
            KENREBSRB\tSaddle Rock Brigade\tSRB|Saddle Rockers\tgroup\tKEN\tREB
            KFF\tKenya Free Front\t\torganization\tKEN\tOPP
            VESK\tOdran Vesk\tMarko\tperson\tKEN\tOPP
            MYNATO\tNATO\t\torganization
            \tOld Harbour\t\t\t\t\tKEN.gov
            \tHighlandia\t\t\t\t\tKEN
            """;

    private static final String AGENTS = """
            noun\tplural\tsectors\tnumber
            ridge askari\tridge askari\tREB\tmass
            bailiff\t\tCRM\tplural
            """;

    private static final Knowledge KNOWLEDGE = Knowledge.load()
            .with(List.of(
                    new OwnTable(OwnTable.Kind.ACTORS, "actors.tsv", ACTORS),
                    new OwnTable(OwnTable.Kind.AGENTS, "agents.tsv", AGENTS)));

    private static final ActorFinder FINDER = new ActorFinder(KNOWLEDGE);

    private static Cast cast(String words) {
        return FINDER.find(Sample.text(words), List.of());
    }

    private static List<String> mentions(String words) {
        AnnotatedText text = Sample.text(words);
        Cast cast = FINDER.find(text, List.of());
        return cast.mentions().stream()
                .map(m -> m.range().in(text).quote() + "=" + m.actor() + " " + m.kind())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Saddle Rock Brigade attacked a post. | Saddle Rock Brigade=own.KENREBSRB NAME",
                "Kenya bombed the SRB on Monday. | SRB=own.KENREBSRB NAME",
                "The Kenya Free Front rejected the offer. | Kenya Free Front=own.KFF NAME",
                "NATO rejected the offer. | NATO=own.MYNATO NAME",
                "Old Harbour rejected the offer. | Old Harbour=KEN.gov NAME",
                "Highlandia rejected the offer. | Highlandia=KEN NAME",
                "Odran Vesk met the envoy. Vesk then left. | Vesk=own.VESK NAME",
            })
    void aNameOfATableIsFoundBeforeBundledOnes(String words, String mention) {
        assertThat(mentions(words)).contains(mention);
    }

    @Test
    void whatALongerNameHoldsIsNotNamedTwice() {
        assertThat(mentions("The Kenya Free Front rejected the offer."))
                .containsExactly("Kenya Free Front=own.KFF NAME");
    }

    @Test
    void aNameInsideAnotherPersonsIsNotHis() {
        assertThat(mentions("Marko Lindqvist met the envoy.")).noneMatch(m -> m.contains("own.VESK"));
    }

    @Test
    void namesOfATableAreTheAnalysts() {
        Actor actor = cast("The SRB attacked a post. SRB later denied it.").actors().stream()
                .filter(a -> a.id().isOwn())
                .findFirst()
                .orElseThrow();
        assertThat(actor.name()).isEqualTo("Saddle Rock Brigade");
        assertThat(actor.aliases())
                .containsExactly(
                        new Alias("SRB", 2, Alias.AssertedBy.ANALYST),
                        new Alias("Saddle Rock Brigade", 0, Alias.AssertedBy.ANALYST),
                        new Alias("Saddle Rockers", 0, Alias.AssertedBy.ANALYST));
    }

    @Test
    void furtherNamesLeaveTheBundledOnesTheirs() {
        Actor actor = cast("Old Harbour rejected the offer.").actors().stream()
                .filter(a -> a.id().value().equals("KEN.gov"))
                .findFirst()
                .orElseThrow();
        assertThat(actor.aliases())
                .containsExactly(
                        new Alias("Government of Kenya", 0, Alias.AssertedBy.KNOWLEDGE),
                        new Alias("Old Harbour", 1, Alias.AssertedBy.ANALYST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ridge askari raided the market. | Ridge askari | REB",
                "The ridge askari raided the market. | Ridge askari | REB",
                "Bailiffs raided the market. | Bailiffs | CRM",
            })
    void nounsOfATableAct(String words, String name, Sector sector) {
        assertThat(cast(words).actors())
                .anyMatch(a -> a.name().equals(name) && a.sectors().equals(List.of(sector)));
    }

    @Test
    void aMilitiasFightersAreNotItsCountrysArmy() {
        assertThat(cast("Fighters of the Saddle Rock Brigade attacked a post.").actors())
                .extracting(a -> a.id().value())
                .doesNotContain("KEN.mil");
    }

    @Test
    void eventsNameTheActorsByTheirCodes() {
        Reading reading = new ArticleReader(Engines.shared(), KNOWLEDGE)
                .read(Sample.article("The Saddle Rock Brigade attacked the Kenya Free Front on Monday.", "2022-03-10"));
        assertThat(reading.reports())
                .singleElement()
                .satisfies(r -> assertThat(r.actors() + " " + r.recipients()).isEqualTo("[own.KENREBSRB] [own.KFF]"));
    }
}
