package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a user's own tables into records; what cannot stand there is refused, with file and line and what to do. */
final class OwnEntries {
    static final List<String> ACTORS =
            List.of("name", "names", "code", "kind", "country", "sectors", "from", "to", "same", "note");
    static final List<String> AGENTS = List.of("noun", "plural", "sectors", "number", "kind", "note");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,98}[A-Za-z0-9])?");

    private final Knowledge knowledge;
    private final OwnKnowledge own = new OwnKnowledge();

    private OwnEntries(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static OwnKnowledge read(List<OwnTable> tables, Knowledge knowledge) {
        OwnEntries entries = new OwnEntries(knowledge);
        for (OwnTable table : tables.stream().sorted().toList()) {
            switch (table.kind()) {
                case ACTORS -> OwnRows.of(table, ACTORS).forEach(r -> entries.own.add(entries.actor(r), r));
                case AGENTS -> OwnRows.of(table, AGENTS).forEach(r -> entries.own.add(agent(r), r));
            }
        }
        return entries.own;
    }

    private OwnActor actor(Row row) {
        List<String> names = new ArrayList<>();
        names.add(row.needed("name"));
        for (String name : row.list("names")) {
            if (names.contains(name)) {
                throw row.fault("the name '%s' stands there twice; leave one out".formatted(name));
            }
            names.add(name);
        }
        if (names.getFirst().contains("|")) {
            throw row.fault("column 'name' has '%s'; write the name to show there, and the others in a column 'names'"
                    .formatted(names.getFirst()));
        }
        Known same = same(row);
        ActorId id = same == null ? ActorIds.own(code(row)) : same.id();
        ActorKind kind = row.text("kind").isEmpty()
                ? ActorKind.ORGANIZATION
                : word(ActorKind.class, row, "kind", row.text("kind"));
        String country = country(row);
        PartialDate from = date(row, "from");
        PartialDate to = date(row, "to");
        try {
            return new OwnActor(id, names, kind, country, sectors(row), from, to, same);
        } catch (IllegalArgumentException e) {
            throw row.fault(String.valueOf(e.getMessage()));
        }
    }

    /** The bundled actor of which the row only gives names. */
    private @Nullable Known same(Row row) {
        String same = row.text("same");
        if (same.isEmpty()) {
            return null;
        }
        for (String column : List.of("code", "kind", "country", "sectors")) {
            if (!row.text(column).isEmpty()) {
                throw row.fault(
                        "column '%s' has '%s', but with 'same' the row gives only names; leave one of the two empty"
                                .formatted(column, row.text(column)));
            }
        }
        return knowledge
                .withId(same)
                .orElseThrow(() -> row.fault(
                        "column 'same' has '%s', which is no actor that the program brings; 'bellwether actors' lists ids such as KEN, KEN.gov or org.nato"
                                .formatted(same)));
    }

    private static String code(Row row) {
        String code = row.text("code");
        if (!code.isEmpty()) {
            if (!CODE.matcher(code).matches()) {
                throw row.fault("the code '%s' should be made of letters A to Z, digits, dots and dashes, 100 at most"
                        .formatted(code));
            }
            return code;
        }
        String name = Atoms.plain(row.text("name")).toLowerCase(Locale.ROOT);
        String made = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!CODE.matcher(made).matches()) {
            throw row.fault("the name '%s' gives no code; write one in the column 'code'".formatted(row.text("name")));
        }
        return made;
    }

    private @Nullable String country(Row row) {
        String code = row.text("country");
        if (code.isEmpty()) {
            return null;
        }
        if (code.length() != 3 || knowledge.country(code).isEmpty()) {
            throw row.fault("column 'country' has '%s', expected an ISO 3166 code of three letters such as KEN"
                    .formatted(code));
        }
        return code;
    }

    private static @Nullable PartialDate date(Row row, String column) {
        if (row.text(column).isEmpty()) {
            return null;
        }
        try {
            return PartialDate.parse(row.text(column));
        } catch (IllegalArgumentException e) {
            throw row.fault("column '%s': %s".formatted(column, e.getMessage()));
        }
    }

    private static OwnAgent agent(Row row) {
        String noun = row.needed("noun").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!noun.codePoints().anyMatch(Character::isLetter) || noun.contains("|")) {
            throw row.fault("column 'noun' has '%s', expected one noun, in the singular".formatted(row.text("noun")));
        }
        OwnAgent.Kind kind = row.text("kind").isEmpty()
                ? OwnAgent.Kind.PERSON
                : word(OwnAgent.Kind.class, row, "kind", row.text("kind"));
        OwnAgent.Count number = row.text("number").isEmpty()
                ? kind == OwnAgent.Kind.CROWD ? OwnAgent.Count.MASS : OwnAgent.Count.PLURAL
                : word(OwnAgent.Count.class, row, "number", row.text("number"));
        if (number == OwnAgent.Count.MASS) {
            kind = OwnAgent.Kind.CROWD;
        }
        String plural = row.text("plural").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new OwnAgent(noun, plural, sectors(row), number, kind);
    }

    private static List<Sector> sectors(Row row) {
        return row.text("sectors").isEmpty()
                ? List.of()
                : Arrays.stream(row.text("sectors").split("[|,]", -1))
                        .map(s -> row.oneOf(Sector.class, "sectors", s.strip()))
                        .distinct()
                        .toList();
    }

    /** A constant as the tables write it: {@code only-plural}. */
    private static <E extends Enum<E>> E word(Class<E> type, Row row, String column, String value) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(value)) {
                return constant;
            }
        }
        throw row.fault("column '%s' has '%s', expected one of %s"
                .formatted(
                        column,
                        value,
                        Arrays.stream(type.getEnumConstants())
                                .map(OwnEntries::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
