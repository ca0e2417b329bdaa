package org.bellwether.language;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Stands in for the library's list of weights while a model is read: keeps what is not zero, with its place in the list. */
final class FloatGapList implements Serializable {
    private static final long serialVersionUID = -4477005565661968383L;

    /** The place in the high half, the float's bits in the low half; ascending. */
    transient @Nullable Longs nonZero;

    private transient @Nullable Object standIn;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        nonZero = new Longs();
        int size = in.readInt();
        for (int at = 0; at < size; at++) {
            float weight = in.readFloat();
            if (weight != 0) {
                nonZero.add(((long) at << 32) | (Float.floatToRawIntBits(weight) & 0xFFFF_FFFFL));
            }
        }
        standIn = new org.magicwerk.brownies.collections.primitive.FloatGapList();
        ((ModelStream) in).keep(standIn, this);
    }

    private Object readResolve() {
        return java.util.Objects.requireNonNull(standIn);
    }
}
