package org.bellwether.language;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Stands in for the library's map from feature to number while a model is read: keeps the hashes of the features. */
final class Object2IntOpenHashMap implements Serializable {
    private static final long serialVersionUID = 0L;

    private int size;

    transient @Nullable Longs hashes;
    transient @Nullable Longs numbers;
    private transient @Nullable Object standIn;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        hashes = new Longs();
        numbers = new Longs();
        for (int i = 0; i < size; i++) {
            String feature = (String) in.readObject();
            hashes.add(TextKey.of(feature).hash());
            numbers.add(in.readInt());
        }
        standIn = new it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap<String>();
        ((ModelStream) in).keep(standIn, this);
    }

    private Object readResolve() {
        return java.util.Objects.requireNonNull(standIn);
    }
}
