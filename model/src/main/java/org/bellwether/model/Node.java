package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state or capacity of the influence model, however the articles word it.
 *
 * @param id made of its smallest member's
 * @param name to show: "Rovia: support"
 * @param actor whose state it is, or null where nobody is named
 * @param concept what is more or less of, or null where only the wording tells
 * @param wordings the articles' words for it, each once, in order
 */
public record Node(
        NodeId id,
        String name,
        @Nullable ActorId actor,
        @Nullable String concept,
        List<String> wordings) {
    public Node {
        wordings = List.copyOf(wordings);
        if (name.isBlank() || wordings.isEmpty()) {
            throw new IllegalArgumentException("node %s needs a name and a wording".formatted(id));
        }
    }
}
