package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final When MONDAY = When.day(LocalDate.of(2031, 5, 5), When.Method.METADATA, "2031-05-05");
    private static final When TUESDAY = When.day(LocalDate.of(2031, 5, 6), When.Method.METADATA, "2031-05-06");

    private static Document document(String id, String publisher, List<String> authors, When published) {
        return new Document(
                new ArticleId(id),
                "file:///" + id,
                "Border",
                publisher,
                authors,
                "en",
                published,
                null,
                100,
                "same",
                null,
                null);
    }

    private static Document page(
            String id, String uri, @Nullable String publisher, @Nullable String canonical, When published) {
        return new Document(
                new ArticleId(id),
                uri,
                "Border",
                publisher,
                List.of(),
                "en",
                published,
                null,
                100,
                "same",
                canonical,
                null);
    }

    @Test
    void thePageOfTheSiteToWhichAnotherSaysTheTextBelongsIsTheOriginalWhateverTheirDays() {
        assertThat(first(
                        page("a1", "https://portal.example/7", "Portal", "https://www.post.example/border", MONDAY),
                        page("a2", "https://post.example/border", "The Norland Post", null, TUESDAY)))
                .isEqualTo("a2");
    }

    @Test
    void ofSavedPagesThePublisherThatIsCalledAsTheSiteIsTheFirst() {
        assertThat(first(
                        page("a1", "file:///1", "Portal", "https://www.norland-post.example/border", MONDAY),
                        page("a2", "file:///2", "Norland Post", "https://www.norland-post.example/border", TUESDAY)))
                .isEqualTo("a2");
    }

    @Test
    void whatBelongsToASiteOfWhichNothingIsThereIsNotBeforeOneOfTheSameDayThatSaysNothing() {
        assertThat(first(
                        page("a1", "https://portal.example/7", "Portal", "https://wire.example/border", MONDAY),
                        page("a2", "https://post.example/border", "Post", null, MONDAY)))
                .isEqualTo("a2");
    }

    /** Whose copies all others are. */
    private static @Nullable String first(Document... documents) {
        List<Document> marked = Copies.marked(List.of(documents), List.of());
        List<String> originals = marked.stream()
                .filter(document -> document.duplicateOf() == null)
                .map(document -> document.id().value())
                .toList();
        assertThat(originals).hasSize(1);
        return originals.getFirst();
    }

    @Test
    void theOneThatWasPublishedFirstIsTheOriginal() {
        assertThat(first(document("a1", "Gazette", List.of(), TUESDAY), document("a2", "Post", List.of(), MONDAY)))
                .isEqualTo("a2");
    }

    @Test
    void anAgencysOwnTextIsTheOriginalOfWhatNamesTheAgencyWhateverTheirDays() {
        assertThat(first(
                        document("a1", "Gazette", List.of("Jane Roe", "Reuters"), MONDAY),
                        document("a2", "Reuters", List.of("Jane Roe"), TUESDAY)))
                .isEqualTo("a2");
    }

    @Test
    void anAgencyThatNobodyNamesHasNoRightOfWay() {
        assertThat(first(
                        document("a1", "Gazette", List.of("Jane Roe"), MONDAY),
                        document("a2", "Reuters", List.of("Jane Roe"), TUESDAY)))
                .isEqualTo("a1");
    }

    @Test
    void ofOneDayTheOneThatDoesNotSayItIsAnAgencysIsTheOriginal() {
        assertThat(first(
                        document("a1", "Gazette", List.of("Associated Press"), MONDAY),
                        document("a2", "Post", List.of("Jane Roe"), MONDAY)))
                .isEqualTo("a2");
    }

    @Test
    void ofOneDayTheSmallerIdIsTheOriginal() {
        assertThat(first(document("a2", "Gazette", List.of(), MONDAY), document("a1", "Post", List.of(), MONDAY)))
                .isEqualTo("a1");
    }
}
