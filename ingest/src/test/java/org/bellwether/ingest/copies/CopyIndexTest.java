package org.bellwether.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyIndexTest {
    /** Words as news has them: a few very common, many rare. */
    private static final List<String> WORDS =
            IntStream.range(0, 3_000).mapToObj(i -> "w" + i).toList();

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2.5))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Signature signature(String id, List<String> words) {
        String text = String.join(" ", words);
        Article article = new Article(
                new ArticleId(id),
                "file:///" + id,
                null,
                null,
                List.of(),
                null,
                When.unknown(),
                null,
                ArticleText.of(text),
                Integer.toHexString(text.hashCode()),
                null,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
        return Signature.of(article);
    }

    private static When day(int day) {
        return When.day(LocalDate.of(2031, 5, day), When.Method.METADATA, null);
    }

    private static CopyIndex index(Signature... signatures) {
        CopyIndex index = new CopyIndex();
        for (Signature signature : signatures) {
            index.add(signature, When.unknown());
        }
        return index;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aCopyWithAFifthOfItsWordsChangedIsFound(long seed) {
        Random random = new Random(seed);
        List<String> text = words(random, 200 + random.nextInt(800));
        List<String> changed = new ArrayList<>(text);
        for (int at : IntStream.range(0, text.size())
                .boxed()
                .collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
                    Collections.shuffle(list, random);
                    return list.subList(0, text.size() / 5);
                }))) {
            changed.set(at, "new" + random.nextInt(1000));
        }
        assertThat(index(signature("a1", text), signature("a2", changed)).duplicates())
                .as("seed %d", seed)
                .containsOnlyKeys(new ArticleId("a2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aCutCopyWithAnotherHeadAndTailIsFound(long seed) {
        Random random = new Random(seed);
        List<String> text = words(random, 500);
        List<String> cut = words(random, 30);
        cut.addAll(text.subList(0, 150));
        cut.addAll(words(random, 20));
        cut.addAll(text.subList(200, 350));
        cut.addAll(words(random, 25));
        assertThat(index(signature("a1", text), signature("a2", cut)).duplicates())
                .as("seed %d", seed)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void articlesThatShareTheirQuotesAreNotCopies(long seed) {
        Random random = new Random(seed);
        List<String> quote = words(random, 80);
        List<String> one = words(random, 300);
        List<String> other = words(random, 250);
        one.addAll(50, quote);
        other.addAll(120, quote);
        assertThat(index(signature("a1", one), signature("a2", other)).duplicates())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void aBriefInsideALongArticleIsNotItsCopy() {
        Random random = new Random(5);
        List<String> text = words(random, 1_000);
        assertThat(index(signature("a1", text), signature("a2", text.subList(100, 200)))
                        .duplicates())
                .isEmpty();
    }

    @Test
    void theSameShortTextIsACopy() {
        List<String> text = List.of("norland", "closes", "border");
        assertThat(index(signature("a1", text), signature("a2", text)).duplicateOf(new ArticleId("a2")))
                .contains(new ArticleId("a1"));
    }

    @Test
    void theOriginalIsTheOnePublishedFirstThenTheSmallerId() {
        List<String> text = words(new Random(3), 300);
        CopyIndex index = new CopyIndex();
        index.add(signature("a1", text), When.unknown());
        index.add(signature("a2", text), day(4));
        index.add(signature("a4", text), day(3));
        index.add(signature("a3", text), day(3));
        // Published at some time from the second on: not known to be the first.
        index.add(signature("a0", text), When.range(LocalDate.of(2031, 5, 2), null, When.Method.INFERRED, null));
        assertThat(index.duplicates().values())
                .containsOnly(new ArticleId("a3"))
                .hasSize(4);
    }

    @Test
    void theOrderOfComingDoesNotMatter() {
        Random random = new Random(11);
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> text = words(random, 300);
            signatures.add(signature("a" + i, text));
            for (int copy = 0; copy < i % 4; copy++) {
                List<String> changed = new ArrayList<>(text);
                for (int k = 0; k < 60; k++) {
                    changed.set(random.nextInt(changed.size()), "x" + random.nextInt(500));
                }
                signatures.add(signature("b" + i + "-" + copy, changed));
            }
        }
        NavigableMap<ArticleId, ArticleId> expected =
                index(signatures.toArray(Signature[]::new)).duplicates();
        assertThat(expected).hasSizeGreaterThan(30);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(signatures, random);
            assertThat(index(signatures.toArray(Signature[]::new)).duplicates()).isEqualTo(expected);
        }
    }

    @Test
    void whatIsTakenOutIsForgotten() {
        List<String> text = words(new Random(3), 300);
        CopyIndex index = index(signature("a1", text), signature("a2", text), signature("a3", text));
        index.remove(new ArticleId("a1"));
        assertThat(index.duplicateOf(new ArticleId("a1"))).isEmpty();
        assertThat(index.duplicateOf(new ArticleId("a3"))).contains(new ArticleId("a2"));
    }

    @Test
    void copiesThroughAnArticleThatIsTakenOutPart() {
        Random random = new Random(9);
        List<String> between = words(random, 400);
        // each shares one half of the text between them, and nothing with the other
        List<String> one = new ArrayList<>(between.subList(0, 200));
        one.addAll(words(random, 20));
        List<String> other = new ArrayList<>(between.subList(200, 400));
        other.addAll(words(random, 20));
        CopyIndex index = index(signature("a1", one), signature("a2", between), signature("a3", other));
        assertThat(index.duplicates()).hasSize(2);
        index.remove(new ArticleId("a2"));
        assertThat(index.duplicates()).isEmpty();
    }

    @Test
    void theSameArticleOnceMoreChangesNothing() {
        List<String> text = words(new Random(3), 300);
        CopyIndex index = index(signature("a1", text), signature("a2", text));
        index.add(signature("a2", text), When.unknown());
        assertThat(index.duplicates()).containsOnlyKeys(new ArticleId("a2"));
    }

    @Test
    void anArticleThatComesAgainWithAnEarlierDateIsTheOriginal() {
        List<String> text = words(new Random(3), 300);
        CopyIndex index = index(signature("a1", text), signature("a2", text));
        index.add(signature("a2", text), day(1));
        assertThat(index.duplicates()).containsOnlyKeys(new ArticleId("a1"));
    }

    @Test
    void aKeptSignatureIsTheSame() {
        Signature signature = signature("a1", words(new Random(3), 300));
        assertThat(Signature.of(signature.article(), signature.sha256(), signature.bytes()))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLookAtSketchesPassesEveryCopyAndHoldsBackMostOthers(long seed) {
        Random random = new Random(seed);
        int copies = 0;
        int others = 0;
        int heldBack = 0;
        for (int pair = 0; pair < 60; pair++) {
            List<String> text = words(random, 300 + random.nextInt(900));
            List<String> other = words(random, 300 + random.nextInt(900));
            int kept = Math.min(text.size(), other.size()) * random.nextInt(100) / 100;
            for (int i = 0; i < kept; i++) {
                other.set(i, text.get(i));
            }
            Signature one = signature("a1", text);
            Signature two = signature("a2", other);
            boolean passed = CopyIndex.mayBeCopies(one, two, MinHash.of(one).agreeing(MinHash.of(two)));
            if (CopyIndex.areCopies(one, two)) {
                assertThat(passed)
                        .as("seed %d, pair %d: %d words of %d and %d", seed, pair, kept, text.size(), other.size())
                        .isTrue();
                copies++;
            } else {
                others++;
                heldBack += passed ? 0 : 1;
            }
        }
        assertThat(copies).as("seed %d", seed).isGreaterThan(15);
        assertThat(heldBack).as("seed %d, of %d", seed, others).isGreaterThan(others / 3);
    }

    @Test
    void whatIsRestoredIsNotComparedAndGoesOnAsBefore() {
        List<String> text = words(new Random(3), 300);
        CopyIndex index = new CopyIndex();
        index.restore(signature("a1", text.subList(0, 250)), day(2));
        index.restore(signature("a2", text.subList(20, 280)), day(1));
        assertThat(index.duplicates()).isEmpty();
        index.restore(new ArticleId("a1"), new ArticleId("a2"));
        assertThat(index.duplicateOf(new ArticleId("a1"))).contains(new ArticleId("a2"));
        assertThat(index.add(signature("a3", text), day(3))).hasSize(1);
        assertThat(index.duplicates()).containsOnlyKeys(new ArticleId("a1"), new ArticleId("a3"));
    }

    private static final String BRIEF =
            "Consumer prices in Norland rose 3 percent in March from a year earlier, the statistics office in Sundby said on Friday."
                    + " It was the 7th month in a row in which they rose faster than wages. Food cost 9 percent more than a year ago, and fuel 12 percent."
                    + " The central bank, which is led by Jane Roe, has raised its rate 4 times since last summer and meets again on April 14.";

    private static Signature brief(String id, String text) {
        return signature(id, List.of(text.split(" ")));
    }

    @Test
    void briefsOfOnePatternAboutTwoCountriesAreNoCopies() {
        String other = BRIEF.replace("Norland", "Lestan")
                .replace("Sundby", "Tarvosk")
                .replace("Jane Roe", "Anatol Brev")
                .replace(" 3 percent", " 5 percent")
                .replace("12 percent", "8 percent");
        assertThat(index(brief("a1", BRIEF), brief("a2", other)).duplicates()).isEmpty();
    }

    @Test
    void aBriefWithANumberPutRightOrItsWordsEditedIsACopy() {
        String corrected = BRIEF.replace("12 percent", "13 percent");
        String edited = BRIEF.replace("from a year earlier", "year on year").replace("in a row ", "running ");
        assertThat(index(brief("a1", BRIEF), brief("a2", corrected), brief("a3", edited))
                        .duplicates())
                .hasSize(2);
    }
}
