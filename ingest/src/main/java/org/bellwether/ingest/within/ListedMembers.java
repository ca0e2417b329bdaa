package org.bellwether.ingest.within;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members that are in memory already. */
public final class ListedMembers implements Members {
    private final Iterator<Member> members;

    public ListedMembers(List<Member> members) {
        this.members = List.copyOf(members).iterator();
    }

    @Override
    public @Nullable Member next() {
        return members.hasNext() ? members.next() : null;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
