package org.bellwether.ask.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.ConflictId;
import org.bellwether.model.Span;
import org.junit.jupiter.api.Test;

class LeadingConflictsTest {
    private static Conflict conflict(String id, Relation relation, String about) {
        return new Conflict(
                new ConflictId("c" + id),
                relation,
                new Span(new ArticleId("a" + id), 0, 4, "fled"),
                new Span(new ArticleId("b" + id), 0, 6, "stayed"),
                List.of("i" + id),
                about,
                "one says so, the other not");
    }

    @Test
    void ofEachMatterOnePairIsShownTheMostDisputedMatterFirst() {
        Conflict vote = conflict("1", Relation.CONTRADICTS, "the vote");
        Conflict war = conflict("2", Relation.QUALIFIES, "the war");
        Conflict warAgain = conflict("3", Relation.QUALIFIES, "the war");
        Conflict aid = conflict("4", Relation.QUALIFIES, "the aid");
        assertThat(LeadingConflicts.of(List.of(vote, war, warAgain, aid), 2)).containsExactly(war, vote);
    }

    @Test
    void whatAgreesIsNoDispute() {
        assertThat(LeadingConflicts.of(List.of(conflict("1", Relation.CORROBORATES, "the vote")), 2))
                .isEmpty();
    }
}
