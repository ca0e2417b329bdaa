package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Case;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Document;
import org.bellwether.model.Mention;
import org.bellwether.model.Reading;
import org.bellwether.model.When;
import org.bellwether.situation.Situation;
import org.bellwether.situation.Suggestion;
import org.bellwether.situation.Suggestions;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who of two articles is one actor, read and joined with the real stages. */
class SameActorsTest {
    private static final Function<Article, Reading> READER = new ProgramStages().reader(List.of(), _ -> {});

    static Stream<Arguments> pairs() {
        return TableFile.read(
                        SameActorsTest.class,
                        "same-actors.tsv",
                        "expect",
                        "day",
                        "text",
                        "first",
                        "day2",
                        "text2",
                        "second",
                        "note")
                .rows()
                .stream()
                .map(row -> Arguments.of(row.cell(7), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void actorsOfTwoArticlesAreJoinedAsACarefulReaderWould(String note, Row row) {
        Article one = article("a1", row.cell(1), row.cell(2));
        Article two = article("a2", row.cell(4), row.cell(5));
        Reading first = READER.apply(one);
        Reading second = READER.apply(two);
        Case joined = Situation.of(List.of(Document.of(one), Document.of(two)), List.of(second, first));
        ActorId who = joined.joined(meant(first, row.cell(3)));
        ActorId other = joined.joined(meant(second, row.cell(6)));
        List<Suggestion> suggested = Suggestions.of(joined.actors()).stream()
                .filter(s -> s.isAbout(who) && s.isAbout(other))
                .toList();
        String found = who.equals(other) ? "one" : suggested.isEmpty() ? "two" : "maybe";
        assertThat(found).as("%s and %s: %s", who, other, note).isEqualTo(row.cell(0));
    }

    /** Whom the longest mention means that has the words. */
    private static ActorId meant(Reading reading, String words) {
        return reading.mentions().stream()
                .filter(m -> m.span().quote().equalsIgnoreCase(words)
                        || words.endsWith(" " + m.span().quote()))
                .max(Comparator.comparingInt(m -> m.span().quote().length()))
                .map(Mention::actor)
                .orElseThrow(() -> new AssertionError("nobody is read as '" + words + "': "
                        + reading.actors().stream().map(Actor::name).toList()));
    }

    private static Article article(String id, String day, String text) {
        return new Article(
                new ArticleId(id),
                "file:///" + id,
                null,
                id,
                List.of(),
                "en",
                When.day(LocalDate.parse(day), When.Method.METADATA, null),
                null,
                ArticleText.of(text),
                ContentHash.of(text),
                null,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
    }
}
