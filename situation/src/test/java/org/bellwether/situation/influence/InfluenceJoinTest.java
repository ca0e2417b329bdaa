package org.bellwether.situation.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Edge;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Node;
import org.bellwether.model.Span;
import org.bellwether.model.State;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfluenceJoinTest {
    private static final ActorId ROVIA = new ActorId("rovia");
    private static final ActorId LESTAN = new ActorId("lestan");

    private final List<Influence> statements = new ArrayList<>();

    /** Copies, by their originals. */
    private final Map<ArticleId, ArticleId> copies = new TreeMap<>();

    /** A phrase at a place of its own in the article's text. */
    private static State state(
            ArticleId article,
            int start,
            String words,
            @Nullable ActorId actor,
            @Nullable String concept,
            boolean falling) {
        return new State(new Span(article, start, start + words.length(), words), actor, concept, falling);
    }

    private static State support(String article, String words) {
        return state(new ArticleId(article), 0, words, ROVIA, "support", false);
    }

    private static State stability(String article, String words) {
        return state(new ArticleId(article), 100, words, LESTAN, "stability", false);
    }

    private Influence add(String id, State cause, State effect, Sign sign, Modality modality) {
        ArticleId article = cause.words().article();
        Influence made = new Influence(
                new InfluenceId(id),
                cause,
                effect,
                sign,
                modality,
                Voice.author(),
                new Span(article, 0, 1, "x"),
                0.5,
                "test");
        statements.add(made);
        return made;
    }

    /** An article's statement that support drives stability. */
    private void says(String id, String article, Sign sign, Modality modality) {
        add(id, support(article, "support"), stability(article, "stability"), sign, modality);
    }

    /** Articles of one source begin with the same letter. */
    private InfluenceGraph joined() {
        return new InfluenceJoin(
                        actor -> actor.equals(ROVIA) ? "Rovia" : "Lestan",
                        new StateOwners(Map.of()),
                        a -> copies.getOrDefault(a, a),
                        a -> copies.getOrDefault(a, a).value().substring(0, 1))
                .joined(statements);
    }

    private Edge edge() {
        assertThat(joined().edges()).hasSize(1);
        return joined().edges().getFirst();
    }

    @Test
    void phrasesOfOneActorAndConceptAreOneNodeWithTheirWordings() {
        add("i2", support("a1", "Rovian support"), stability("a1", "order"), Sign.PLUS, Modality.ASSERTED);
        add("i1", support("b1", "money from Rovia"), stability("b1", "calm"), Sign.PLUS, Modality.ASSERTED);
        InfluenceGraph graph = joined();
        assertThat(graph.nodes()).extracting(Node::name).containsExactly("Rovia: support", "Lestan: stability");
        assertThat(graph.nodes().getFirst().wordings()).containsExactly("Rovian support", "money from Rovia");
        assertThat(graph.nodes()).extracting(n -> n.id().value()).containsExactly("n1c", "n1e");
        assertThat(edge().id().value()).isEqualTo("l1");
        assertThat(edge().influences()).extracting(InfluenceId::value).containsExactly("i1", "i2");
        assertThat(edge().sources()).isEqualTo(2);
    }

    @Test
    void theSameConceptOfOthersIsAnotherNode() {
        ArticleId article = new ArticleId("a1");
        add(
                "i1",
                support("a1", "support"),
                state(article, 50, "support", LESTAN, "support", false),
                Sign.PLUS,
                Modality.ASSERTED);
        add(
                "i2",
                support("a1", "support"),
                state(article, 70, "support", null, "support", false),
                Sign.PLUS,
                Modality.ASSERTED);
        assertThat(joined().nodes())
                .extracting(Node::name)
                .containsExactlyInAnyOrder("Rovia: support", "Lestan: support", "support");
    }

    @Test
    void withoutAConceptTheWordingIsTheNode() {
        ArticleId a = new ArticleId("a1");
        ArticleId b = new ArticleId("b1");
        add(
                "i1",
                support("a1", "support"),
                state(a, 50, "the  Price of bread", null, null, false),
                Sign.PLUS,
                Modality.ASSERTED);
        add(
                "i2",
                support("b1", "support"),
                state(b, 50, "“price of bread”", null, null, false),
                Sign.PLUS,
                Modality.ASSERTED);
        add(
                "i3",
                support("b1", "support"),
                state(b, 80, "price of oil", null, null, false),
                Sign.PLUS,
                Modality.ASSERTED);
        add(
                "i4",
                support("b1", "support"),
                state(b, 90, "its economy", LESTAN, null, false),
                Sign.PLUS,
                Modality.ASSERTED);
        assertThat(joined().nodes())
                .extracting(Node::name)
                .containsExactlyInAnyOrder("Rovia: support", "price of bread", "price of oil", "Lestan: economy");
    }

    @ParameterizedTest
    @CsvSource({"false, false, +", "true, false, -", "false, true, -", "true, true, +"})
    void lessOfAStateIsTheSameNodeWithTheSignTurned(boolean cause, boolean effect, String sign) {
        ArticleId article = new ArticleId("a1");
        add(
                "i1",
                state(article, 0, "the end of support", ROVIA, "support", cause),
                state(article, 50, "less calm", LESTAN, "stability", effect),
                Sign.PLUS,
                Modality.ASSERTED);
        assertThat(edge().sign().symbol()).isEqualTo(sign);
    }

    @Test
    void aWordingThatIsItsOwnNodeCountsAsItIsWorded() {
        ArticleId article = new ArticleId("a1");
        add(
                "i1",
                state(article, 0, "the fall of the fort", null, null, true),
                stability("a1", "calm"),
                Sign.MINUS,
                Modality.ASSERTED);
        assertThat(edge().sign()).isEqualTo(Sign.MINUS);
    }

    @Test
    void whatFeedsItselfIsKeptButMakesNoEdge() {
        ArticleId article = new ArticleId("a1");
        add(
                "i1",
                support("a1", "support"),
                state(article, 50, "more support", ROVIA, "support", false),
                Sign.PLUS,
                Modality.ASSERTED);
        assertThat(joined().edges()).isEmpty();
        assertThat(joined().influences()).hasSize(1);
    }

    @Test
    void independentSourcesAddUpAndOneSourcesArticlesCountLess() {
        says("i1", "a1", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().support().presence()).isEqualTo(0.65, within(1e-12));
        says("i2", "a2", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().support().presence()).isEqualTo(1 - 0.14, within(1e-12));
        says("i3", "b1", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().support().presence()).isEqualTo(1 - 0.14 * 0.35, within(1e-12));
    }

    @Test
    void aFourthArticleOfASourceAddsNothing() {
        for (int i = 1; i <= 3; i++) {
            says("i" + i, "a" + i, Sign.PLUS, Modality.ASSERTED);
        }
        double three = edge().support().presence();
        says("i4", "a4", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().support().presence()).isEqualTo(three);
    }

    @Test
    void anArticleThatSaysItTwiceAndACopyCountOnce() {
        says("i1", "a1", Sign.PLUS, Modality.ASSERTED);
        says("i2", "a1", Sign.PLUS, Modality.ASSERTED);
        copies.put(new ArticleId("c1"), new ArticleId("a1"));
        says("i3", "c1", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().support().presence()).isEqualTo(0.65, within(1e-12));
        assertThat(edge().sources()).isEqualTo(1);
        assertThat(edge().influences()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void whatIsSaidWithReserveCountsHalfAnArticle(Modality modality) {
        says("i1", "a1", Sign.PLUS, modality);
        double wrong = modality == Modality.HEDGED ? 0.05 + StrictMath.sqrt(0.3) : 0.35;
        assertThat(edge().support().presence()).isEqualTo(1 - wrong, within(1e-12));
    }

    @Test
    void whereSourcesDisagreeTheBetterSupportedSignWins() {
        says("i1", "a1", Sign.PLUS, Modality.ASSERTED);
        says("i2", "b1", Sign.MINUS, Modality.ASSERTED);
        assertThat(edge().sign()).isEqualTo(Sign.UNKNOWN);
        assertThat(edge().support().positive()).isEqualTo(0.5);
        says("i3", "c1", Sign.MINUS, Modality.ASSERTED);
        assertThat(edge().sign()).isEqualTo(Sign.MINUS);
        assertThat(edge().support().positive()).isEqualTo(0.65 / (0.65 + 0.8775), within(1e-12));
        assertThat(edge().support().presence()).isEqualTo(1 - 0.35 * 0.35 * 0.35, within(1e-12));
    }

    @Test
    void whoSaysThatThereIsNoEffectTakesFromTheOthers() {
        says("i1", "a1", Sign.ZERO, Modality.ASSERTED);
        assertThat(edge().sign()).isEqualTo(Sign.ZERO);
        assertThat(edge().support().presence()).isZero();
        assertThat(edge().support().stated()).isEqualTo(0.65, within(1e-12));
        says("i2", "b1", Sign.PLUS, Modality.ASSERTED);
        assertThat(edge().sign()).isEqualTo(Sign.PLUS);
        assertThat(edge().support().presence()).isEqualTo(0.65 * 0.35, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anotherIndependentSourceThatSaysTheSameNeverLowersTheSupport(long seed) {
        Random random = new Random(seed);
        Modality[] modalities = Modality.values();
        Sign[] signs = Sign.values();
        for (int i = 0; i < 8; i++) {
            says(
                    "i" + i,
                    (char) ('a' + random.nextInt(5)) + "" + random.nextInt(4),
                    signs[random.nextInt(signs.length)],
                    modalities[random.nextInt(modalities.length)]);
        }
        for (Sign sign : List.of(Sign.PLUS, Sign.MINUS, Sign.UNKNOWN)) {
            double before = edge().support().presence();
            says("i9" + sign, sign.name(), sign, modalities[random.nextInt(modalities.length)]);
            assertThat(edge().support().presence()).isGreaterThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheStatementsChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            ArticleId article = new ArticleId((char) ('a' + random.nextInt(3)) + "" + random.nextInt(4));
            add(
                    "i" + i,
                    state(article, 0, "words " + random.nextInt(3), ROVIA, null, false),
                    state(article, 50, "more " + random.nextInt(3), LESTAN, "concept", random.nextBoolean()),
                    Sign.PLUS,
                    Modality.ASSERTED);
        }
        InfluenceGraph graph = joined();
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(statements, random);
            assertThat(joined()).isEqualTo(graph);
        }
    }

    private static final ActorId OTHERS = new ActorId("others");

    private void supportFor(String id, String article, @Nullable ActorId whom) {
        add(
                id,
                support(article, "support").towards(whom),
                stability(article, "stability"),
                Sign.PLUS,
                Modality.ASSERTED);
    }

    @Test
    void whatIsTowardsNobodyIsTowardsTheOnlyOneTold() {
        supportFor("i1", "a1", LESTAN);
        supportFor("i2", "b1", null);
        assertThat(joined().nodes())
                .extracting(Node::name)
                .containsExactly("Rovia: support for Lestan", "Lestan: stability");
        assertThat(edge().sources()).isEqualTo(2);
    }

    @Test
    void whereArticlesTellOfSeveralTowardsWhomItIsEachIsItsOwnState() {
        supportFor("i1", "a1", LESTAN);
        supportFor("i2", "b1", OTHERS);
        supportFor("i3", "c1", null);
        assertThat(joined().edges()).hasSize(3);
        assertThat(joined().nodes())
                .extracting(Node::name)
                .contains("Rovia: support for Lestan", "Rovia: support")
                .hasSize(4);
    }

    private String nameOf(String words) {
        statements.clear();
        add(
                "i1",
                state(new ArticleId("a1"), 0, words, LESTAN, null, false),
                stability("a1", "calm"),
                Sign.PLUS,
                Modality.ASSERTED);
        return joined().nodes().stream()
                .filter(n -> n.concept() == null)
                .findFirst()
                .orElseThrow()
                .name();
    }

    @ParameterizedTest
    @CsvSource({
        "making overtures, Lestan: making overtures",
        "public positions, Lestan: public positions",
        "the mood in the streets, mood in the streets",
        "deeds of Lestanians, deeds of Lestanians",
        "Ports closed, Ports closed",
    })
    void wordsThatLeaveOpenWhoseTheyAreHaveTheirOwnerBeforeThem(String words, String name) {
        assertThat(nameOf(words)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"relations, 2", "support, 1"})
    void whatOneHasWithSeveralIsNotTakenForThatWithTheOnlyOneNamed(String concept, int nodes) {
        State named =
                state(new ArticleId("a1"), 0, "ties", ROVIA, concept, false).towards(LESTAN);
        add("i1", named, stability("a1", "calm"), Sign.PLUS, Modality.ASSERTED);
        State open = state(new ArticleId("b1"), 0, "ties", ROVIA, concept, false);
        add("i2", open, stability("b1", "calm"), Sign.PLUS, Modality.ASSERTED);
        assertThat(joined().nodes().stream().filter(n -> ROVIA.equals(n.actor())))
                .hasSize(nodes);
    }

    @Test
    void aConceptThatSaysTooLittleLeavesItToTheWords() {
        ArticleId article = new ArticleId("a1");
        add(
                "i1",
                state(article, 0, "its farm policy", ROVIA, "policy", false),
                state(article, 100, "its school policy", ROVIA, "policy", false),
                Sign.PLUS,
                Modality.ASSERTED);
        assertThat(joined().nodes()).hasSize(2).allMatch(n -> n.concept() == null);
    }
}
