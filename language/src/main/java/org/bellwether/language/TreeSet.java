package org.bellwether.language;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Java's own set while the name tree is read: a million and a half sets of list numbers become a few numbers with
 * their bits.
 */
final class TreeSet implements Serializable {
    private static final long serialVersionUID = -2479143000061671589L;

    private transient @Nullable Integer bits;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        in.readObject(); // the comparator
        int read = 0;
        for (int left = in.readInt(); left > 0; left--) {
            int list = Integer.parseInt((String) in.readObject());
            if (list < 0 || list >= FlatLexica.GAZETTEERS) {
                throw new IOException("list %d of names where there are %d".formatted(list, FlatLexica.GAZETTEERS));
            }
            read |= 1 << list;
        }
        bits = ((ModelStream) in).shared(read);
    }

    private Object readResolve() {
        return java.util.Objects.requireNonNull(bits);
    }
}
