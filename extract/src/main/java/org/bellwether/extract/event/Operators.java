package org.bellwether.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that say whether what hangs on them happened: "refused to", "plans for", "would", "alleged".
 *
 * <p>Data: {@code operators.yaml}; for each place in the grammar a list of words for each level. Immutable and thread-safe.
 */
final class Operators {
    /** Where an operator stands. */
    enum Place {
        /** Verb over an infinitive or a clause: "agreed to". */
        VERB,
        /** Noun over an infinitive, a clause or "of": "plan to", "threat of". */
        NOUN,
        /** Adjective over an infinitive: "ready to". */
        ADJECTIVE,
        /** Verb over a noun that tells of a deed: "prevent an attack". */
        OBJECT,
        /** Verb that carries such a noun, its subject being who does the deed: "claim (responsibility for) an attack". */
        CARRIER,
        /** Auxiliary: "would". */
        AUXILIARY,
        /** Adverb: "never". */
        ADVERB,
        /** Adjective or article before a noun that tells of a deed: "possible attack". */
        MODIFIER,
        /** Subordinator: "if". */
        MARK,
        /** Preposition: "without". */
        PREPOSITION
    }

    private final Map<Place, Map<String, Standing.Level>> levels = new HashMap<>();

    private final WordClasses classes;

    private Operators(WordClasses classes) {
        this.classes = classes;
    }

    static Operators load(WordClasses classes) {
        Operators operators = new Operators(classes);
        DataFile.Fields file = DataFile.read("operators.yaml");
        for (Place place : Place.values()) {
            DataFile.Fields fields = file.below(place.name().toLowerCase(Locale.ROOT));
            Map<String, Standing.Level> words = new HashMap<>();
            for (String name : fields.names()) {
                Standing.Level level;
                try {
                    level = Standing.Level.valueOf(name.toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException e) {
                    throw fields.wrong("'" + name + "' is none of " + List.of(Standing.Level.values()));
                }
                for (String word : classes.expand(fields, fields.words(name))) {
                    if (words.put(word, level) != null) {
                        throw fields.wrong("'" + word + "' stands twice");
                    }
                }
            }
            operators.levels.put(place, words);
        }
        return operators;
    }

    /** Whether the verb says that its subject takes place: "begin", "occur". */
    boolean isHappening(String verb) {
        return classes.contains("happening", verb);
    }

    /** Whether whoever does it does what he does it for: "travel" to meet, "gather" to mourn. */
    boolean isGoing(String verb) {
        return classes.contains("going", verb);
    }

    /** What the word makes of the deed; null where it says nothing of it. */
    Standing.@org.jspecify.annotations.Nullable Level of(Place place, String word) {
        return levels.getOrDefault(place, Map.of()).get(word);
    }
}
