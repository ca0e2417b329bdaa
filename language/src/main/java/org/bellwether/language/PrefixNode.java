package org.bellwether.language;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in for a node of the library's name tree while it is read: hands its edges on and is forgotten. */
final class PrefixNode extends HashMap<String, PrefixNode.Read> {
    private static final long serialVersionUID = 1566684742873455351L;

    /** The lists a name that ends here stands in, as bits; read by {@link TreeSet}. */
    private @Nullable Object value;

    private transient @Nullable Read read;

    /** What remains of a node that was read. */
    record Read(int number) {}

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        ModelStream stream = (ModelStream) in;
        read = new Read(stream.nodeFirstEdge.size());
        stream.nodeFirstEdge.add(stream.edgeWord.size());
        for (Map.Entry<String, Read> edge : entrySet()) {
            stream.edgeWord.add(TextKey.of(edge.getKey()).hash());
            stream.edgeChild.add(edge.getValue().number());
        }
        stream.nodeLists.add(value == null ? 0 : FlatLexica.ENDS_NAME | (Integer) value);
    }

    private Object readResolve() {
        return java.util.Objects.requireNonNull(read);
    }
}
