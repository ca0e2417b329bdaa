package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article is signed and compared once, however often the case is opened. */
class KeptCopiesTest {
    private static final Program PROGRAM = new Program("0.1.0", "PLOVER 0.8");

    @TempDir
    Path temp;

    /** Texts with the same first word are copies. */
    private static final class FirstWord implements NearCopies {
        private final int version;
        private final Map<ArticleId, String> words = new TreeMap<>();
        private final List<ArticleId> signed = new ArrayList<>();
        private final List<ArticleId> restored = new ArrayList<>();
        private final List<List<ArticleId>> pairs = new ArrayList<>();

        FirstWord(int version) {
            this.version = version;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public byte[] signature(Article article) {
            signed.add(article.id());
            return article.text().string().split(" ", 2)[0].getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<ArticleId> add(Document document, byte[] signature) {
            String word = new String(signature, StandardCharsets.UTF_8);
            List<ArticleId> same = words.entrySet().stream()
                    .filter(e -> e.getValue().equals(word))
                    .map(Map.Entry::getKey)
                    .limit(1)
                    .toList();
            words.put(document.id(), word);
            return same;
        }

        @Override
        public void restore(Document document, byte[] signature) {
            restored.add(document.id());
            words.put(document.id(), new String(signature, StandardCharsets.UTF_8));
        }

        @Override
        public void restore(ArticleId one, ArticleId other) {
            pairs.add(List.of(one, other));
        }

        @Override
        public boolean isCopy(ArticleId article) {
            return false;
        }
    }

    private static final Article ONE = ToyReader.article("A", "2021-05-01", "Dawn broke. Rovia attacked Lestan.");
    private static final Article TWO = ToyReader.article("B", "2021-05-02", "Dawn again. Rovia attacked Lestan.");
    private static final Article THREE = ToyReader.article("C", "2021-05-03", "Night fell. Lestan visited Mirau.");

    private FirstWord read(int version, Article... articles) {
        FirstWord copies = new FirstWord(version);
        try (CaseFolder open = CaseFolder.toWrite(temp.resolve("case"), Duration.ZERO, "test")) {
            open.recall(copies);
            for (Article article : articles) {
                open.add(ToyReader.stored(article), PROGRAM, copies);
            }
            open.join(copies);
        }
        return copies;
    }

    private List<ArticleId> copiesOf(Article original) {
        try (CaseFolder open = CaseFolder.toAsk(temp.resolve("case"))) {
            return open.asked(q -> q.documents(Filter.ALL)).stream()
                    .map(ListedDocument::document)
                    .filter(d -> original.id().equals(d.duplicateOf()))
                    .map(Document::id)
                    .toList();
        }
    }

    @Test
    void whatWasSignedBeforeIsToldAndNotSignedAgain() {
        assertThat(read(1, ONE).signed).containsExactly(ONE.id());
        FirstWord second = read(1, TWO, THREE);
        assertThat(second.restored).containsExactly(ONE.id());
        assertThat(second.signed).containsExactly(TWO.id(), THREE.id());
        assertThat(copiesOf(ONE)).containsExactly(TWO.id());
        FirstWord third = read(1, ONE);
        assertThat(third.signed).isEmpty();
        assertThat(third.pairs).containsExactly(List.of(TWO.id(), ONE.id()));
        assertThat(copiesOf(ONE)).containsExactly(TWO.id());
    }

    @Test
    void signaturesOfAnotherVersionAreMadeAnew() {
        read(1, ONE, TWO, THREE);
        assertThat(read(2).signed).containsExactlyInAnyOrder(ONE.id(), TWO.id(), THREE.id());
        assertThat(copiesOf(ONE)).containsExactly(TWO.id());
    }

    @Test
    void thoseThatBelongedToARemovedArticleAreComparedAnew() {
        read(1, ONE, TWO, THREE);
        try (CaseFolder open = CaseFolder.toWrite(temp.resolve("case"), Duration.ZERO, "test")) {
            open.remove(ONE.id());
            FirstWord copies = new FirstWord(1);
            open.join(copies);
            assertThat(copies.signed).containsExactly(TWO.id());
            assertThat(copies.pairs).isEmpty();
        }
        assertThat(copiesOf(ONE)).isEmpty();
    }

    @Test
    void whatAKilledProcessDidNotCompareIsComparedBeforeJoining() {
        try (CaseFolder open = CaseFolder.toWrite(temp.resolve("case"), Duration.ZERO, "test")) {
            open.add(ToyReader.stored(ONE), PROGRAM);
            open.add(ToyReader.stored(TWO), PROGRAM);
        }
        try (CaseFolder open = CaseFolder.toWrite(temp.resolve("case"), Duration.ZERO, "test")) {
            open.join(new FirstWord(1));
        }
        assertThat(copiesOf(ONE)).containsExactly(TWO.id());
    }
}
