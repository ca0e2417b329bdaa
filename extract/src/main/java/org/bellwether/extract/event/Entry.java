package org.bellwether.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.EventCode;
import org.jspecify.annotations.Nullable;

/**
 * One sense of some predicates: what must stand around them, and what they then say.
 *
 * @param id the type's name in lower case, a dot, a name
 * @param verbs lemmas, with a particle or a preposition where the sense needs it ("carry out", "call for")
 * @param nouns lemmas, with the noun before it where the sense needs it ("hunger strike")
 * @param adjectives lemmas that follow "be" ("critical of")
 * @param via verbs that carry the nouns ("impose" sanctions); the usual ones ("launch", "make") need not be listed
 * @param bare whether the nouns say something without such a verb
 * @param demands for a role, the words one of which must be there; {@code "*"} is any, {@code "&"} any actor or
 *     what is his, {@code "&&"} any actor himself
 * @param excludes for a role, the words none of which may be there
 * @param code what happened, or null where the entry only keeps others from reading this sense
 * @param actor the roles that may act, the first found counts
 * @param recipient the roles acted on, the first found counts; {@code sides} for those whom the article has at the talks
 * @param reciprocal whether subject and recipient act together
 * @param needsRecipient whether the sense is meant only where somebody is reached
 * @param yields whether the deed in its complement counts instead, where there is one
 * @param reads examples: {@code sentence => actor, actor > recipient}, without actors {@code sentence => > recipient}
 * @param leaves sentences this entry has nothing to say about
 */
record Entry(
        String id,
        List<String> verbs,
        List<String> nouns,
        List<String> adjectives,
        Set<String> via,
        boolean bare,
        Map<String, Set<String>> demands,
        Map<String, Set<String>> excludes,
        @Nullable EventCode code,
        List<String> actor,
        List<String> recipient,
        boolean reciprocal,
        boolean needsRecipient,
        boolean yields,
        List<String> reads,
        List<String> leaves) {

    /** What a deed that only the tagger sees has in place of an entry: its type's name and no demands. */
    static Entry tagged(EventCode code) {
        String id = "tagger." + code.type().name().toLowerCase(Locale.ROOT);
        return new Entry(
                id, List.of(), List.of(), List.of(), Set.of(), true, Map.of(), Map.of(), code, List.of(), List.of(),
                false, false, false, List.of(), List.of());
    }

    /** How much of its surroundings an entry asks for; of two that fit, the more demanding one is meant. */
    int specificity(String name) {
        int words = name.split(" ").length;
        int demanded = 0;
        for (Map.Entry<String, Set<String>> demand : demands.entrySet()) {
            boolean weak = demand.getValue().contains("*") || demand.getKey().equals("subject");
            demanded += weak ? 1 : 2;
        }
        return 2 * (words - 1) + demanded + (code == null ? 1 : 0);
    }
}
