package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;

/**
 * What predicates mean in PLOVER terms. Data: one file for each type; immutable and thread-safe.
 *
 * <p>An entry's fields: {@code id}; {@code verb}, {@code noun}, {@code adjective} (what it is called by); {@code via}
 * (verbs that carry the noun) and {@code bare: no} (the noun needs one); {@code if} and {@code not} (words that must and must
 * not stand in a role); {@code mode}, {@code cameo}; {@code actor}, {@code recipient} (roles, first found counts; the actor {@code untold} where the sense is told without its doer, the recipient {@code sides} where those at the talks are meant);
 * {@code reciprocal}; {@code needs: recipient} (where nobody is reached, the sense is not meant); {@code yields}; {@code none} (the sense is no event); {@code reads}, {@code leaves}, {@code note}.
 */
final class Lexicon {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "verb",
            "noun",
            "adjective",
            "via",
            "bare",
            "if",
            "not",
            "mode",
            "cameo",
            "actor",
            "recipient",
            "reciprocal",
            "needs",
            "yields",
            "none",
            "reads",
            "leaves",
            "note");

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byVerb = new HashMap<>();
    private final Map<String, List<Entry>> byNoun = new HashMap<>();
    private final Map<String, List<Entry>> byAdjective = new HashMap<>();

    private Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            entry.verbs()
                    .forEach(v ->
                            byVerb.computeIfAbsent(v, _ -> new ArrayList<>()).add(entry));
            entry.nouns()
                    .forEach(n ->
                            byNoun.computeIfAbsent(n, _ -> new ArrayList<>()).add(entry));
            entry.adjectives()
                    .forEach(a -> byAdjective
                            .computeIfAbsent(a, _ -> new ArrayList<>())
                            .add(entry));
        }
    }

    static Lexicon load(WordClasses classes) {
        Map<String, Entry> found = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            DataFile.Fields file = DataFile.read(type.name().toLowerCase(Locale.ROOT) + ".yaml");
            file.allow(Set.of("entries"));
            for (DataFile.Fields fields : file.each("entries")) {
                Entry entry = entry(type, fields, classes);
                if (found.put(entry.id(), entry) != null) {
                    throw fields.wrong("entry '" + entry.id() + "' stands twice");
                }
            }
        }
        return new Lexicon(List.copyOf(found.values()));
    }

    private static Entry entry(EventType type, DataFile.Fields fields, WordClasses classes) {
        fields.allow(FIELDS);
        boolean none = fields.text("none").equals("yes");
        String mode = fields.text("mode");
        String cameo = fields.text("cameo");
        EventCode code;
        try {
            code = none ? null : new EventCode(type, mode.isEmpty() ? null : mode, cameo.isEmpty() ? null : cameo);
        } catch (IllegalArgumentException e) {
            throw fields.wrong(String.valueOf(e.getMessage()));
        }
        Entry entry = new Entry(
                type.name().toLowerCase(Locale.ROOT) + "." + fields.required("id"),
                expanded(fields, "verb", classes),
                expanded(fields, "noun", classes),
                expanded(fields, "adjective", classes),
                classes.expand(fields, fields.words("via")),
                !fields.text("bare").equals("no"),
                roles(fields.below("if"), classes, true),
                roles(fields.below("not"), classes, false),
                code,
                or(fields.words("actor"), "subject"),
                or(fields.words("recipient"), "object"),
                fields.text("reciprocal").equals("yes"),
                fields.text("needs").equals("recipient"),
                fields.text("yields").equals("yes"),
                fields.sentences("reads"),
                fields.sentences("leaves"));
        if (entry.verbs().isEmpty()
                && entry.nouns().isEmpty()
                && entry.adjectives().isEmpty()) {
            throw fields.wrong("entry '" + entry.id() + "' has neither verb nor noun nor adjective");
        }
        if (!none && entry.reads().isEmpty()) {
            throw fields.wrong("entry '" + entry.id() + "' shows no example under 'reads'");
        }
        return entry;
    }

    private static List<String> expanded(DataFile.Fields fields, String field, WordClasses classes) {
        return classes.expand(fields, fields.words(field)).stream().sorted().toList();
    }

    private static List<String> or(List<String> given, String otherwise) {
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    private static Map<String, Set<String>> roles(DataFile.Fields fields, WordClasses classes, boolean demanded) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (String role : fields.names()) {
            Set<String> words = new HashSet<>(classes.expand(fields, fields.words(role)));
            // a demanded class's name stays beside its words: who is in the cast as such a one counts whatever he is
            // called
            if (demanded) {
                fields.words(role).stream().filter(w -> w.startsWith("@")).forEach(words::add);
            }
            found.put(role, Set.copyOf(words));
        }
        return Map.copyOf(found);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> ofVerb(String name) {
        return byVerb.getOrDefault(name, List.of());
    }

    List<Entry> ofNoun(String name) {
        return byNoun.getOrDefault(name, List.of());
    }

    List<Entry> ofAdjective(String name) {
        return byAdjective.getOrDefault(name, List.of());
    }
}
