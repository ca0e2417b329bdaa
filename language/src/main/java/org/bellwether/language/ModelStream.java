package org.bellwether.language;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.tukaani.xz.XZInputStream;

/**
 * Reads a serialized model of the library without building its large parts.
 *
 * <p>Half a gigabyte of weights and two million nodes of a name tree are gathered in plain arrays while they pass; the object
 * graph keeps an empty stand-in for each, by which {@link #weights} and {@link #entries} find what was gathered. For that, some of
 * the stream's classes are read by the classes of the same simple name in this package: Java allows it when the serial version
 * agrees.
 */
final class ModelStream extends ObjectInputStream {
    private static final Map<String, Class<?>> STAND_INS = Map.of(
            "org.magicwerk.brownies.collections.primitive.FloatGapList", FloatGapList.class,
            "it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap", Object2IntOpenHashMap.class,
            "edu.emory.mathcs.nlp.common.collection.tree.PrefixTree", PrefixTree.class,
            "edu.emory.mathcs.nlp.common.collection.tree.PrefixNode", PrefixNode.class);

    /** Only in the name tree: elsewhere the order of a set's elements matters. */
    private final boolean nameTree;

    private final Map<Integer, Integer> sharedNumbers = new HashMap<>();
    private final IdentityHashMap<Object, FloatGapList> weights = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object2IntOpenHashMap> entries = new IdentityHashMap<>();

    /** The name tree's nodes, children before parents. */
    final Longs nodeFirstEdge = new Longs();

    final Longs nodeLists = new Longs();
    final Longs edgeWord = new Longs();
    final Longs edgeChild = new Longs();

    private ModelStream(InputStream in, boolean nameTree) throws IOException {
        super(in);
        this.nameTree = nameTree;
    }

    /** A model or a map of words. */
    static ModelStream open(String resource) throws IOException {
        return open(resource, false);
    }

    /** The tree of names. */
    static ModelStream openNameTree(String resource) throws IOException {
        return open(resource, true);
    }

    private static ModelStream open(String resource, boolean nameTree) throws IOException {
        InputStream packed = ModelStream.class.getClassLoader().getResourceAsStream(resource);
        if (packed == null) {
            throw new FileNotFoundException(
                    "resource '%s' of nlp4j-english is not on the class path".formatted(resource));
        }
        InputStream in = new XZInputStream(new BufferedInputStream(packed, 1 << 16));
        return new ModelStream(new BufferedInputStream(in, 1 << 16), nameTree);
    }

    /** The one object in the stream. */
    Object object() throws IOException {
        try {
            return readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("the models do not fit the library: " + e.getMessage(), e);
        }
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
        if (nameTree && described.getName().equals("java.util.TreeSet")) {
            return TreeSet.class;
        }
        Class<?> standIn = STAND_INS.get(described.getName());
        return standIn != null ? standIn : super.resolveClass(described);
    }

    /** One object for equal numbers. */
    Integer shared(int number) {
        return sharedNumbers.computeIfAbsent(number, same -> same);
    }

    void keep(Object standIn, FloatGapList gathered) {
        weights.put(standIn, gathered);
    }

    void keep(Object standIn, Object2IntOpenHashMap gathered) {
        entries.put(standIn, gathered);
    }

    FloatGapList weights(Object standIn) {
        return Objects.requireNonNull(weights.get(standIn));
    }

    Object2IntOpenHashMap entries(Object standIn) {
        return Objects.requireNonNull(entries.get(standIn));
    }
}
