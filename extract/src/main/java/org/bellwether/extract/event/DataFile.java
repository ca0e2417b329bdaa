package org.bellwether.extract.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One YAML file of this package, read strictly: what is wrong in it is reported with file and line.
 *
 * <p>Works on YAML's nodes rather than on converted objects, as only nodes know their lines and their repeated keys.
 */
final class DataFile {
    private static final int MAX_CODE_POINTS = 10_000_000;

    private final String name;

    private DataFile(String name) {
        this.name = name;
    }

    /** The file's top mapping. */
    static Fields read(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "the file is missing");
            }
            Node node = new Yaml(options).compose(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new DataFile(name).fields(node);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private LexiconException at(Node node, String problem) {
        return new LexiconException(name, node.getStartMark().getLine() + 1, problem);
    }

    private Fields fields(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw at(node, "expected fields");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw at(tuple.getKeyNode(), "'" + key + "' stands twice");
            }
        }
        return new Fields(mapping, values);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw at(node, "expected one value");
    }

    /** The fields of one mapping, in the file's order. */
    final class Fields {
        private final Node node;
        private final Map<String, Node> values;

        private Fields(Node node, Map<String, Node> values) {
            this.node = node;
            this.values = values;
        }

        Set<String> names() {
            return values.keySet();
        }

        /** Refuses every field that is not among the known ones. */
        void allow(Set<String> known) {
            for (Map.Entry<String, Node> field : values.entrySet()) {
                if (!known.contains(field.getKey())) {
                    throw at(field.getValue(), "unknown field '%s'; known are %s".formatted(field.getKey(), known));
                }
            }
        }

        LexiconException wrong(String problem) {
            return at(node, problem);
        }

        String required(String field) {
            String value = text(field);
            if (value.isEmpty()) {
                throw wrong("'" + field + "' is missing");
            }
            return value;
        }

        /** The field's value, or the empty string. */
        String text(String field) {
            Node value = values.get(field);
            return value == null ? "" : scalar(value);
        }

        /** A list, or one value with commas between its items; empty when the field is missing. */
        List<String> words(String field) {
            Node value = values.get(field);
            List<String> found = new ArrayList<>();
            if (value instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    found.add(scalar(item));
                }
            } else if (value != null) {
                for (String item : scalar(value).split(",")) {
                    if (!item.isBlank()) {
                        found.add(item.strip());
                    }
                }
            }
            return List.copyOf(found);
        }

        /** A list of whole sentences, or one. */
        List<String> sentences(String field) {
            Node value = values.get(field);
            if (value == null) {
                return List.of();
            }
            return value instanceof SequenceNode ? words(field) : List.of(scalar(value));
        }

        /** The mapping below the field; without fields when it is missing. */
        Fields below(String field) {
            Node value = values.get(field);
            return value == null ? new Fields(node, Map.of()) : fields(value);
        }

        /** The list of mappings below the field. */
        List<Fields> each(String field) {
            Node value = values.get(field);
            if (!(value instanceof SequenceNode sequence)) {
                throw wrong("'" + field + "' must be a list");
            }
            return sequence.getValue().stream().map(DataFile.this::fields).toList();
        }
    }
}
