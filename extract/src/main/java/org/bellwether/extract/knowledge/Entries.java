package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.extract.knowledge.Country.Seat;
import org.bellwether.extract.knowledge.Country.Status;
import org.bellwether.extract.knowledge.Organization.Membership;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Turns rows of the data files into records, and refuses what refers to nothing. */
final class Entries {
    private Entries() {}

    static Map<String, Country> countries(TableFile definite, TableFile table) {
        Set<String> withArticle = new HashSet<>();
        for (Row row : definite.rows()) {
            if (!withArticle.add(row.needed("code"))) {
                throw row.fault("'%s' stands in the file twice".formatted(row.needed("code")));
            }
        }
        Map<String, Country> countries = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String code = row.needed("code");
            List<Seat> seats = row.list("seats").stream()
                    .map(s -> pair(row, "seats", s))
                    .map(s -> new Seat(s[0], s[1]))
                    .toList();
            Country country = checked(
                    row,
                    () -> new Country(
                            code,
                            optional(row, "alpha2"),
                            row.oneOf(Status.class, "status", row.needed("status")),
                            row.needed("name"),
                            row.list("names"),
                            row.list("adjectives"),
                            row.list("person"),
                            row.list("people"),
                            row.list("capitals"),
                            seats,
                            row.list("leaders"),
                            optional(row, "wikidata"),
                            withArticle.contains(code)));
            if (countries.put(code, country) != null) {
                throw row.fault("country '%s' stands in the file twice".formatted(code));
            }
        }
        return countries;
    }

    static List<CountryGroup> groups(TableFile table, Map<String, Country> countries) {
        Map<String, CountryGroup> groups = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = row.needed("key");
            row.list("members").forEach(m -> countryCode(row, "members", m, countries));
            CountryGroup group = new CountryGroup(
                    key, row.needed("name"), row.list("names"), row.list("adjectives"), row.list("members"));
            if (groups.put(key, group) != null) {
                throw row.fault("group '%s' stands in the file twice".formatted(key));
            }
        }
        return List.copyOf(groups.values());
    }

    static Map<String, Organization> organizations(
            TableFile table, TableFile members, Map<String, Country> countries, Map<String, Body> bodies) {
        Map<String, List<Membership>> memberships = memberships(members, countries);
        Map<String, Organization> organizations = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = row.needed("key");
            String country = optional(row, "country");
            if (country != null) {
                countryCode(row, "country", country, countries);
            }
            String body = optional(row, "body");
            if (body != null && !bodies.containsKey(body)) {
                throw row.fault("unknown body '%s'".formatted(body));
            }
            Organization organization = checked(
                    row,
                    () -> new Organization(
                            key,
                            row.needed("name"),
                            row.list("names"),
                            sectors(row),
                            country,
                            body,
                            memberships.getOrDefault(key, List.of()),
                            optional(row, "wikidata")));
            if (organizations.put(key, organization) != null) {
                throw row.fault("organization '%s' stands in the file twice".formatted(key));
            }
        }
        for (Row row : members.rows()) {
            if (!organizations.containsKey(row.text("organization"))) {
                throw row.fault("unknown organization '%s'".formatted(row.text("organization")));
            }
        }
        return organizations;
    }

    private static Map<String, List<Membership>> memberships(TableFile table, Map<String, Country> countries) {
        Map<String, List<Membership>> found = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String country = countryCode(row, "country", row.needed("country"), countries);
            List<Membership> members = found.computeIfAbsent(row.needed("organization"), k -> new ArrayList<>());
            if (members.stream().anyMatch(m -> m.country().equals(country))) {
                throw row.fault("%s is a member of '%s' twice".formatted(country, row.text("organization")));
            }
            members.add(new Membership(country, date(row, "from"), date(row, "to")));
        }
        return found;
    }

    static Map<String, Body> bodies(TableFile table) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = row.needed("key");
            Body body = checked(
                    row,
                    () -> new Body(
                            key,
                            row.oneOf(ActorKind.class, "kind", row.needed("kind")),
                            sectors(row),
                            row.needed("template"),
                            row.list("terms"),
                            optional(row, "same")));
            if (bodies.put(key, body) != null) {
                throw row.fault("body '%s' stands in the file twice".formatted(key));
            }
        }
        for (Row row : table.rows()) {
            String same = optional(row, "same");
            if (same != null && !bodies.containsKey(same)) {
                throw row.fault("no body '%s'".formatted(same));
            }
        }
        return bodies;
    }

    static List<OfficePattern> patterns(TableFile table, Map<String, Country> countries, Map<String, Body> bodies) {
        List<OfficePattern> patterns = new ArrayList<>();
        for (Row row : table.rows()) {
            row.list("only").forEach(c -> countryCode(row, "only", c, countries));
            String body = optional(row, "body");
            if (body != null && !bodies.containsKey(body)) {
                throw row.fault("unknown body '%s'".formatted(body));
            }
            String head = row.text("head");
            patterns.add(new OfficePattern(
                    row.needed("office"),
                    row.list("terms"),
                    row.list("only"),
                    sectors(row),
                    body,
                    head.isEmpty() ? OfficePattern.Head.NONE : row.oneOf(OfficePattern.Head.class, "head", head),
                    yes(row, "single")));
        }
        return List.copyOf(patterns);
    }

    static Map<String, Person> people(TableFile table) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = row.needed("key");
            String sex = row.text("sex");
            Person person = new Person(
                    key,
                    row.needed("name"),
                    row.list("spellings"),
                    row.list("surnames"),
                    sex.isEmpty() ? null : sexOf(row, sex),
                    optional(row, "wikidata"));
            if (people.put(key, person) != null) {
                throw row.fault("person '%s' stands in the file twice".formatted(key));
            }
        }
        return people;
    }

    static Sex sexOf(Row row, String code) {
        return switch (code) {
            case "f" -> Sex.FEMALE;
            case "m" -> Sex.MALE;
            default -> throw row.fault("column 'sex' has '%s', expected f or m".formatted(code));
        };
    }

    static List<OfficeTerm> terms(
            TableFile table,
            Map<String, Person> people,
            Map<String, Country> countries,
            Map<String, Organization> organizations,
            List<OfficePattern> patterns) {
        List<OfficeTerm> terms = new ArrayList<>();
        for (Row row : table.rows()) {
            String of = row.needed("of");
            ActorId id;
            if (countries.containsKey(of)) {
                id = ActorIds.country(of);
            } else if (organizations.containsKey(of)) {
                id = java.util.Objects.requireNonNull(organizations.get(of)).id();
            } else {
                throw row.fault("'%s' is no country and no organization".formatted(of));
            }
            String office = row.needed("office");
            if (patterns.stream().noneMatch(p -> p.office().equals(office))) {
                throw row.fault("unknown office '%s'".formatted(office));
            }
            Person person = people.get(row.needed("person"));
            if (person == null) {
                throw row.fault("unknown person '%s'".formatted(row.text("person")));
            }
            PartialDate from = date(row, "from");
            if (from == null) {
                throw row.fault("column 'from' is empty");
            }
            String head = row.text("head");
            terms.add(checked(
                    row,
                    () -> new OfficeTerm(
                            id,
                            office,
                            person,
                            head.isEmpty()
                                    ? OfficePattern.Head.NONE
                                    : row.oneOf(OfficePattern.Head.class, "head", head),
                            from,
                            date(row, "to"))));
        }
        return List.copyOf(terms);
    }

    static Map<String, String> cautions(TableFile table) {
        Map<String, String> cautions = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (cautions.put(row.needed("name"), row.needed("caution")) != null) {
                throw row.fault("'%s' stands in the file twice".formatted(row.text("name")));
            }
        }
        return cautions;
    }

    private static List<Sector> sectors(Row row) {
        return row.list("sectors").stream()
                .map(s -> row.oneOf(Sector.class, "sectors", s))
                .toList();
    }

    private static boolean yes(Row row, String column) {
        return switch (row.text(column)) {
            case "yes" -> true;
            case "" -> false;
            default ->
                throw row.fault("column '%s' has '%s', expected yes or nothing".formatted(column, row.text(column)));
        };
    }

    private static String countryCode(Row row, String column, String code, Map<String, Country> countries) {
        if (!countries.containsKey(code)) {
            throw row.fault("column '%s' has the unknown country '%s'".formatted(column, code));
        }
        return code;
    }

    private static @Nullable String optional(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable PartialDate date(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : checked(row, () -> PartialDate.parse(text));
    }

    private static String[] pair(Row row, String column, String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw row.fault("column '%s' has '%s', expected NAME=BODY".formatted(column, text));
        }
        return parts;
    }

    private static <T> T checked(Row row, java.util.function.Supplier<T> make) {
        try {
            return make.get();
        } catch (TableException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw row.fault(String.valueOf(e.getMessage()));
        }
    }
}
