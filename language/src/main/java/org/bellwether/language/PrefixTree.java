package org.bellwether.language;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Stands in for the library's name tree while it is read. */
final class PrefixTree implements Serializable {
    private static final long serialVersionUID = 6471355272521434323L;

    // the field's name is the library's
    private @Nullable Object n_root;

    /** The number of the root among the stream's nodes. */
    int root() {
        return java.util.Objects.requireNonNull((PrefixNode.Read) n_root).number();
    }
}
