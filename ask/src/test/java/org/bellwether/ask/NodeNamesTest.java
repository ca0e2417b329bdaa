package org.bellwether.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.ActorId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNamesTest {
    private static final NodeNames NAMES = new NodeNames(List.of(
            node("n1c", "Rovia: support", "Rovian help", "money from Rovia"),
            node("n2c", "Lestan: dependence", "Lestan's dependence on Rovia"),
            node("n3c", "protest", "the protests"),
            node("n4c", "Protest", "a protest of farmers"),
            node("n5c", "price of bread", "price of bread")));

    private static Node node(String id, String name, String... wordings) {
        return new Node(new NodeId(id), name, null, null, List.of(wordings));
    }

    @ParameterizedTest
    @CsvSource({
        "n2c, n2c",
        "rovia:  SUPPORT, n1c",
        "Money from Rovia, n1c",
        "price of bread, n5c",
        "the protests, n3c",
        "a protest, n4c",
    })
    void aNodeIsFoundByIdNameOrWordingInAnyCase(String given, String id) {
        assertThat(NAMES.named(given)).extracting(n -> n.id().value()).containsExactly(id);
    }

    @Test
    void aNameOfTwoNodesFindsBoth() {
        assertThat(NAMES.named("protest")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supports by Rovia  | close to it: "Rovia: support", "Lestan: dependence"
            Lestan's dependent | close to it: "Lestan: dependence"
            prtest             | close to it: "Protest", "protest"
            the weather        | bellwether influences lists what drives what
            """)
    void anUnknownNameSuggestsThoseThatAreLikeIt(String given, String suggestion) {
        assertThat(NAMES.named(given)).isEmpty();
        assertThat(NAMES.suggestion(given)).isEqualTo(suggestion);
    }

    @Test
    void aStateIsMeantWithoutThoseTowardsWhomItIs() {
        Node support = new Node(
                new NodeId("n1"),
                "Rovia: support for Lestan",
                new ActorId("rovia"),
                "support",
                List.of("Rovian support"));
        NodeNames names = new NodeNames(List.of(support));
        assertThat(names.named("Rovia: support")).containsExactly(support);
        assertThat(names.named("Rovia")).isEmpty();
    }
}
