package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bellwether.extract.influence.Form.Kind;
import org.bellwether.extract.influence.Form.Need;
import org.bellwether.extract.influence.Form.Trait;
import org.bellwether.model.Influence.Sign;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/** The causal forms known, by kind and first word. Immutable and thread-safe. */
final class FormLexicon {
    private static final String FILE = "forms.tsv";
    static final int COLUMNS = 7;

    private static final Set<String> SLOTS = Set.of(
            "subject",
            "object",
            "clause",
            "object-clause",
            "object-from",
            "holder",
            "owner",
            "predicate",
            "main",
            "own",
            "before",
            "infinitive",
            "deed",
            "said",
            "done",
            "rest",
            "undergoer",
            "itself");

    /** What stands behind a sign. */
    private static final Map<String, Need> NEEDS = Map.of(
            "*", Need.CONCEPT, "!", Need.RESPONSE, "^", Need.KNOWN_EFFECT, "&", Need.BOTH_KNOWN, "%", Need.ONE_KNOWN);

    private static final Map<String, Trait> TRAITS = Map.of("aim", Trait.AIM, "condition", Trait.CONDITION);

    private final Map<Kind, Map<String, List<Form>>> byWord = new EnumMap<>(Kind.class);
    private final List<Form> forms;

    private FormLexicon(List<Form> forms) {
        this.forms = List.copyOf(forms);
        for (Form form : forms) {
            byWord.computeIfAbsent(form.kind(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(form.words().getFirst(), w -> new ArrayList<>())
                    .add(form);
        }
        // "drive from" before "drive"
        Comparator<Form> longestFirst =
                Comparator.comparingInt((Form f) -> f.words().size()).reversed();
        byWord.values().forEach(ofKind -> ofKind.values().forEach(all -> all.sort(longestFirst)));
    }

    /** The forms that come with the program. */
    static FormLexicon bundled() {
        return of(TableFile.read(FormLexicon.class, FILE, COLUMNS));
    }

    /**
     * Makes a lexicon of a table: kind, words, cause, effect, sign, a sentence it reads, one it leaves alone.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static FormLexicon of(TableFile table) {
        List<Form> forms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : table.rows()) {
            Form form = form(row);
            if (!ids.add(form.id())) {
                throw row.fault("'%s' stands twice".formatted(form.id()));
            }
            forms.add(form);
        }
        return new FormLexicon(forms);
    }

    private static Form form(Row row) {
        Kind kind;
        try {
            kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("'%s' is none of %s".formatted(row.cell(0), Arrays.toString(Kind.values())));
        }
        String told = row.cell(4).split(" ")[0];
        boolean confirmable = told.endsWith("~");
        String cell = confirmable ? told.substring(0, told.length() - 1) : told;
        Need needs = NEEDS.getOrDefault(cell.substring(cell.length() - 1), Need.ANYTHING);
        Sign sign = switch (needs == Need.ANYTHING ? cell : cell.substring(0, cell.length() - 1)) {
            case "+" -> Sign.PLUS;
            case "-" -> Sign.MINUS;
            case "0" -> Sign.ZERO;
            case "?" -> Sign.UNKNOWN;
            default -> throw row.fault("sign '%s' is none of + - 0 ?".formatted(cell));
        };
        Map<String, Set<String>> concepts = concepts(row);
        return new Form(
                id(kind, row),
                kind,
                List.of(row.cell(1).split(" ")),
                slots(row, 2),
                slots(row, 3),
                sign,
                confirmable && needs == Need.ANYTHING ? Need.DOUBTFUL : needs,
                confirmable,
                concepts.getOrDefault("cause", Set.of()),
                concepts.getOrDefault("effect", Set.of()),
                traits(row),
                row.cell(5),
                row.cell(6).equals("-") ? null : row.cell(6));
    }

    /** "+ cause=pressure|threat; aim": what stands behind the sign. */
    private static List<String> behindSign(Row row) {
        String cell = row.cell(4);
        int space = cell.indexOf(' ');
        return space < 0 ? List.of() : List.of(cell.substring(space + 1).split("; "));
    }

    /** Which concepts a side must be of. */
    private static Map<String, Set<String>> concepts(Row row) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (String one : behindSign(row)) {
            String[] parts = one.split("=", -1);
            if (TRAITS.containsKey(one)) {
                continue;
            }
            if (parts.length != 2 || !Set.of("cause", "effect").contains(parts[0]) || parts[1].isBlank()) {
                throw row.fault("'%s' is none of cause=CONCEPTS, effect=CONCEPTS, aim, condition".formatted(one));
            }
            found.put(parts[0], Set.of(parts[1].split("\\|")));
        }
        return found;
    }

    private static Set<Trait> traits(Row row) {
        Set<Trait> found = EnumSet.noneOf(Trait.class);
        behindSign(row).stream().map(TRAITS::get).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    /** Effects that make a second form of the same words. */
    private static final Set<String> APART = Set.of("said", "done", "itself", "rest", "undergoer", "predicate");

    /** Kind and words; a preposition that leads to the cause tells "result from" from "result in". */
    private static String id(Kind kind, Row row) {
        String words = kind.name().toLowerCase(Locale.ROOT) + "." + row.cell(1).replace(' ', '-');
        String cause = row.list(2).isEmpty() ? "" : row.list(2).getFirst();
        String effect = row.list(3).isEmpty() ? "" : row.list(3).getFirst();
        String by = cause.startsWith("p:")
                ? "-" + cause.substring(2)
                : Set.of("deed", "predicate", "undergoer").contains(cause) ? "-" + cause : "";
        return words + by + (APART.contains(effect) ? "-" + effect : "");
    }

    private static List<String> slots(Row row, int column) {
        List<String> slots = row.list(column);
        for (String slot : slots) {
            if (!SLOTS.contains(slot) && !slot.matches("p:[a-z]+")) {
                throw row.fault("place '%s' is none of %s or p:PREPOSITION"
                        .formatted(slot, SLOTS.stream().sorted().toList()));
            }
        }
        if (slots.isEmpty()) {
            throw row.fault("column %d names no place".formatted(column + 1));
        }
        return slots;
    }

    /** Forms of the kind that begin with the word, in the file's order. */
    List<Form> of(Kind kind, String word) {
        return byWord.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
    }

    /** All forms, in the file's order. */
    List<Form> forms() {
        return forms;
    }
}
