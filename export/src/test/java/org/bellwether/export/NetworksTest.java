package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The networks, read with JGraphT. */
class NetworksTest {
    @TempDir
    Path temp;

    private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    private final Map<String, Map<String, Attribute>> nodes = new HashMap<>();
    private final Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();

    @BeforeEach
    void makeACase() {
        SampleCase.make(temp.resolve("case"));
    }

    private void graphml(String file) {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        read(Form.GRAPHML, file, importer, importer);
    }

    private void gexf(String file) {
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        read(Form.GEXF, file, importer, importer);
    }

    private void read(
            Form form,
            String file,
            BaseEventDrivenImporter<String, DefaultEdge> heard,
            GraphImporter<String, DefaultEdge> importer) {
        SampleCase.export(temp.resolve("case"), form, temp, false);
        heard.addVertexAttributeConsumer((of, value) ->
                nodes.computeIfAbsent(of.getFirst(), _ -> new HashMap<>()).put(of.getSecond(), value));
        heard.addEdgeAttributeConsumer((of, value) ->
                edges.computeIfAbsent(of.getFirst(), _ -> new HashMap<>()).put(of.getSecond(), value));
        importer.importGraph(graph, temp.resolve(file).toFile());
    }

    private DefaultEdge edge(String from, String to) {
        return graph.edgeSet().stream()
                .filter(e -> label(graph.getEdgeSource(e)).equals(from)
                        && label(graph.getEdgeTarget(e)).equals(to))
                .findFirst()
                .orElseThrow();
    }

    private String label(String node) {
        return value(nodes.getOrDefault(node, Map.of()), "label").getValue();
    }

    private static Attribute value(Map<String, Attribute> of, String key) {
        return Objects.requireNonNull(of.get(key), key);
    }

    private List<String> signs() {
        return edges.values().stream().map(v -> value(v, "sign").getValue()).toList();
    }

    private Map<String, String> values(DefaultEdge edge) {
        Map<String, String> values = new HashMap<>();
        edges.getOrDefault(edge, Map.of()).forEach((key, value) -> values.put(key, value.getValue()));
        return values;
    }

    @Test
    void graphmlTellsWhoActsOnWhom() {
        graphml("actors.graphml");
        assertThat(nodes.keySet().stream().map(this::label)).containsExactlyInAnyOrder("Rovia", "=Mirau", "Lestan");
        DefaultEdge attack = edge("Rovia", "=Mirau");
        assertThat(values(attack))
                .containsEntry("quad", "material_conflict")
                .containsEntry("status", "fact")
                .containsEntry("events", "1")
                .containsEntry("sources", "2")
                .containsEntry("first_day", "2022-03-02")
                .containsEntry("quote", "Rovia attacked Mirau on 2022-03-02");
        assertThat(value(edges.getOrDefault(attack, Map.of()), "mean_intensity").getType())
                .isEqualTo(AttributeType.DOUBLE);
        assertThat(value(edges.getOrDefault(attack, Map.of()), "events").getType())
                .isEqualTo(AttributeType.INT);
    }

    @Test
    void whatIsDeniedIsAnEdgeOfItsOwn() {
        graphml("actors.graphml");
        assertThat(values(edge("Lestan", "Rovia")))
                .containsEntry("status", "denial")
                .containsEntry("attributed_to", "a spokesman")
                .containsEntry("kind", "material_conflict denial");
    }

    @Test
    void graphmlTellsWhatDrivesWhat() {
        graphml("influences.graphml");
        assertThat(signs()).containsExactlyInAnyOrder("+", "-");
        assertThat(edges.values()).allSatisfy(v -> assertThat(v).containsKeys("support", "quote", "modalities"));
    }

    @Test
    void gexfHasTheSameEdges() {
        gexf("actors.gexf");
        assertThat(values(edge("Rovia", "=Mirau")))
                .containsEntry("quad", "material_conflict")
                .containsEntry("weight", "1.0")
                .containsEntry("events", "1");
        assertThat(List.copyOf(graph.edgeSet())).hasSize(5);
    }

    @Test
    void gexfTellsWhatDrivesWhat() {
        gexf("influences.gexf");
        assertThat(signs()).containsExactlyInAnyOrder("+", "-");
    }
}
